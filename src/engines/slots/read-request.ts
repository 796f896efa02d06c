import { type DaySlot, slotsOfDay } from '#domain/plan/slot-day.ts';
import type { GroupRequest, SlotLock, SlotRequest } from '#domain/plan/slots.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { minutesOfClock } from '#domain/time.ts';
import type { Placement } from './fill-in-order.ts';
import { type Item, type PackingProblem, sumOf } from './problem.ts';

/** Part of a group in a slot; `households` are positions in the group's list, null where it has none. */
export type Visit = {
  readonly group: number;
  readonly slot: number;
  readonly voters: number;
  readonly households: readonly number[] | null;
};

/** A request that makes sense, as a packing problem. */
export type SlotCase = {
  readonly request: SlotRequest;
  readonly slots: readonly DaySlot[];
  readonly capacity: readonly number[];
  readonly problem: PackingProblem;
  /** Whose item each is; `households` are the positions its parts stand for. */
  readonly owners: readonly { readonly group: number; readonly households: readonly number[] | null }[];
  readonly locked: readonly Visit[];
  readonly previous: Placement | null;
};

/** Refuses what contradicts itself, with the path of the culprit. Whether everybody fits is not asked here. */
export function readRequest(request: SlotRequest): Result<SlotCase> {
  const wrong = wrongDay(request) ?? wrongGroup(request) ?? wrongAffinity(request);
  if (wrong !== null) return refuse(wrong);
  const slots = slotsOfDay(request);
  const { capacity: given } = request;
  const capacity = typeof given === 'number' ? slots.map(() => given) : given;
  if (capacity.length !== slots.length) {
    const details = { expected: slots.length, found: capacity.length };
    return refuse({ code: 'slot-capacity-count', path: ['capacity'], details });
  }
  const room = slots.map(({ isReserved }, slot) => (isReserved ? 0 : (capacity[slot] ?? 0)));
  const locked = readLocks(request, slots, room);
  if (!locked.ok) return locked;
  return ok(slotCase(request, { slots, capacity, room }, locked.value));
}

function wrongDay({ open, close, slotMinutes, reserve }: SlotRequest): Problem | null {
  if (minutesOfClock(open) >= minutesOfClock(close)) {
    return { code: 'slot-day-empty', path: ['close'], details: { open, close } };
  }
  if (!Number.isInteger(slotMinutes) || slotMinutes < 1) {
    return { code: 'slot-minutes-wrong', path: ['slotMinutes'], details: { minutes: slotMinutes } };
  }
  if (reserve !== undefined && minutesOfClock(reserve.from) > minutesOfClock(reserve.to)) {
    return { code: 'slot-reserve-wrong', path: ['reserve'], details: { from: reserve.from, to: reserve.to } };
  }
  return null;
}

function wrongGroup({ groups }: SlotRequest): Problem | null {
  const seen = new Set<string>();
  for (const [index, { id, voters, households }] of groups.entries()) {
    if (seen.has(id)) return { code: 'slot-group-twice', path: ['groups', index, 'id'], details: { id } };
    seen.add(id);
    const sum = households === undefined ? voters : sumOf(households);
    if (sum !== voters) {
      const path = ['groups', index, 'households'];
      return { code: 'slot-households-sum', path, details: { id, voters, sum } };
    }
  }
  return null;
}

function wrongAffinity({ objective, affinity, groups }: SlotRequest): Problem | null {
  if (affinity === undefined) {
    return objective === 'level' ? null : { code: 'slot-affinity-missing', path: ['affinity'] };
  }
  if (affinity.length !== groups.length) {
    const details = { expected: groups.length, found: affinity.length };
    return { code: 'slot-affinity-size', path: ['affinity'], details };
  }
  for (const [row, weights] of affinity.entries()) {
    if (weights.length !== groups.length) {
      const details = { expected: groups.length, found: weights.length };
      return { code: 'slot-affinity-size', path: ['affinity', row], details };
    }
    const column = weights.findIndex((weight, other) => weight !== affinity[other]?.[row]);
    if (column !== -1) return { code: 'slot-affinity-uneven', path: ['affinity', row, column] };
  }
  return null;
}

