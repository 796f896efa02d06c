import type { SlotTable } from '#domain/plan/slots.ts';
import { type AffinityAnswer, type AffinityProblem, climb, TINY } from './affinity.ts';
import { mostAffinity } from './affinity-exact.ts';
import { buildTable, type TableOutcome, visitsOf } from './build-table.ts';
import { type LevelOptions, placeAll, type Share } from './level.ts';
import { inNaturalOrder } from './order-slots.ts';
import { isUniform } from './problem.ts';
import type { SlotCase, Visit } from './read-request.ts';

/**
 * The most weight of pairs that share a slot.
 *
 * A pair counts when both groups come whole, in the same slot. So groups are
 * divided only where there is no other way, and then nothing is proven unless
 * every pair that could count does.
 */
export function* groupTogether(
  slotCase: SlotCase,
  options: LevelOptions,
): Generator<SlotTable, TableOutcome, void> {
  const { problem } = slotCase;
  const start = placeAll(problem, options);
  if (start.kind !== 'found') return { kind: start.kind };
  const tableOf = (shares: readonly Share[], bound: number) => {
    const visits = visitsOf(slotCase, inNaturalOrder(problem, shares));
    const affinity = affinityOf(slotCase, visits);
    const proven = bound <= affinity + TINY;
    return buildTable(slotCase, visits, { lowerBound: bound, proven, affinity });
  };
  const everyPair = weightOfAllPairs(slotCase);
  if (isAnyDivided(start.answer)) return { kind: 'found', table: tableOf(start.answer, everyPair) };
  const { affinityProblem, placement, itemOf } = withLocked(slotCase, start.answer);
  const sharesOf = (answer: AffinityAnswer): Share[] =>
    answer.placement.flatMap((slot, piece) => {
      const item = itemOf[piece];
      return item === null || item === undefined
        ? []
        : [{ item, slot, voters: problem.items[item]?.size ?? 0, parts: null }];
    });
  const climbed = climb(affinityProblem, placement, options);
  yield tableOf(sharesOf(climbed), everyPair);
  const best = mostAffinity(affinityProblem, climbed, options.work);
  const mayDivide = problem.items.some(({ parts }) => parts !== 'whole');
  const bound = mayDivide ? everyPair : Math.min(everyPair, best.bound);
  return { kind: 'found', table: tableOf(sharesOf(best), bound) };
}

function isAnyDivided(shares: readonly Share[]): boolean {
  return new Set(shares.map(({ item }) => item)).size < shares.length;
}

/** Items as pieces, and behind them the groups that are locked whole, which stay where they are. */
function withLocked(slotCase: SlotCase, shares: readonly Share[]) {
  const { problem, owners, locked, request } = slotCase;
  const fixed = wholeVisits(slotCase, locked);
  const groups = [...owners.map(({ group }) => group), ...fixed.map(({ group }) => group)];
  const placement = owners.map(() => 0);
  for (const { item, slot } of shares) placement[item] = slot;
  const partlyLocked = problem.locked.map(
    (voters, slot) => voters - fixed.reduce((sum, one) => sum + (one.slot === slot ? one.voters : 0), 0),
  );
  // What is left of a group that is partly locked does not come whole.
  const counts = groups.map(
    (group, piece) => piece >= owners.length || !locked.some((one) => one.group === group),
  );
  const affinityProblem: AffinityProblem = {
    pieces: [
      ...problem.items,
      ...fixed.map(({ slot, voters }) => ({ size: voters, first: slot, last: slot })),
    ],
    room: problem.room.map((room, slot) => room - (partlyLocked[slot] ?? 0)),
    isUniform: isUniform(problem) && locked.length === 0,
    weight: groups.map((a, i) =>
      Float64Array.from(groups, (b, j) =>
        i !== j && counts[i] === true && counts[j] === true ? (request.affinity?.[a]?.[b] ?? 0) : 0,
      ),
    ),
  };
  return {
    affinityProblem,
    placement: [...placement, ...fixed.map(({ slot }) => slot)],
    itemOf: [...owners.keys(), ...fixed.map(() => null)],
  };
}

function wholeVisits({ request }: SlotCase, visits: readonly Visit[]): Visit[] {
  return visits.filter(({ group, voters }) => voters > 0 && voters === request.groups[group]?.voters);
}

function affinityOf(slotCase: SlotCase, visits: readonly Visit[]): number {
  const whole = wholeVisits(slotCase, visits);
  let sum = 0;
  for (const [index, a] of whole.entries()) {
    for (const b of whole.slice(0, index)) {
      if (a.slot === b.slot) sum += slotCase.request.affinity?.[a.group]?.[b.group] ?? 0;
    }
  }
  return sum;
}

function weightOfAllPairs({ request }: SlotCase): number {
  let sum = 0;
  for (const [row, weights] of (request.affinity ?? []).entries()) {
    for (const weight of weights.slice(row + 1)) sum += Math.max(0, weight);
  }
  return sum;
}
