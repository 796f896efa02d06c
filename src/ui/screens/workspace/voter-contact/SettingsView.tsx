import { Switch } from '@mantine/core';
import { agendaMinutes, type ContactSettings, SessionForm } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, NumberField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { AgendaFields } from './AgendaFields.tsx';
import { DaysFields, HoursFields } from './SettingsTime.tsx';
import looks from './settings.module.css';
import { TravelFields } from './TravelFields.tsx';
import { sourceOfContact, useContactSettings } from './use-contact-settings.ts';

/** How sessions are planned: every figure with its source, and the default it had. */
export function SettingsView() {
  const { text } = useSpeech();
  const words = text.contact.settings;
  return (
    <>
      <Panel title={words.timeTitle} lead={words.timeLead}>
        <div className={partsLooks.fields}>
          <DaysFields />
          <HoursFields />
        </div>
      </Panel>
      <Panel title={words.formTitle}>
        <div className={partsLooks.fields}>
          <FormFields />
        </div>
      </Panel>
      <Panel title={words.placeTitle}>
        <div className={partsLooks.fields}>
          <Figure field="setUpMinutes" max={600} isMinutes />
          <Figure field="travelMinutes" max={600} isMinutes />
          <TravelFields />
          <Figure field="mostCandidates" min={1} max={100} />
          <MixesField />
          <Figure field="mostPerCandidateAndDay" min={1} max={10} />
          <Figure field="lines" max={100} />
          <Figure field="teams" min={1} max={100} />
          <MostInRoomField />
        </div>
      </Panel>
      <Panel title={words.votersTitle}>
        <div className={partsLooks.fields}>
          <Figure field="noticeDays" max={60} />
          <Figure field="votersPerSession" max={100_000} />
          <Figure field="opinionsPerSession" max={1000} decimals={1} />
        </div>
      </Panel>
    </>
  );
}

type FigureName =
  | 'mostMinutes'
  | 'setUpMinutes'
  | 'travelMinutes'
  | 'mostCandidates'
  | 'mostPerCandidateAndDay'
  | 'lines'
  | 'teams'
  | 'noticeDays'
  | 'votersPerSession'
  | 'opinionsPerSession';

type FigureProps = {
  readonly field: FigureName;
  readonly min?: number;
  readonly max: number;
  readonly decimals?: number;
  readonly isMinutes?: boolean;
};

/** One figure, with its source and, once changed, the default it had. */
function Figure({ field, min = 0, max, decimals = 0, isMinutes = false }: FigureProps) {
  const { text, number } = useSpeech();
  const words = text.contact.settings;
  const { settings, original, readOnly, change } = useContactSettings();
  const value: number = settings[field];
  const usual: number = original[field];
  return (
    <NumberField
      label={words[field]}
      {...(value === usual ? {} : { help: words.defaultIs(number(usual, decimals)) })}
      {...sourceOfContact(field)}
      value={value}
      min={min}
      max={max}
      decimals={decimals}
      readOnly={readOnly}
      place={`voterContact.settings.${field}`}
      onChange={(next) => {
        if (next !== null) change({ [field]: isMinutes ? minutes(next) : next }, field);
      }}
    />
  );
}

function FormFields() {
  const { text } = useSpeech();
  const words = text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  return (
    <>
      <ChoiceField
        label={words.form}
        look="buttons"
        choices={SessionForm.options.map((value) => ({ value, label: text.tables.contact.forms[value] }))}
        {...sourceOfContact('form')}
        value={settings.form}
        readOnly={readOnly}
        place="voterContact.settings.form"
        onChange={(form) => {
          change({ form }, 'form');
        }}
      />
      <AgendaFields
        value={settings.agenda}
        place="voterContact.settings.agenda"
        readOnly={readOnly}
        {...sourceOfContact('agenda')}
        onChange={(agenda, part) => {
          change({ agenda }, `agenda.${part}`);
        }}
      />
      <Figure field="mostMinutes" min={1} max={1440} isMinutes />
      <AgendaTotals settings={settings} />
    </>
  );
}

/** How long a session takes with one, two, … candidates, and which of these are too long. */
function AgendaTotals({ settings }: { readonly settings: ContactSettings }) {
  const { text, number } = useSpeech();
  const words = text.contact.settings;
  const people = Array.from({ length: Math.min(settings.mostCandidates, 8) }, (_, at) => at + 1);
  return (
    <FieldFrame label={words.agendaTotals} group>
      {() => (
        <ul className={looks.totals}>
          {people.map((count) => {
            const total = agendaMinutes(settings.agenda, count);
            const isOver = total > settings.mostMinutes;
            return (
              <li key={count} data-over={isOver || undefined}>
                {isOver
                  ? words.agendaOver(number(count), number(total))
                  : words.agendaTotal(number(count), number(total))}
              </li>
            );
          })}
        </ul>
      )}
    </FieldFrame>
  );
}

function MixesField() {
  const words = useSpeech().text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  return (
    <FieldFrame label={words.mixesLevels} help={words.mixesHelp} {...sourceOfContact('mixesLevels')}>
      {(links) => (
        <Switch
          {...links}
          pt="0.375rem"
          checked={settings.mixesLevels}
          disabled={readOnly}
          data-place="voterContact.settings.mixesLevels"
          onChange={(event) => {
            change({ mixesLevels: event.currentTarget.checked }, 'mixesLevels');
          }}
        />
      )}
    </FieldFrame>
  );
}

function MostInRoomField() {
  const words = useSpeech().text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  return (
    <NumberField
      label={words.mostInRoom}
      help={words.mostInRoomHelp}
      {...sourceOfContact('mostInRoom')}
      value={settings.mostInRoom}
      min={1}
      max={100_000}
      readOnly={readOnly}
      place="voterContact.settings.mostInRoom"
      onChange={(mostInRoom) => {
        change({ mostInRoom }, 'mostInRoom');
      }}
    />
  );
}
