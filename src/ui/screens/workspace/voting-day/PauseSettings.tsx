import { Switch } from '@mantine/core';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import { minutes } from '#domain/scalars.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { TimeField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { DayNumber, sourceOfDay, useVotingDay } from './DayFields.tsx';

/** The lunch a plan gets when one is switched on: that of a new plan. */
const NEW_LUNCH = VOTING_DAY_DEFAULTS.values.lunch ?? { from: '11:30', to: '12:30', staffShare: 0.5 };

/** When nobody votes yet, and when fewer serve. */
export function PauseSettings() {
  const words = useText().votingDay.settings;
  return (
    <Panel title={words.pausesTitle} lead={words.pausesLead}>
      <div className={looks.fields}>
        <DayNumber
          path="ceremonyMinutes"
          label={words.ceremony}
          help={words.ceremonyHelp}
          max={120}
          pick={({ ceremonyMinutes }) => ceremonyMinutes}
          patch={(value) => ({ ceremonyMinutes: minutes(value) })}
        />
        <LunchFields />
      </div>
    </Panel>
  );
}

function LunchFields() {
  const words = useText().votingDay.settings;
  const { day, readOnly, change } = useVotingDay();
  const { lunch } = day;
  return (
    <>
      <FieldFrame label={words.hasLunch} {...sourceOfDay('lunch')}>
        {(links) => (
          <Switch
            {...links}
            pt="0.375rem"
            checked={lunch !== null}
            disabled={readOnly}
            data-place="votingDay.lunch"
            onChange={(event) => {
              change({ lunch: event.currentTarget.checked ? NEW_LUNCH : null }, 'lunch');
            }}
          />
        )}
      </FieldFrame>
      {lunch === null ? null : (
        <>
          <TimeField
            label={words.lunchFrom}
            value={lunch.from}
            readOnly={readOnly}
            place="votingDay.lunch.from"
            onChange={(from) => {
              change({ lunch: { ...lunch, from } }, 'lunch.from');
            }}
          />
          <TimeField
            label={words.lunchTo}
            value={lunch.to}
            readOnly={readOnly}
            place="votingDay.lunch.to"
            onChange={(to) => {
              change({ lunch: { ...lunch, to } }, 'lunch.to');
            }}
          />
          <DayNumber
            path="lunch.staffShare"
            label={words.lunchShare}
            help={words.lunchShareHelp}
            percent
            min={1}
            max={100}
            pick={(each) => each.lunch?.staffShare ?? NEW_LUNCH.staffShare}
            patch={(staffShare) => ({ lunch: { ...lunch, staffShare } })}
          />
        </>
      )}
    </>
  );
}
