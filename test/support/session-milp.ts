import { travelMinutesOf } from '#domain/plan/session-clashes.ts';
import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { minutesOfClock } from '#domain/time.ts';
import type { Milp, MilpColumn, MilpRow } from '#engines/search/milp.ts';

/** A session missing costs more than all sessions that could ever be held. */
const MISSING_COST = 10_000;

/** A room, or home where there is none, and how the session is held there. */
type Place = { readonly pointId: Id | null; readonly onLine: boolean };
type Slot = { readonly day: string; readonly from: number };

/**
 * Sessions, candidates, rooms, ways, lines, teams, absences and closures of a
 * request as one programme: least sessions missing, then least sessions.
 *
 * Which constituency meets where in which hour, and who of it is there. It
 * shares nothing with the planner. Every session takes one step of the clock
 * and constituencies meet alone; hamlets and seats are left out, since neither
 * changes how many sessions it takes.
 */
export function sessionMilp(request: SessionRequest): Milp {
  const { candidates, lengthMinutes, stepMinutes, teams, lines, mostPerCandidateAndDay } = request;
  if (request.mixesLevels || lengthMinutes.some((length) => length !== stepMinutes)) {
    throw new RangeError('Sessions of one step, one constituency each.');
  }
  const { columns, rows, column, row } = programme();
  const slots = slotsOf(request);
  const places = placesOf(request);
  const spots = slots.flatMap((slot) =>
    places.filter((place) => isOpen(request, place, slot)).map((place) => ({ slot, place })),
  );
  const keys = [...new Set(candidates.map(({ level, constituency }) => `${level} ${constituency}`))];
  const most = lengthMinutes.length;

  const held = keys.flatMap((key) =>
    spots.map((spot) => ({ ...spot, key, at: column(1, spot.place.pointId === null ? teams : 1) })),
  );
  const there = candidates.flatMap((candidate) => {
    const key = `${candidate.level} ${candidate.constituency}`;
    return spots.flatMap((spot) => {
      const isRemote = spot.place.onLine && candidate.canConnect;
      const isPossible = isRemote || spot.place.pointId !== null;
      if (!isPossible || candidate.absent.includes(spot.slot.day)) return [];
      return [{ ...spot, key, candidate, stand: isRemote ? null : spot.place.pointId, at: column(0, 1) }];
    });
  });

  const comersAt = grouped(there, ({ key, slot, place }) => [key, slot, place]);
  for (const { key, slot, place, at: session } of held) {
    const comers = comersAt([key, slot, place]);
    row([...comers, [session, -most]], 0);
    for (const comer of comers) row([comer, [session, -1]], 0);
  }
  const ways = nearPairs(slots, stepMinutes, longestWay(request));
  for (const candidate of candidates) {
    const own = there.filter((each) => each.candidate === candidate);
    const missing = column(MISSING_COST, candidate.min);
    rows.push({
      terms: [...own.map(({ at }) => at), missing].map((at) => [at, 1]),
      lower: candidate.min,
      upper: Number.POSITIVE_INFINITY,
    });
    const onDay = grouped(own, ({ slot }) => [slot.day]);
    for (const day of request.days) row(onDay([day]), mostPerCandidateAndDay);
    const inSlot = grouped(own, ({ slot }) => [slot]);
    for (const slot of slots) row(inSlot([slot]), 1);
    const standing = grouped(own, ({ slot, stand }) => [slot, stand]);
    for (const { one, other, gap } of ways) {
      for (const { id } of request.points) {
        const far = request.points.filter((point) => travelMinutesOf(request, id, point.id) > gap);
        const after = far.flatMap((point) => standing([other, point.id]));
        row([...standing([one, id]), ...after], 1);
      }
    }
  }
  const running = grouped(held, ({ slot }) => [slot]);
  const onLine = grouped(held, ({ slot, place }) => [slot, place.onLine]);
  for (const slot of slots) {
    row(running([slot]), teams);
    row(onLine([slot, true]), lines);
  }
  const inRoom = grouped(held, ({ slot, place }) => [slot, place.pointId]);
  for (const { id } of request.points) {
    for (const slot of slots) row(inRoom([slot, id]), 1);
    for (const { one, other } of nearPairs(slots, stepMinutes, request.setUpMinutes)) {
      row([...inRoom([one, id]), ...inRoom([other, id])], 1);
    }
  }
  return { sense: 'minimise', columns, rows };
}

/** What the objective of `sessionMilp` says. */
export function countsOfMilp(objective: number): { readonly missing: number; readonly sessions: number } {
  return { missing: Math.floor(objective / MISSING_COST), sessions: objective % MISSING_COST };
}

function programme() {
  const columns: MilpColumn[] = [];
  const rows: MilpRow[] = [];
  return {
    columns,
    rows,
    /** A whole number from 0 to `upper`; its position. */
    column: (cost: number, upper: number) => columns.push({ cost, lower: 0, upper, isInteger: true }) - 1,
    /** The sum of columns, each once unless it says how often, is at most `upper`. */
    row: (terms: readonly (number | MilpRow['terms'][number])[], upper: number) => {
      rows.push({
        terms: terms.map((term) => (typeof term === 'number' ? [term, 1] : term)),
        lower: Number.NEGATIVE_INFINITY,
        upper,
      });
    },
  };
}

function slotsOf({ days, hours, stepMinutes }: SessionRequest): Slot[] {
  return days.flatMap((day) =>
    hours.flatMap(({ from, to }) => {
      const first = minutesOfClock(from);
      const count = Math.floor((minutesOfClock(to) - first) / stepMinutes);
      return Array.from({ length: count }, (_, step) => ({ day, from: first + step * stepMinutes }));
    }),
  );
}

/** A hybrid session takes the rooms of one in person and a line as well, so it is never needed. */
function placesOf({ points }: SessionRequest): Place[] {
  const rooms = points.filter(({ seats }) => seats !== 0);
  return [
    ...rooms.map(({ id }) => ({ pointId: id, onLine: false })),
    ...rooms.filter(({ hasLink }) => hasLink).map(({ id }) => ({ pointId: id, onLine: true })),
    { pointId: null, onLine: true },
  ];
}

function isOpen({ points }: SessionRequest, { pointId }: Place, { day }: Slot): boolean {
  return pointId === null || points.some(({ id, closed }) => id === pointId && !closed.includes(day));
}

/** Hours of one day, the earlier first, with less than so many minutes between them. */
function nearPairs(slots: readonly Slot[], stepMinutes: number, minutes: number) {
  return slots.flatMap((one) =>
    slots
      .map((other) => ({ one, other, gap: other.from - one.from - stepMinutes }))
      .filter(({ other, gap }) => other.day === one.day && gap >= 0 && gap < minutes),
  );
}

function longestWay({ travel, travelMinutes }: SessionRequest): number {
  return Math.max(travelMinutes, ...travel.map(({ minutes }) => minutes));
}

/** Positions of the columns that have the same key. */
function grouped<Item extends { readonly at: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly (Slot | Place | string | boolean | null)[],
): (key: ReturnType<typeof keyOf>) => readonly number[] {
  const wordOf = (key: ReturnType<typeof keyOf>) => JSON.stringify(key);
  const groups = new Map<string, number[]>();
  for (const item of items) {
    const word = wordOf(keyOf(item));
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [item.at]);
    else group.push(item.at);
  }
  return (key) => groups.get(wordOf(key)) ?? [];
}
