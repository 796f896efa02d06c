import type { SlotRequest, SlotShortage, WayOut } from '#domain/plan/slots.ts';
import { clockOfMinutes, minutesOfClock } from '#domain/time.ts';
import type { Budget } from '#engines/search/budget.ts';
import { fillInOrder } from './fill-in-order.ts';
import { pour } from './fluid.ts';
import { placeAll } from './level.ts';
import { type PackingProblem, sumOf } from './problem.ts';
import { readRequest, type SlotCase } from './read-request.ts';
import { Work } from './work.ts';

/** Polls open at 05:00 at the earliest and close at 21:00 at the latest: Law 85/2015/QH13, article 71. */
const EARLIEST = minutesOfClock('05:00');
const LATEST = minutesOfClock('21:00');

/** Work for trying out one way out, in steps: a few milliseconds each, some forty are tried. */
const TRIAL_STEPS = 20_000;
const WAYS_SHOWN = 3;

/** How many do not fit, and what would make room. */
export function shortageOf(slotCase: SlotCase, budget: Budget, isProven: boolean): SlotShortage {
  const { problem, request } = slotCase;
  const voters = sumOf(request.groups.map((group) => group.voters));
  const open = sumOf(problem.items.map(({ size }) => size));
  const atLeast = open - pour(problem.items, freeRoom(problem)).poured;
  const notPlaced = Math.max(1, atLeast, open - mostPlaced(problem, budget));
  const trial = (changed: SlotRequest) => {
    const read = readRequest(changed);
    return read.ok && fits(read.value.problem, budget);
  };
  // From what costs nothing to what costs most. Nobody prescribes this order: an assumption of ours.
  const ways = [allowSplit, smallerReserve, longerHours, moreCapacity, anotherRoom];
  const waysOut: WayOut[] = [];
  for (const way of ways) {
    if (waysOut.length === WAYS_SHOWN) break;
    const found = way(slotCase, trial, budget);
    if (found !== null) waysOut.push(found);
  }
  return {
    voters,
    capacity: sumOf(problem.room),
    notPlaced,
    proven: isProven && notPlaced === Math.max(1, atLeast),
    waysOut,
  };
}

function freeRoom({ room, locked }: PackingProblem): number[] {
  return room.map((one, slot) => Math.max(0, one - (locked[slot] ?? 0)));
}

/**
 * Voters in the better of two partial timetables: what cannot be divided in
 * the given order or largest first, then the others poured into the room left.
 */
function mostPlaced(problem: PackingProblem, budget: Budget): number {
  const fluid = problem.items.filter(({ parts }) => parts === 'fluid');
  const pieces = problem.items.flatMap(({ size, first, last, parts }) => {
    if (parts === 'fluid') return [];
    return parts === 'whole' ? [{ size, first, last }] : parts.map((part) => ({ size: part, first, last }));
  });
  const placedIn = (order: typeof pieces) => {
    const room = freeRoom(problem);
    const placement = fillInOrder(order, room, new Work(TRIAL_STEPS * 10, budget));
    const placed = order.filter(({ size }, index) => {
      const slot = placement[index] ?? -1;
      if (slot >= 0) room[slot] = (room[slot] ?? 0) - size;
      return slot >= 0;
    });
    return sumOf(placed.map(({ size }) => size)) + pour(fluid, room).poured;
  };
  return Math.max(placedIn(pieces), placedIn([...pieces].sort((a, b) => b.size - a.size)));
}

type Trial = (changed: SlotRequest) => boolean;
type Way = (slotCase: SlotCase, isEnough: Trial, budget: Budget) => WayOut | null;

function fits(problem: PackingProblem, budget: Budget): boolean {
  const options = { work: new Work(TRIAL_STEPS, budget), seed: 1, previous: null };
  return placeAll(problem, options).kind === 'found';
}

const allowSplit: Way = ({ request }, isEnough) => {
  const ways = request.groups.some(({ households }) => households !== undefined)
    ? (['by-household', 'anywhere'] as const)
    : (['anywhere'] as const);
  if (request.split !== 'never') return null;
  const split = ways.find((way) =>
    isEnough({ ...request, split: way, groups: request.groups.map((group) => ({ ...group, split: way })) }),
  );
  return split === undefined ? null : { kind: 'allow-split', split };
};

