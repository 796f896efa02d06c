import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readNumber } from '#domain/number-text.ts';
import type { ClockTime } from '#domain/time.ts';
import { parseTime } from '#i18n/format.ts';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { FieldFrame, type FieldProps } from './Field.tsx';
import { alsoDescribedBy, inputLinks } from './input-links.tsx';
import { useListNear } from './use-list-near.ts';

/**
 * The controls of a form. Each shows the value it is given and hands every
 * valid change back at once; half-typed numbers, dates and times stay in the
 * control, marked as wrong, until they mean something.
 */

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Several lines, growing with the text. */
  readonly lines?: number;
  readonly autoFocus?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength = 500, lines, autoFocus, ...field } = props;
  return (
    <FieldFrame {...field} long={lines !== undefined}>
      {(links) =>
        lines === undefined ? (
          <TextInput
            {...inputLinks(links)}
            value={value}
            maxLength={maxLength}
            readOnly={field.readOnly ?? false}
            data-autofocus={autoFocus}
            {...(placeholder === undefined ? {} : { placeholder })}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
        ) : (
          <Textarea
            {...inputLinks(links)}
            value={value}
            autosize
            minRows={lines}
            readOnly={field.readOnly ?? false}
            {...(placeholder === undefined ? {} : { placeholder })}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
        )
      }
    </FieldFrame>
  );
}

type DraftInputProps<Value> = FieldProps & {
  readonly shown: string;
  /** What the typed text means, or the sentence that says why it means nothing. */
  readonly read: (typed: string) => { readonly value: Value } | { readonly error: string };
  readonly onChange: (value: Value) => void;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly placeholder?: string;
  readonly widthRem?: number;
  readonly align?: 'left' | 'right';
  readonly rightSection?: ReactNode;
  readonly unit?: string;
  /** Hands the value back on Enter or on leaving, not with every key: half a coordinate is a place, too. */
  readonly waits?: boolean;
};

/** The unit at the end of a field: not read out by itself, but the first thing said about the field. */
function Unit({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <span id={id} aria-hidden>
      {children}
    </span>
  );
}

/** A one-line control for a value that is not every text: keeps what is half-typed to itself. */
export function DraftField<Value>(props: DraftInputProps<Value>) {
  const {
    shown,
    read,
    onChange,
    inputMode = 'text',
    placeholder,
    widthRem = 10,
    align,
    unit,
    ...rest
  } = props;
  const { rightSection, error, waits = false, ...field } = rest;
  const [draft, setDraft] = useState<string | null>(null);
  const reading = draft === null ? null : read(draft);
  const problem = reading !== null && 'error' in reading ? reading.error : (error ?? null);
  const settle = () => {
    if (waits && reading !== null && 'value' in reading) onChange(reading.value);
    if (problem === null || draft === null) setDraft(null);
  };
  return (
    <FieldFrame {...field} error={problem}>
      {(links) => (
        <TextInput
          {...inputLinks(unit === undefined ? links : alsoDescribedBy(`${links.id}-unit`, links))}
          value={draft ?? shown}
          inputMode={inputMode}
          readOnly={field.readOnly ?? false}
          autoComplete="off"
          maw={`${widthRem}rem`}
          styles={align === 'right' ? { input: { textAlign: 'right' } } : {}}
          rightSection={
            rightSection ?? (unit === undefined ? null : <Unit id={`${links.id}-unit`}>{unit}</Unit>)
          }
          // Room for the unit's letters: the figure must end before them.
          rightSectionWidth={unit === undefined ? 34 : 18 + 8 * unit.length}
          rightSectionProps={unit === undefined ? {} : { style: { paddingInline: '0.5rem' } }}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setDraft(typed);
            const now = read(typed);
            if (!waits && 'value' in now) onChange(now.value);
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (waits && event.key === 'Enter') settle();
          }}
        />
      )}
    </FieldFrame>
  );
}

type NumberFieldProps = FieldProps & {
  /** Null while unknown. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly waits?: boolean;
};

export function NumberField({ value, onChange, decimals = 0, min = 0, max, ...field }: NumberFieldProps) {
  const { text, number } = useSpeech();
  const read = (typed: string): { value: number | null } | { error: string } => {
    if (typed.trim() === '') return { value: null };
    const parsed = readNumber(typed, decimals === 0 ? 'whole' : 'decimal')?.value;
    if (parsed === undefined) {
      return { error: decimals === 0 ? text.parts.badWhole : text.parts.badNumber };
    }
    if (max !== undefined && parsed > max) return { error: text.parts.tooLarge(number(max)) };
    if (parsed < min) return { error: text.parts.tooSmall(number(min)) };
    return { value: parsed };
  };
  return (
    <DraftField
      {...field}
      shown={value === null ? '' : number(value, decimals)}
      read={read}
      onChange={onChange}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      align="right"
    />
  );
}

type TimeFieldProps = FieldProps & {
  readonly value: ClockTime;
  readonly onChange: (value: ClockTime) => void;
};

/** A clock time, typed as "7h", "7:30" or "0730". */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const text = useText().parts;
  return (
    <DraftField
      {...field}
      shown={value}
      read={(typed) => {
        const time = parseTime(typed);
        return time === null ? { error: text.badTime } : { value: time };
      }}
      onChange={onChange}
      placeholder="07:00"
      widthRem={7}
    />
  );
}

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type ChoiceFieldProps<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  /** Two or three short choices side by side; more go into a list. */
  readonly look?: 'list' | 'buttons';
};

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { value, choices, onChange, look = 'list', ...field } = props;
  const list = useListNear();
  const pick = (next: string | null) => {
    const chosen = choices.find((choice) => choice.value === next);
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <FieldFrame {...field} group={look === 'buttons'}>
      {(links) =>
        look === 'buttons' ? (
          <SegmentedControl
            data={choices.map((choice) => ({ ...choice }))}
            value={value}
            onChange={pick}
            readOnly={field.readOnly ?? false}
            {...(links['data-place'] === undefined ? {} : { 'data-place': links['data-place'] })}
          />
        ) : (
          <Select
            {...inputLinks(links)}
            {...list}
            data={choices.map((choice) => ({ ...choice }))}
            value={value}
            onChange={pick}
            readOnly={field.readOnly ?? false}
          />
        )
      }
    </FieldFrame>
  );
}

type ChecksFieldProps<Value extends string> = FieldProps & {
  readonly value: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value[]) => void;
};

/** Several of a few: ticks in the order of the choices. */
export function ChecksField<Value extends string>(props: ChecksFieldProps<Value>) {
  const { value, choices, onChange, ...field } = props;
  return (
    <FieldFrame {...field} group>
      {(links) => (
        <div
          style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1.25rem', paddingTop: '0.4375rem' }}
          {...(links['data-place'] === undefined ? {} : { 'data-place': links['data-place'] })}
        >
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              label={choice.label}
              checked={value.includes(choice.value)}
              disabled={field.readOnly ?? false}
              onChange={(event) => {
                const ticked = event.currentTarget.checked;
                onChange(
                  choices
                    .map((other) => other.value)
                    .filter((other) => (other === choice.value ? ticked : value.includes(other))),
                );
              }}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}
