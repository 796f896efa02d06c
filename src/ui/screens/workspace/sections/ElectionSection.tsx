import { profileOf } from '#domain/profiles.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChecksField, TimeField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, usePart, usePlan } from '#ui/state/session.tsx';

/** Section "election": the day, the hours and the ballots, each with the law it comes from. */
export function ElectionSection() {
  const { text, language } = useSpeech();
  const words = text.sections.election;
  const profile = profileOf(usePlan((plan) => plan.profile));
  const own = useElectionPlan((plan) => plan.election);
  const election = usePart('election', () => own);
  const date = election.bind('date');
  const ballots = election.bind('ballots');
  return (
    <PageFrame title={text.editing.sections.election} lead={words.lead}>
      <Panel>
        <div className={looks.fields}>
          <FieldFrame label={words.profile} help={words.profileHelp} group>
            {() => (
              <p className={looks.plain} data-place="profile" tabIndex={-1}>
                {profile.title[language]}
              </p>
            )}
          </FieldFrame>
          <DateField
            label={words.date}
            required
            source={profile.electionDate.source}
            {...date}
            onChange={(day) => {
              if (day !== null) date.onChange(day);
            }}
          />
          <TimeField
            label={words.open}
            required
            source={profile.hours.open.source}
            {...election.bind('open')}
          />
          <TimeField
            label={words.close}
            required
            source={profile.hours.close.source}
            {...election.bind('close')}
          />
          <ChecksField
            label={words.ballots}
            help={words.ballotsHelp}
            required
            source={profile.ballots.source}
            choices={profile.ballots.value.map((value) => ({ value, label: words.ballotKinds[value] }))}
            {...ballots}
            onChange={(next) => {
              // The law knows no election without a ballot: the last tick stays.
              if (next.length > 0) ballots.onChange(next);
            }}
          />
        </div>
      </Panel>
    </PageFrame>
  );
}
