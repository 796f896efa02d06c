import type { Agenda } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import type { Source } from '#domain/source.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { useText } from '#ui/state/language.tsx';

/** The five parts in the order of the law. */
export const AGENDA_PARTS = [
  'opening',
  'introductionPerCandidate',
  'programmePerCandidate',
  'exchange',
  'closing',
] as const;

/** No part of a session is longer than a day. Ours. */
const MOST = 1440;

type AgendaFieldsProps = {
  readonly value: Agenda;
  readonly place: string;
  readonly readOnly: boolean;
  readonly source?: Source;
  readonly onChange: (value: Agenda, part: (typeof AGENDA_PARTS)[number]) => void;
};

/** Minutes of the five parts of an agenda. */
export function AgendaFields({ value, place, readOnly, source, onChange }: AgendaFieldsProps) {
  const words = useText().contact.settings.agenda;
  return AGENDA_PARTS.map((part) => (
    <NumberField
      key={part}
      label={words[part]}
      max={MOST}
      value={value[part]}
      readOnly={readOnly}
      place={`${place}.${part}`}
      {...(source === undefined ? {} : { source })}
      onChange={(next) => {
        if (next !== null) onChange({ ...value, [part]: minutes(next) }, part);
      }}
    />
  ));
}
