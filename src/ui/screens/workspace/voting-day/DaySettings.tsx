import { Switch } from '@mantine/core';
import { minutes } from '#domain/scalars.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import looks from '#ui/parts/parts.module.css';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { DayNumber, sourceOfDay, useVotingDay } from './DayFields.tsx';

/** Longest one step of voting may take in the form, minutes: beyond it somebody meant seconds. */
const MOST_SERVICE = 60;

const STAGES = ['screening', 'checkIn', 'writing', 'writingPerBallot', 'casting', 'stamp'] as const;

/** Cleaning as it is first switched on. An assumption, as its mark says. */
const NEW_CLEANING = { everyVoters: 100, minutes: minutes(5) };

/** What the forecast assumes of voters and staff, and what the commune wants to keep. */
export function DaySettings() {
  return (
    <>
      <TargetFields />
      <ServiceFields />
      <ArrivalFields />
    </>
  );
}

function TargetFields() {
  const words = useText().votingDay.settings;
  return (
    <Panel title={words.targetsTitle} lead={words.targetsLead}>
      <div className={looks.fields} data-place="votingDay" tabIndex={-1}>
        <DayNumber
          path="targets.waitMinutes"
          label={words.waitMinutes}
          max={600}
          pick={({ targets }) => targets.waitMinutes}
          patch={(value) => ({ targets: { waitMinutes: minutes(value) } })}
        />
        <DayNumber
          path="targets.waitShare"
          label={words.waitShare}
          percent
          decimals={1}
          max={100}
          pick={({ targets }) => targets.waitShare}
          patch={(waitShare) => ({ targets: { waitShare } })}
        />
        <DayNumber
          path="targets.meanWaitMinutes"
          label={words.meanWait}
          decimals={1}
          max={600}
          pick={({ targets }) => targets.meanWaitMinutes}
          patch={(value) => ({ targets: { meanWaitMinutes: minutes(value) } })}
        />
        <DayNumber
          path="targets.utilisation"
          label={words.utilisation}
          percent
          max={100}
          pick={({ targets }) => targets.utilisation}
          patch={(utilisation) => ({ targets: { utilisation } })}
        />
      </div>
    </Panel>
  );
}

function ServiceFields() {
  const words = useText().votingDay.settings;
  return (
    <Panel title={words.serviceTitle} lead={words.serviceLead}>
      <div className={looks.fields}>
        {STAGES.map((stage) => (
          <DayNumber
            key={stage}
            path={`serviceMinutes.${stage}`}
            label={words.service[stage]}
            decimals={2}
            max={MOST_SERVICE}
            pick={({ serviceMinutes }) => serviceMinutes[stage]}
            patch={(value) => ({ serviceMinutes: { [stage]: minutes(value) } })}
          />
        ))}
        <DayNumber
          path="serviceVariation"
          label={words.variation}
          help={words.variationHelp}
          decimals={2}
          max={3}
          pick={(day) => day.serviceVariation}
          patch={(serviceVariation) => ({ serviceVariation })}
        />
      </div>
    </Panel>
  );
}

function ArrivalFields() {
  const words = useText().votingDay.settings;
  return (
    <Panel title={words.arrivalTitle}>
      <div className={looks.fields}>
        <DayNumber
          path="earlyMinutes"
          label={words.early}
          decimals={1}
          max={120}
          pick={(day) => day.earlyMinutes}
          patch={(value) => ({ earlyMinutes: minutes(value) })}
        />
        <DayNumber
          path="noShowShare"
          label={words.noShow}
          percent
          decimals={1}
          max={100}
          pick={(day) => day.noShowShare}
          patch={(noShowShare) => ({ noShowShare })}
        />
        <DayNumber
          path="lineAtOpening"
          label={words.lineAtOpening}
          max={100_000}
          pick={(day) => day.lineAtOpening}
          patch={(lineAtOpening) => ({ lineAtOpening })}
        />
        <CleaningFields />
      </div>
      <div className={looks.fields}>
        <HourFields />
      </div>
    </Panel>
  );
}

/** How busy each hour is while there are no slots; the last weight holds for the rest of the day. */
function HourFields() {
  const { text, number } = useSpeech();
  const words = text.votingDay.settings;
  const { day } = useVotingDay();
  const { hourWeights } = day;
  return hourWeights.map((weight, at) => {
    const isLast = at === hourWeights.length - 1;
    const hour = number(at + 1);
    return (
      <DayNumber
        // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its number; it has no other name.
        key={at}
        path="hourWeights"
        place={`hourWeights.${at}`}
        label={isLast ? words.hourWeightLast(hour) : words.hourWeight(hour)}
        {...(at === 0 ? { help: words.hourWeightHelp } : {})}
        decimals={1}
        max={1000}
        pick={(each) => each.hourWeights[at] ?? weight}
        patch={(value) => ({ hourWeights: hourWeights.map((one, index) => (index === at ? value : one)) })}
      />
    );
  });
}

function CleaningFields() {
  const words = useText().votingDay.settings;
  const { day, readOnly, change } = useVotingDay();
  const { cleaning } = day;
  return (
    <>
      <FieldFrame label={words.hasCleaning} {...sourceOfDay('cleaning')}>
        {(links) => (
          <Switch
            {...links}
            pt="0.375rem"
            checked={cleaning !== null}
            disabled={readOnly}
            data-place="votingDay.cleaning"
            onChange={(event) => {
              change({ cleaning: event.currentTarget.checked ? NEW_CLEANING : null }, 'cleaning');
            }}
          />
        )}
      </FieldFrame>
      {cleaning === null ? null : (
        <>
          <DayNumber
            path="cleaning.everyVoters"
            label={words.cleaningEvery}
            min={1}
            max={100_000}
            pick={(each) => each.cleaning?.everyVoters ?? NEW_CLEANING.everyVoters}
            patch={(everyVoters) => ({ cleaning: { ...cleaning, everyVoters } })}
          />
          <DayNumber
            path="cleaning.minutes"
            label={words.cleaningMinutes}
            decimals={1}
            max={120}
            pick={(each) => each.cleaning?.minutes ?? NEW_CLEANING.minutes}
            patch={(value) => ({ cleaning: { ...cleaning, minutes: minutes(value) } })}
          />
        </>
      )}
    </>
  );
}
