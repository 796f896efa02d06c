import { Button } from '@mantine/core';
import { IconCalendarTime, IconCircleCheck, IconClockPause, IconScale } from '@tabler/icons-react';
import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import { slotCapacityOf } from '#domain/plan/day-request.ts';
import { pausesOf, priorityHoursOf, type Stretch } from '#domain/plan/pauses.ts';
import type { AreaTimetable } from '#domain/plan/slots.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { NoAreas, SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { placeOfArea } from '#ui/screens/workspace/voting-day/use-view.ts';
import dayLooks from '#ui/screens/workspace/voting-day/voting-day.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly } from '#ui/state/session.tsx';
import { AreaBoard } from './AreaBoard.tsx';
import { largestCapacity, overloadOf, slotsInUse } from './board-model.ts';
import { ShortagePanel } from './ShortagePanel.tsx';
import looks from './timetable.module.css';
import type { TimetableMark } from './timetable-marks.ts';
import type { Solve } from './use-solve.ts';

type AreaTimetablePageProps = {
  readonly area: PollingArea;
  readonly state: TimetableMark;
  readonly solve: Solve;
};

/** One area's timetable: what it rests on, how good it is, and the board. */
export function AreaTimetablePage({ area, state, solve }: AreaTimetablePageProps) {
  const shortage = solve.shortages.get(area.id);
  const problem = shortage === undefined ? solve.problems.get(area.id) : undefined;
  const tryAgain = () => {
    void solve.start([area]);
  };
  return (
    <>
      <h2 className={looks.areaTitle} data-place={placeOfArea(area.id)} tabIndex={-1}>
        <AreaTitle area={area} />
      </h2>
      {shortage === undefined ? null : <ShortagePanel area={area} shortage={shortage} onChanged={tryAgain} />}
      {problem === undefined ? null : <ProblemPanel problem={problem} onRetry={tryAgain} />}

      {state === 'empty' ? <NoAreas areaId={area.id} /> : <Content area={area} state={state} solve={solve} />}
    </>
  );
}

function AreaTitle({ area }: { readonly area: PollingArea }) {
  const { text } = useSpeech();
  return text.votingDay.areaName(area.number, area.venue);
}

function Content({ area, state, solve }: AreaTimetablePageProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const readOnly = useIsReadOnly();
  const isBusy = solve.progress !== null;
  const start = () => void solve.start([area]);
  if (area.slots === null) {
    return (
      <>
        <CapacityNote area={area} />
        <EmptyState
          icon={<IconCalendarTime size={36} stroke={1.4} />}
          title={words.emptyTitle}
          text={words.emptyText(number(areaVoters(area)))}
          actions={
            readOnly ? undefined : (
              <Button onClick={start} disabled={isBusy}>
                {words.solve}
              </Button>
            )
          }
        />
      </>
    );
  }
  const again = (
    <Button variant={state === 'stale' ? 'filled' : 'default'} onClick={start} disabled={isBusy || readOnly}>
      {area.slots.lockedGroups.length > 0 ? words.solveRest : words.solveAgain}
    </Button>
  );
  return (
    <>
      {state === 'stale' ? (
        <Notice look="warning" title={words.staleTitle} actions={again}>
          {words.staleText}
        </Notice>
      ) : null}
      <CapacityNote area={area} />
      <Facts area={area} timetable={area.slots} />
      <Proof timetable={area.slots} />
      {state === 'stale' ? null : <div className={`${looks.ways} pa-no-print`}>{again}</div>}
      <AreaBoard area={area} timetable={area.slots} />
    </>
  );
}

