import { MultiSelect } from '@mantine/core';
import { FieldFrame, type FieldProps } from './Field.tsx';
import type { Choice } from './fields.tsx';
import { inputLinks } from './input-links.tsx';

type SeveralFieldProps<Value extends string> = FieldProps & {
  readonly value: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  /** In the order in which they were chosen. */
  readonly onChange: (value: Value[]) => void;
  readonly placeholder?: string;
};

/** Any number of many, found by typing. What was chosen and exists no more is left out with the next change. */
export function SeveralField<Value extends string>(props: SeveralFieldProps<Value>) {
  const { value, choices, onChange, placeholder, ...field } = props;
  const known = new Map<string, Value>(choices.map((choice) => [choice.value, choice.value]));
  const shown = value.filter((each) => known.has(each));
  return (
    <FieldFrame {...field}>
      {(links) => (
        <MultiSelect
          {...inputLinks(links)}
          data={choices.map((choice) => ({ ...choice }))}
          value={shown}
          searchable
          hidePickedOptions
          readOnly={field.readOnly ?? false}
          {...(placeholder === undefined || shown.length > 0 ? {} : { placeholder })}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(next) => {
            onChange(next.flatMap((each) => known.get(each) ?? []));
          }}
        />
      )}
    </FieldFrame>
  );
}
