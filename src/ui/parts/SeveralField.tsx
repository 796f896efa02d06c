import { MultiSelect } from '@mantine/core';
import { useText } from '#ui/state/language.tsx';
import { FieldFrame, type FieldProps } from './Field.tsx';
import type { Choice } from './fields.tsx';
import { alsoDescribedBy, inputLinks } from './input-links.tsx';
import { useListNear } from './use-list-near.ts';

type SeveralFieldProps<Value extends string> = FieldProps & {
  readonly value: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  /** In the order in which they were chosen. */
  readonly onChange: (value: Value[]) => void;
  readonly placeholder?: string;
};

/**
 * Any number of many, found by typing. What was chosen and exists no more is left out with the next change.
 *
 * What is chosen stays in the list, ticked: there the keyboard takes any of them back, not only the last.
 */
export function SeveralField<Value extends string>(props: SeveralFieldProps<Value>) {
  const { value, choices, onChange, placeholder, ...field } = props;
  const text = useText().parts;
  const list = useListNear();
  const known = new Map<string, Choice<Value>>(choices.map((choice) => [choice.value, choice]));
  const chosen = value.flatMap((each) => known.get(each) ?? []);
  return (
    <FieldFrame {...field}>
      {(links) => {
        const chosenId = `${links.id}-chosen`;
        return (
          <>
            <MultiSelect
              {...list}
              {...inputLinks(chosen.length === 0 ? links : alsoDescribedBy(chosenId, links))}
              data={choices.map((choice) => ({ ...choice }))}
              value={chosen.map((each) => each.value)}
              searchable
              readOnly={field.readOnly ?? false}
              {...(placeholder === undefined || chosen.length > 0 ? {} : { placeholder })}
              onChange={(next) => {
                onChange(next.flatMap((each) => known.get(each)?.value ?? []));
              }}
            />
            {/* The library's pills are no part of its input: nobody would hear what is chosen. */}
            <span id={chosenId} hidden>
              {text.chosen(chosen.map(({ label }) => label).join(', '))}
            </span>
          </>
        );
      }}
    </FieldFrame>
  );
}