/** Where the capacity of a slot comes from, and that it is an estimate while there is no layout. */
function CapacityNote({ area }: { readonly area: PollingArea }) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const plan = useElectionPlan((each) => each);
  const { bottleneck, servers, minutesPerVoter, perHour, utilisation } = slotCapacityOf(plan, area);
  const why = words.capacityWhy(
    words.capacityFrom[bottleneck](number(servers), number(minutesPerVoter)),
    number(perHour, 0),
    number(utilisation * 100, 0),
  );
  return (
    <>
      <p className={dayLooks.told}>
        <IconScale size={16} aria-hidden />
        {why}
      </p>
      <PauseNotes area={area} />
      {area.layout === null ? (
        <Notice
          look="note"
          title={words.noLayoutTitle}
          actions={
            <>
              <SectionLink section="layouts" place={`areas.${area.id}.layout`}>
                {words.goRoom}
              </SectionLink>
              <SectionLink section="staff" place={`areas.${area.id}.staff`}>
                {words.goStaff}
              </SectionLink>
              <SectionLink section="forecast" place="votingDay.serviceMinutes">
                {words.goAssumptions}
              </SectionLink>
            </>
          }
        >
          {words.noLayoutText}
        </Notice>
      ) : null}
    </>
  );
}

/** Why some slots hold less than others, in words. */
function PauseNotes({ area }: { readonly area: PollingArea }) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const plan = useElectionPlan((each) => each);
  const { ceremony, lunch } = pausesOf(plan, area);
  const clock = ({ from, to }: Stretch) => words.slot(clockOfMinutes(from), clockOfMinutes(to));
  const notes = [
    ...(ceremony === null ? [] : [words.pauses.ceremony(number(ceremony.to - ceremony.from))]),
    ...(lunch === null ? [] : [words.pauses.lunch(clock(lunch), number(lunch.staffShare * 100, 0))]),
    ...priorityHoursOf(plan, area).map((hours) =>
      words.pauses.priority(clock(hours), text.votingDay.priorityKinds[hours.kind], number(hours.voters)),
    ),
  ];
  return notes.map((note) => (
    <p key={note} className={dayLooks.told}>
      <IconClockPause size={16} aria-hidden />
      {note}
    </p>
  ));
}

function Facts({ area, timetable }: { readonly area: PollingArea; readonly timetable: AreaTimetable }) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const { table, request } = timetable;
  const over = overloadOf(timetable);
  const facts: readonly (readonly [name: string, value: string, small?: string])[] = [
    [words.facts.voters, number(areaVoters(area))],
    [
      words.facts.capacity,
      number(largestCapacity(timetable)),
      text.votingDay.minutes(number(request.slotMinutes)),
    ],
    [words.facts.peak, number(table.peakLoad)],
    [words.facts.slots, `${number(slotsInUse(timetable))}/${number(table.slots.length)}`],
    [words.facts.split, number(table.splitGroups)],
    [
      words.facts.reserve,
      request.reserve === undefined ? words.noReserve : words.slot(request.reserve.from, request.reserve.to),
    ],
  ];
  return (
    <>
      <dl className={dayLooks.facts}>
        {facts.map(([name, value, small]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {small === undefined ? null : <small>{` / ${small}`}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {over.slots > 0 ? (
        <Notice look="error" title={words.overRow(number(over.slots), number(over.most))} />
      ) : null}
    </>
  );
}

/** How good is it, and how sure is that? In words, because a gap in per cent says nothing to a clerk. */
function Proof({ timetable }: { readonly timetable: AreaTimetable }) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const { table, request, lockedGroups } = timetable;
  const { peakLoad, lowerBound, proven } = table;
  const bound = Math.ceil(lowerBound - 1e-9);
  const level = proven
    ? words.proven(number(peakLoad))
    : words.gap(number(peakLoad), number(bound), number(Math.max(0, peakLoad - bound)));
  const sentence = request.objective === 'level' ? level : proven ? words.provenAffinity : words.gapAffinity;
  return (
    <p className={dayLooks.told}>
      <IconCircleCheck size={16} aria-hidden />
      {lockedGroups.length > 0 ? `${sentence} ${words.edited}` : sentence}
    </p>
  );
}
