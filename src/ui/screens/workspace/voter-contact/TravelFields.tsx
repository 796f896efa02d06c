import { Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { minutes } from '#domain/scalars.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { pointName } from './contact-words.ts';
import looks from './settings.module.css';
import { useChoices } from './use-choices.ts';
import { useDesk } from './use-contact-desk.ts';
import { useContactSettings } from './use-contact-settings.ts';

type Way = ReturnType<typeof useContactSettings>['settings']['travel'][number];

/** Ways between two bridge points that take another time than the usual one. */
export function TravelFields() {
  const speech = useSpeech();
  const words = speech.text.contact.settings;
  const desk = useDesk();
  const { points } = useChoices(desk);
  const { settings, readOnly, change } = useContactSettings();
  const { travel, travelMinutes } = settings;
  const set = (at: number, patch: Partial<Way>) => {
    change({ travel: travel.map((way, index) => (index === at ? { ...way, ...patch } : way)) }, 'travel');
  };
  const [first, second] = points;
  if (first === undefined || second === undefined) return null;
  const end = (way: Way, at: number, side: 'fromId' | 'toId', label: string) => (
    <Select
      aria-label={label}
      data={points.map((point) => ({ ...point }))}
      value={way[side]}
      readOnly={readOnly}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(id) => {
        if (id !== null) set(at, { [side]: id });
      }}
    />
  );
  return (
    <FieldFrame label={words.travelTitle} group>
      {() => (
        <div data-place="voterContact.settings.travel" tabIndex={-1}>
          <ul className={looks.travel}>
            {travel.map((way, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place; its fields must keep the keyboard.
              <li key={`${at}`}>
                {end(way, at, 'fromId', words.travelFrom)}
                {end(way, at, 'toId', words.travelTo)}
                <NumberField
                  label={words.travelMinutesOwn}
                  inTable
                  max={600}
                  value={way.minutes}
                  readOnly={readOnly}
                  onChange={(next) => {
                    if (next !== null) set(at, { minutes: minutes(next) });
                  }}
                />
                <IconDeed
                  label={words.removeTravel(
                    pointName(desk, way.fromId, speech),
                    pointName(desk, way.toId, speech),
                  )}
                  icon={<IconTrash size={17} aria-hidden />}
                  disabled={readOnly}
                  onClick={() => {
                    change({ travel: travel.filter((each) => each !== way) }, 'travel');
                  }}
                />
              </li>
            ))}
          </ul>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={readOnly}
            onClick={() => {
              const way = { fromId: first.value, toId: second.value, minutes: travelMinutes };
              change({ travel: [...travel, way] }, 'travel');
            }}
          >
            {words.addTravel}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
