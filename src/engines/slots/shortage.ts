import type { SlotRequest, SlotShortage, WayOut } from '#domain/plan/slots.ts';
import { clockOfMinutes, minutesOfClock } from '#domain/time.ts';
import type { Budget } from '#engines/search/budget.ts';
import { Work } from '#engines/search/work.ts';
import { fillInOrder } from './fill-in-order.ts';
import { pour } from './fluid.ts';
import { placeAll } from './level.ts';
import { type PackingProblem, sumOf } from './problem.ts';
import { readRequest, type SlotCase } from './read-request.ts';

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
  const trial: Trial = {
    mayBeEnough: (changed) => holdsFluid(changed),
    isEnough: (changed) => fits(changed, budget),
  };
  // From what costs nothing to what costs most. Nobody prescribes this order: an assumption of ours.
  const ways = [allowSplit, smallerReserve, longerHours, moreCapacity, anotherRoom];
  const waysOut: WayOut[] = [];
  for (const way of ways) {
    if (waysOut.length === WAYS_SHOWN) break;
    const found = way(slotCase, trial);
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

/** Would a changed day hold everybody? First the question that costs little: not where it says no. */
type Trial = {
  /** If all could be divided: a bound, found by pouring. */
  readonly mayBeEnough: (changed: PackingProblem) => boolean;
  readonly isEnough: (changed: PackingProblem) => boolean;
};
type Way = (slotCase: SlotCase, trial: Trial) => WayOut | null;

function holdsFluid(problem: PackingProblem): boolean {
  return pour(problem.items, freeRoom(problem)).poured === sumOf(problem.items.map(({ size }) => size));
}

/** The day as it would be; null for one that contradicts itself. */
function problemOf(request: SlotRequest): PackingProblem | null {
  const read = readRequest(request);
  return read.ok ? read.value.problem : null;
}

function fits(problem: PackingProblem, budget: Budget): boolean {
  const options = { work: new Work(TRIAL_STEPS, budget), seed: 1, previous: null };
  return placeAll(problem, options).kind === 'found';
}

const allowSplit: Way = ({ request }, { isEnough }) => {
  const ways = request.groups.some(({ households }) => households !== undefined)
    ? (['by-household', 'anywhere'] as const)
    : (['anywhere'] as const);
  if (request.split !== 'never') return null;
  const split = ways.find((way) => {
    const groups = request.groups.map((group) => ({ ...group, split: way }));
    const divided = problemOf({ ...request, split: way, groups });
    return divided !== null && isEnough(divided);
  });
  return split === undefined ? null : { kind: 'allow-split', split };
};

/** The reserve gives up its slots from the front, so that late comers still come last. */
const smallerReserve: Way = ({ request, slots }, trial) => {
  const { reserve, ...rest } = request;
  if (reserve === undefined) return null;
  const starts = slots.flatMap(({ from, isReserved }) => (isReserved ? [from] : [])).slice(1);
  const taken = minutesOfClock(reserve.from);
  const later = starts.map((from) => ({ ...request, reserve: { ...reserve, from: clockOfMinutes(from) } }));
  const day = leastDay([...later, rest], trial);
  if (day === null) return null;
  const kept = day.reserve ?? null;
  const until = minutesOfClock(kept === null ? reserve.to : kept.from);
  return { kind: 'smaller-reserve', reserve: kept, minutes: until - taken };
};

/** Later first, slot by slot to 21:00, then earlier to 05:00; added slots hold what their neighbour holds. */
const longerHours: Way = ({ request, capacity }, trial) => {
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
  const day = leastDay(days, trial);
  if (day === null) return null;
  const minutes = minutesOfClock(day.close) - minutesOfClock(day.open) - (close - open);
  return { kind: 'longer-hours', open: day.open, close: day.close, minutes };
};

const moreCapacity: Way = ({ problem, request, capacity, slots }, trial) => {
  const most = sumOf(request.groups.map(({ voters }) => voters));
  const more = leastEnough({ low: 1, high: most }, trial, (added) => ({
    ...problem,
    room: problem.room.map((room, slot) => (slots[slot]?.isReserved === true ? 0 : room + added)),
  }));
  const highest = capacity.reduce((high, one) => Math.max(high, one), 0);
  if (more === null) return null;
  const times = highest === 0 ? 0 : Math.round(((highest + more) / highest) * 100) / 100;
  return { kind: 'more-capacity', more, times };
};

/** Two rooms are two slots at the same time. */
const anotherRoom: Way = ({ problem, request }, trial) => {
  const most = sumOf(request.groups.map(({ voters }) => voters));
  const items = problem.items.map((item) => ({ ...item, first: 2 * item.first, last: 2 * item.last + 1 }));
  const locked = problem.locked.flatMap((voters) => [voters, 0]);
  const capacity = leastEnough({ low: 1, high: most }, trial, (beside) => ({
    room: problem.room.flatMap((room) => [room, room === 0 ? 0 : beside]),
    locked,
    items,
  }));
  return capacity === null ? null : { kind: 'another-room', capacity };
};

/** The first of growing days that is enough. */
function leastDay(days: readonly SlotRequest[], trial: Trial): SlotRequest | null {
  const at = leastEnough({ low: 0, high: days.length - 1 }, trial, (index) => {
    const day = days[index];
    return day === undefined ? null : problemOf(day);
  });
  return at === null ? null : (days[at] ?? null);
}

/**
 * The least whole number whose day is enough: more never makes it worse.
 *
 * The bound is found by halving, which costs next to nothing; the days that are
 * really packed begin there and are few, because the bound is mostly sharp.
 */
function leastEnough(
  range: { readonly low: number; readonly high: number },
  trial: Trial,
  dayOf: (number: number) => PackingProblem | null,
): number | null {
  const asked = (number: number, question: (day: PackingProblem) => boolean) => {
    const day = dayOf(number);
    return day !== null && question(day);
  };
  if (range.high < range.low || !asked(range.high, trial.mayBeEnough)) return null;
  const bound = halve(range, (number) => asked(number, trial.mayBeEnough));
  let failed = bound - 1;
  for (let step = 1, number = bound; ; step *= 2) {
    if (asked(number, trial.isEnough)) {
      return halve({ low: failed + 1, high: number }, (one) => one === number || asked(one, trial.isEnough));
    }
    if (number === range.high) return null;
    failed = number;
    number = Math.min(range.high, number + step);
  }
}

/** The least number that is right, where the highest is known to be and so is every one above a right one. */
function halve({ low, high }: { low: number; high: number }, isRight: (number: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isRight(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
