import { Switch } from '@mantine/core';
import { VOTING_DAY_DEFAULTS, VotingDay } from '#domain/plan/voting-day.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, TimeField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { DayNumber, sourceOfDay, useVotingDay } from './DayFields.tsx';

/** The reserve a plan gets when one is switched on: that of a new plan. */
const NEW_RESERVE = VOTING_DAY_DEFAULTS.values.reserve ?? { from: '17:00', to: '19:00' };

/** How the commune divides the voting time: one set for all areas. */
export function SlotSettings() {
  const words = useText().votingDay.settings;
  const { day, readOnly, change } = useVotingDay();
  return (
    <Panel title={words.slotsTitle} lead={words.slotsLead}>
      <div className={looks.fields} data-place="votingDay" tabIndex={-1}>
        <DayNumber
          path="slotMinutes"
          label={words.slotMinutes}
          help={words.slotMinutesHelp}
          min={5}
          max={720}
          pick={(each) => each.slotMinutes}
          patch={(slotMinutes) => ({ slotMinutes })}
        />
        <ChoiceField
          label={words.split}
          {...sourceOfDay('split')}
          value={day.split}
          choices={VotingDay.shape.split.options.map((value) => ({ value, label: words.splits[value] }))}
          readOnly={readOnly}
          place="votingDay.split"
          onChange={(split) => {
            change({ split }, 'split');
          }}
        />
        <ChoiceField
          label={words.objective}
          {...sourceOfDay('objective')}
          value={day.objective}
          choices={VotingDay.shape.objective.options.map((value) => ({
            value,
            label: words.objectives[value],
          }))}
          readOnly={readOnly}
          place="votingDay.objective"
          onChange={(objective) => {
            change({ objective }, 'objective');
          }}
        />
        <ReserveFields />
      </div>
    </Panel>
  );
}

function ReserveFields() {
  const words = useText().votingDay.settings;
  const { day, readOnly, change } = useVotingDay();
  const { reserve } = day;
  return (
    <>
      <FieldFrame label={words.hasReserve} help={words.hasReserveHelp} {...sourceOfDay('reserve')}>
        {(links) => (
          <Switch
            {...links}
            pt="0.375rem"
            checked={reserve !== null}
            disabled={readOnly}
            data-place="votingDay.reserve"
            onChange={(event) => {
              change({ reserve: event.currentTarget.checked ? NEW_RESERVE : null }, 'reserve');
            }}
          />
        )}
      </FieldFrame>
      {reserve === null ? null : (
        <>
          <TimeField
            label={words.reserveFrom}
            value={reserve.from}
            readOnly={readOnly}
            place="votingDay.reserve.from"
            onChange={(from) => {
              change({ reserve: { ...reserve, from } }, 'reserve.from');
            }}
          />
          <TimeField
            label={words.reserveTo}
            value={reserve.to}
            readOnly={readOnly}
            place="votingDay.reserve.to"
            onChange={(to) => {
              change({ reserve: { ...reserve, to } }, 'reserve.to');
            }}
          />
        </>
      )}
    </>
  );
}
