import { IconUserStar } from '@tabler/icons-react';
import { memo } from 'react';
import type { Candidate } from '#domain/plan/voter-contact.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Source } from '#domain/source.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { isFar, progressOf } from './contact-desk.ts';
import { placeOfView } from './contact-place.ts';
import looks from './contact-tables.module.css';
import { placeWords } from './contact-words.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { UnplacedNote } from './UnplacedNote.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';

/** Each candidate's sessions by day, and how far each is from the least number. */
export const CandidateTimeline = memo(function CandidateTimeline() {
  const speech = useSpeech();
  const { text } = speech;
  const words = text.contact;
  const desk = useDesk();
  const { candidates } = desk.plan.voterContact;
  if (candidates.length === 0) {
    return (
      <EmptyState
        icon={<IconUserStar size={36} stroke={1.4} />}
        title={words.empty.candidatesTitle}
        text={words.empty.peopleText}
        actions={
          <SectionLink section="voter-contact" place={placeOfView('lists')} variant="filled">
            {words.empty.goCandidates}
          </SectionLink>
        }
      />
    );
  }
  return (
    <>
      <TimelineTable
        label={words.timeline.candidatesLabel}
        subject={words.timeline.candidate}
        closedWord={words.timeline.absent}
        rows={candidates.map((candidate) => ({
          id: candidate.id,
          head: <CandidateHead candidate={candidate} />,
          sessions: desk.planned.filter(({ candidateIds }) => candidateIds.includes(candidate.id)),
          closed: (day) => candidate.absences.some(({ from, to }) => from <= day && day <= to),
          detail: (session) =>
            isFar(session, candidate.id) ? words.timeline.connects : placeWords(desk, session, speech),
        }))}
      />
      <UnplacedNote />
    </>
  );
});

/** Where the least number comes from: an agreement of the user's own, or what is usual for the level. */
function useMinimumSource(candidate: Candidate): Source | null {
  const { text } = useSpeech();
  const words = text.contact.timeline;
  const { plan } = useDesk();
  if (candidate.minimumSessions !== null) {
    return { document: words.agreedDocument, certainty: 'lead', note: words.agreed };
  }
  const usual = profileOf(plan.profile).contactSessions.find(({ ballot }) => ballot === candidate.level);
  return usual?.source ?? null;
}

function CandidateHead({ candidate }: { readonly candidate: Candidate }) {
  const { text, number } = useSpeech();
  const words = text.contact;
  const desk = useDesk();
  const { open } = useContactWays();
  const source = useMinimumSource(candidate);
  const { planned, held, min } = progressOf(desk, candidate);
  const level = text.sections.election.ballotKinds[candidate.level];
  const missing = Math.max(0, min - planned);
  return (
    <div className={looks.rowHead}>
      <button
        type="button"
        className={looks.rowName}
        data-item={candidate.id}
        onClick={() => {
          open({ list: 'candidates', id: candidate.id });
        }}
      >
        {candidate.name || words.unnamedCandidate}
      </button>
      <span className={looks.rowMore}>{[level, candidate.constituency].filter(Boolean).join(' · ')}</span>
      <span className={looks.rowProgress}>
        <meter
          className={looks.meter}
          min={0}
          max={Math.max(1, min, planned)}
          value={planned}
          aria-label={`${words.timeline.progress}: ${candidate.name || words.unnamedCandidate}`}
        />
        <strong>{words.timeline.progressOf(number(planned), number(min))}</strong>
        {min === 0 ? (
          <StatusChip look="neutral">{words.timeline.noMinimum}</StatusChip>
        ) : (
          <StatusChip look={missing > 0 ? 'warning' : 'ok'}>
            {missing > 0 ? words.timeline.missing(number(missing)) : words.timeline.reached}
          </StatusChip>
        )}
        {source === null ? null : <SourceMark label={words.timeline.minimumOf(level)} source={source} />}
        {held > 0 ? <span className={looks.rowMore}>{words.timeline.held(number(held))}</span> : null}
      </span>
    </div>
  );
}
