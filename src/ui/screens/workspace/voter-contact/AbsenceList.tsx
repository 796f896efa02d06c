import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Absence } from '#domain/plan/voter-contact.ts';
import type { IsoDate } from '#domain/time.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import panelLooks from './panel.module.css';
import looks from './voter-contact.module.css';

/** The bound of the plan's own schema. */
const MOST = 50;

type AbsenceListProps = {
  readonly label: string;
  readonly value: readonly Absence[];
  /** The day a new stretch begins with. */
  readonly begin: IsoDate;
  readonly place: string;
  readonly readOnly: boolean;
  readonly onChange: (value: Absence[]) => void;
};

/** Stretches of days on which somebody is away or some place is closed. */
export function AbsenceList({ label, value, begin, place, readOnly, onChange }: AbsenceListProps) {
  const { text, date } = useSpeech();
  const words = text.contact.absence;
  const { newId } = useServices();
  const set = (at: number, patch: Partial<Absence>) => {
    onChange(value.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  };
  return (
    <FieldFrame label={label} group>
      {() => (
        <div data-place={place} tabIndex={-1}>
          {value.length === 0 ? <p className={looks.plain}>{words.none}</p> : null}
          <ul className={panelLooks.absences}>
            {value.map((absence, at) => (
              <li key={absence.id} data-place={`${place}.${absence.id}`} tabIndex={-1}>
                <DateField
                  label={words.from}
                  inTable
                  value={absence.from}
                  readOnly={readOnly}
                  onChange={(from) => {
                    if (from !== null) set(at, { from, to: absence.to < from ? from : absence.to });
                  }}
                />
                <DateField
                  label={words.to}
                  inTable
                  value={absence.to}
                  readOnly={readOnly}
                  error={absence.to < absence.from ? words.backwards : null}
                  onChange={(to) => {
                    if (to !== null) set(at, { to });
                  }}
                />
                <IconDeed
                  label={words.remove(date(absence.from), date(absence.to))}
                  icon={<IconTrash size={17} aria-hidden />}
                  disabled={readOnly}
                  onClick={() => {
                    onChange(value.filter((each) => each !== absence));
                  }}
                />
                <TextInput
                  aria-label={words.reason}
                  placeholder={words.reason}
                  value={absence.reason}
                  maxLength={500}
                  readOnly={readOnly}
                  onChange={(event) => {
                    set(at, { reason: event.currentTarget.value });
                  }}
                />
              </li>
            ))}
          </ul>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={readOnly || value.length >= MOST}
            onClick={() => {
              onChange([...value, { id: newId('absence'), from: begin, to: begin, reason: '' }]);
            }}
          >
            {words.add}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
