import type { Desk, Party } from './book.ts';
import { bestJoin, exchange, gainOf } from './join.ts';
import { commonHamlets } from './problem.ts';
import type { Step } from './step.ts';

/**
 * New sessions until every minimum is met, nobody who lacks one can come anywhere, or the work is over.
 *
 * Each takes the candidates who lack most: without anything else in the way
 * that needs no more sessions than the larger of the largest minimum and all
 * minimums shared out over full sessions (McNaughton's bound, which it meets).
 *
 * Where there is a schedule of before, those who lack sessions rather join one
 * of its own: it is one change as well, and no session more.
 */
export function fillNeeds(desk: Desk, isAllowed: (day: number) => boolean): Step[] {
  const steps: Step[] = [];
  const isRepair = desk.problem.request.before.length > 0;
  const blocked = new Set<number>();
  for (;;) {
    const party = desk.work.isOver ? null : nextParty(desk, blocked);
    if (party === null) return steps;
    const booking = desk.best(party, isAllowed);
    const joined = isRepair ? bestJoin(desk, party.people) : null;
    if (joined !== null && gainOf(joined) >= (booking?.people.length ?? 0)) {
      steps.push(exchange(desk, joined));
      continue;
    }
    if (booking === null) {
      for (const constituency of party.constituencies.slice(0, 1)) blocked.add(constituency);
      continue;
    }
    desk.calendar.add(booking);
    steps.push({ added: booking, replaced: null });
  }
}

function nextParty(desk: Desk, blocked: ReadonlySet<number>): Party | null {
  const { problem } = desk;
  const { mixesLevels, lengthMinutes } = problem.request;
  const urgent = problem.constituencies
    .map(({ hamlets }, at) => {
      const people = inNeed(desk, at);
      const needs = people.map((person) => desk.calendar.need(person));
      const sum = needs.reduce((total, need) => total + need, 0);
      return {
        at,
        people,
        width: hamlets.length,
        turn: Math.min(...people.map((person) => desk.turns[person] ?? 0)),
        sessions: Math.max(0, ...needs, Math.ceil(sum / lengthMinutes.length)),
      };
    })
    .filter(({ at, sessions }) => sessions > 0 && !blocked.has(at));
  // Those with few hamlets cannot be taken along by many others, so they choose first where levels mix.
  const [first] = urgent.toSorted(
    (a, b) =>
      (mixesLevels ? a.width - b.width : 0) || b.sessions - a.sessions || a.turn - b.turn || a.at - b.at,
  );
  if (first === undefined) return null;
  if (!mixesLevels) return { constituencies: [first.at], people: first.people };
  return joined(desk, first);
}

/** With candidates of other levels as long as all have a hamlet in common. */
function joined(desk: Desk, first: { readonly at: number; readonly people: readonly number[] }): Party {
  const { problem } = desk;
  const constituencies = [first.at];
  const people = [...first.people];
  const others = problem.constituencies
    .flatMap((_, at) => (at === first.at ? [] : [{ at, people: inNeed(desk, at) }]))
    .filter((other) => other.people.length > 0)
    .sort((a, b) => mostNeed(desk, b.people) - mostNeed(desk, a.people) || a.at - b.at);
  for (const other of others) {
    if (people.length >= problem.request.lengthMinutes.length) break;
    const together = [...constituencies, other.at];
    if (problem.voters.length > 0 && commonHamlets(problem, together).length === 0) continue;
    constituencies.push(other.at);
    people.push(...other.people);
  }
  return { constituencies, people };
}

function mostNeed({ calendar }: Desk, people: readonly number[]): number {
  return people.reduce((most, person) => Math.max(most, calendar.need(person)), 0);
}

/** Candidates of a constituency who lack sessions, those who lack most first. */
function inNeed({ problem, calendar, turns }: Desk, constituency: number): number[] {
  return (problem.constituencies[constituency]?.people ?? [])
    .filter((person) => calendar.need(person) > 0)
    .sort((a, b) => calendar.need(b) - calendar.need(a) || (turns[a] ?? 0) - (turns[b] ?? 0) || a - b);
}
