import { IconAlertTriangle, IconCircleCheck, IconScale } from '@tabler/icons-react';
import { memo } from 'react';
import { scheduleState } from '#domain/plan/session-state.ts';
import dayLooks from '#ui/screens/workspace/voting-day/voting-day.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import clashLooks from './clashes.module.css';
import { coverageOf, progressOf } from './contact-desk.ts';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';
import looks from './voter-contact.module.css';

/** The schedule in figures, how good it is at best, and who misses the least number. */
export const ScheduleFacts = memo(function ScheduleFacts({ isIdle }: { readonly isIdle: boolean }) {
  const { text, number } = useSpeech();
  const words = text.contact.plan;
  const desk = useDesk();
  const { candidates } = desk.plan.voterContact;
  const short = candidates.flatMap((candidate) => {
    const { planned, min } = progressOf(desk, candidate);
    return planned < min ? [{ candidate, missing: min - planned }] : [];
  });
  const coverage = coverageOf(desk);
  const facts: readonly (readonly [name: string, value: string])[] = [
    [words.facts.sessions, number(desk.planned.length)],
    [words.facts.days, number(new Set(desk.planned.map(({ date }) => date)).size)],
    [words.facts.candidates, `${number(candidates.length - short.length)}/${number(candidates.length)}`],
    [words.facts.voters, number(desk.planned.reduce((sum, { voters }) => sum + voters, 0))],
    [
      words.facts.hamlets,
      `${number(coverage.filter(({ sessions }) => sessions > 0).length)}/${number(coverage.length)}`,
    ],
  ];
  return (
    <>
      <dl className={dayLooks.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isIdle ? <Proof /> : null}
      {short.length === 0 ? null : <ShortNotice short={short} />}
    </>
  );
});

type ShortNoticeProps = {
  readonly short: readonly {
    readonly candidate: { readonly id: string; readonly name: string };
    readonly missing: number;
  }[];
};

function ShortNotice({ short }: ShortNoticeProps) {
  const { text, number } = useSpeech();
  const words = text.contact.plan;
  const { open } = useContactWays();
  return (
    <details className={`${clashLooks.clashNotice} pa-no-print`}>
      <summary>
        <IconAlertTriangle size={17} aria-hidden />
        {words.shortTitle(number(short.length))}
      </summary>
      <p>{words.shortText}</p>
      <ul className={clashLooks.shortList}>
        {short.map(({ candidate, missing }) => (
          <li key={candidate.id}>
            <button
              type="button"
              className={looks.link}
              onClick={() => {
                open({ list: 'candidates', id: candidate.id });
              }}
            >
              {words.shortItem(candidate.name || text.contact.unnamedCandidate, number(missing))}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How good the schedule is at best; nothing once the plan would ask something else. */
function Proof() {
  const { text, number } = useSpeech();
  const words = text.contact.plan;
  const { plan, planned } = useDesk();
  const { schedule } = plan.voterContact;
  if (schedule === null || scheduleState(plan) === 'stale') return null;
  const isLeast = schedule.proven && planned.length <= schedule.lowerBound;
  const gap = Math.max(0, planned.length - schedule.lowerBound);
  return (
    <p className={dayLooks.told}>
      {isLeast ? <IconCircleCheck size={16} aria-hidden /> : <IconScale size={16} aria-hidden />}
      {isLeast
        ? words.proven(number(planned.length))
        : words.bounded(number(schedule.lowerBound), number(gap))}
    </p>
  );
}
