import { Switch } from '@mantine/core';
import { minimumSessionsOf } from '#domain/plan/session-request.ts';
import type { Candidate } from '#domain/plan/voter-contact.ts';
import { BallotKind } from '#domain/profile.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { ChoiceField, NumberField, TextField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SeveralField } from '#ui/parts/SeveralField.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useItem } from '#ui/state/session.tsx';
import { AbsenceList } from './AbsenceList.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { SessionLinks } from './SessionLinks.tsx';
import { useChoices } from './use-choices.ts';
import { useDesk } from './use-contact-desk.ts';

/** One candidate: whose voters, how many sessions, when away. */
export function CandidatePanel({ candidate }: { readonly candidate: Candidate }) {
  const { text, number } = useSpeech();
  const words = text.contact.candidate;
  const desk = useDesk();
  const choices = useChoices(desk);
  const { bind } = useItem('candidates', candidate, ['voterContact', 'candidates', candidate.id]);
  const usual = minimumSessionsOf(desk.plan, { ...candidate, minimumSessions: null });
  const connects = bind('canConnect');
  return (
    <ItemPanel
      item={{ list: 'candidates', id: candidate.id }}
      title={candidate.name || text.contact.unnamedCandidate}
      closeLabel={words.close}
    >
      <div className={partsLooks.fields} data-stacked>
        <TextField label={words.name} {...bind('name')} />
        <ChoiceField
          label={words.level}
          choices={BallotKind.options.map((value) => ({
            value,
            label: text.sections.election.ballotKinds[value],
          }))}
          {...bind('level')}
        />
        <NumberField
          label={words.minimum}
          help={usual === 0 ? words.minimumNone : words.minimumDefault(number(usual))}
          max={500}
          {...bind('minimumSessions')}
        />
        <TextField label={words.constituency} help={words.constituencyHelp} {...bind('constituency')} />
        <SeveralField
          label={words.hamlets}
          help={words.hamletsHelp}
          choices={choices.hamlets}
          {...bind('hamletIds')}
        />
        <FieldFrame label={words.canConnect} place={connects.place}>
          {(links) => (
            <Switch
              {...links}
              checked={connects.value}
              disabled={connects.readOnly}
              onChange={(event) => {
                connects.onChange(event.currentTarget.checked);
              }}
            />
          )}
        </FieldFrame>
        <AbsenceList label={words.absences} begin={desk.frame.days[0] ?? desk.today} {...bind('absences')} />
      </div>
      <SessionLinks
        title={words.sessions}
        none={words.noSessions}
        tells="place"
        sessions={desk.planned.filter(({ candidateIds }) => candidateIds.includes(candidate.id))}
      />
    </ItemPanel>
  );
}