function readLocks(
  { groups, locked = [] }: SlotRequest,
  slots: readonly DaySlot[],
  room: readonly number[],
): Result<Visit[]> {
  const visits: Visit[] = [];
  const load = room.map(() => 0);
  for (const [index, lock] of locked.entries()) {
    const path = ['locked', index];
    const group = groups.findIndex(({ id }) => id === lock.group);
    const slot = slots.findIndex(({ from }) => from === minutesOfClock(lock.from));
    const owner = groups[group];
    const details = { id: lock.group, from: lock.from };
    if (owner === undefined) return refuse({ code: 'slot-lock-unknown', path: [...path, 'group'], details });
    if (slot === -1) return refuse({ code: 'slot-lock-time', path: [...path, 'from'], details });
    const visit = visitOf(owner, lock, { group, slot });
    const before = visits.filter((one) => one.group === group);
    if (visit === null || isTooMuch(owner, [...before, visit])) {
      return refuse({ code: 'slot-lock-voters', path, details });
    }
    visits.push(visit);
    load[slot] = (load[slot] ?? 0) + visit.voters;
    const [first, last] = windowOf(owner, slots);
    if ((load[slot] ?? 0) > (room[slot] ?? 0) || slot < first || slot > last) {
      return refuse({ code: 'slot-lock-no-room', path, details });
    }
  }
  return ok(visits);
}

/** Null where the lock names households that are not there, or another number of voters than they have. */
function visitOf(
  { voters, households }: GroupRequest,
  lock: SlotLock,
  at: { readonly group: number; readonly slot: number },
): Visit | null {
  if (households === undefined) {
    return lock.households === undefined ? { ...at, voters: lock.voters ?? voters, households: null } : null;
  }
  const positions = lock.households ?? [...households.keys()];
  if (positions.some((position) => households[position] === undefined)) return null;
  const sum = sumOf(positions.map((position) => households[position] ?? 0));
  return (lock.voters ?? sum) === sum ? { ...at, voters: sum, households: positions } : null;
}

function isTooMuch({ voters }: GroupRequest, visits: readonly Visit[]): boolean {
  const positions = visits.flatMap(({ households }) => households ?? []);
  return sumOf(visits.map((visit) => visit.voters)) > voters || new Set(positions).size < positions.length;
}

function slotCase(
  request: SlotRequest,
  day: { readonly slots: DaySlot[]; readonly capacity: number[]; readonly room: number[] },
  locked: Visit[],
): SlotCase {
  const owners: SlotCase['owners'][number][] = [];
  const items: Item[] = [];
  for (const [group, owner] of request.groups.entries()) {
    const before = locked.filter((visit) => visit.group === group);
    const size = owner.voters - sumOf(before.map(({ voters }) => voters));
    if (size === 0) continue;
    const taken = new Set(before.flatMap(({ households }) => households ?? []));
    const positions = owner.households?.flatMap((_, position) => (taken.has(position) ? [] : [position]));
    const [first, last] = windowOf(owner, day.slots);
    owners.push({ group, households: positions ?? null });
    items.push({ size, first, last, parts: partsOf(request, owner, positions) });
  }
  const load = day.slots.map((_, slot) =>
    sumOf(locked.map((visit) => (visit.slot === slot ? visit.voters : 0))),
  );
  const problem = { room: day.room, locked: load, items };
  const { slots, capacity } = day;
  return {
    request,
    slots,
    capacity,
    problem,
    owners,
    locked,
    previous: previousOf(request, slots, owners, items),
  };
}

function partsOf(
  request: SlotRequest,
  { households, split = request.split }: GroupRequest,
  positions: readonly number[] | undefined,
): Item['parts'] {
  if (split === 'never') return 'whole';
  if (positions !== undefined) return positions.map((position) => households?.[position] ?? 0);
  return split === 'anywhere' ? 'fluid' : 'whole';
}

/** First and last slot that lie in the group's part of the day; the first is behind the last where none does. */
function windowOf({ allowed }: GroupRequest, slots: readonly DaySlot[]): [first: number, last: number] {
  if (allowed === undefined) return [0, slots.length - 1];
  const [from, to] = allowed.map(minutesOfClock);
  const inside = slots.map((slot) => slot.from >= (from ?? 0) && slot.to <= (to ?? 0));
  return inside.includes(true) ? [inside.indexOf(true), inside.lastIndexOf(true)] : [0, -1];
}

function previousOf(
  { groups, previous }: SlotRequest,
  slots: readonly DaySlot[],
  owners: SlotCase['owners'],
  items: readonly Item[],
): Placement | null {
  if (previous === undefined || previous.length === 0) return null;
  const starts = new Map(previous.map(({ group, from }) => [group, minutesOfClock(from)]));
  return owners.map(({ group }, index) => {
    const slot = slots.findIndex(({ from }) => from === starts.get(groups[group]?.id ?? ''));
    const item = items[index];
    return item !== undefined && item.first <= slot && slot <= item.last ? slot : -1;
  });
}