/** The reserve gives up its slots from the front, so that late comers still come last. */
const smallerReserve: Way = ({ request, slots }, isEnough) => {
  const { reserve, ...rest } = request;
  if (reserve === undefined) return null;
  const starts = slots.flatMap(({ from, isReserved }) => (isReserved ? [from] : [])).slice(1);
  const taken = minutesOfClock(reserve.from);
  const kept = least(starts, (from) =>
    isEnough({ ...request, reserve: { ...reserve, from: clockOfMinutes(from) } }),
  );
  if (kept !== null) {
    const smaller = { ...reserve, from: clockOfMinutes(kept) };
    return { kind: 'smaller-reserve', reserve: smaller, minutes: kept - taken };
  }
  const minutes = minutesOfClock(reserve.to) - taken;
  return isEnough(rest) ? { kind: 'smaller-reserve', reserve: null, minutes } : null;
};

/** Later first, slot by slot to 21:00, then earlier to 05:00; added slots hold what their neighbour holds. */
const longerHours: Way = ({ request, capacity }, isEnough) => {
  const open = minutesOfClock(request.open);
  const close = minutesOfClock(request.close);
  const step = request.slotMinutes;
  const days: SlotRequest[] = [];
  let later = close;
  let numbers = [...capacity];
  // Only whole slots are added: the last one may have been cut short by closing time.
  for (; later + step <= LATEST && (later - open) % step === 0; later += step) {
    numbers = [...numbers, numbers.at(-1) ?? 0];
    days.push({ ...request, close: clockOfMinutes(later + step), capacity: numbers });
  }
  for (let earlier = open; earlier - step >= EARLIEST; earlier -= step) {
    numbers = [numbers[0] ?? 0, ...numbers];
    const hours = { open: clockOfMinutes(earlier - step), close: clockOfMinutes(later) };
    days.push({ ...request, ...hours, capacity: numbers });
  }
  const day = least(days, isEnough);
  if (day === null) return null;
  const minutes = minutesOfClock(day.close) - minutesOfClock(day.open) - (close - open);
  return { kind: 'longer-hours', open: day.open, close: day.close, minutes };
};

const moreCapacity: Way = ({ request, capacity }, isEnough) => {
  const most = sumOf(request.groups.map(({ voters }) => voters));
  const more = leastNumber(most, (added) =>
    isEnough({ ...request, capacity: capacity.map((one) => one + added) }),
  );
  const highest = capacity.reduce((high, one) => Math.max(high, one), 0);
  if (more === null) return null;
  const times = highest === 0 ? 0 : Math.round(((highest + more) / highest) * 100) / 100;
  return { kind: 'more-capacity', more, times };
};

/** Two rooms are two slots at the same time. */
const anotherRoom: Way = ({ problem, request }, _isEnough, budget) => {
  const most = sumOf(request.groups.map(({ voters }) => voters));
  const capacity = leastNumber(most, (beside) =>
    fits(
      {
        room: problem.room.flatMap((room) => [room, room === 0 ? 0 : beside]),
        locked: problem.locked.flatMap((locked) => [locked, 0]),
        items: problem.items.map((item) => ({ ...item, first: 2 * item.first, last: 2 * item.last + 1 })),
      },
      budget,
    ),
  );
  return capacity === null ? null : { kind: 'another-room', capacity };
};

/** The first of growing candidates that is enough, halving: more never makes it worse. */
function least<Candidate>(
  candidates: readonly Candidate[],
  isEnough: (one: Candidate) => boolean,
): Candidate | null {
  const last = candidates.at(-1);
  if (last === undefined || !isEnough(last)) return null;
  let low = 0;
  let high = candidates.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const candidate = candidates[middle];
    if (candidate !== undefined && isEnough(candidate)) high = middle;
    else low = middle + 1;
  }
  return candidates[high] ?? null;
}

/** The least whole number from 1 to `most` that is enough; null where not even `most` is. */
function leastNumber(most: number, isEnough: (number: number) => boolean): number | null {
  if (!isEnough(most)) return null;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
