import { isSame } from '#domain/same.ts';
import { minutes } from '#domain/scalars.ts';
import { clockOfMinutes } from '#domain/time.ts';
import type { Hamlet, PollingArea } from './area.ts';
import { slotCapacityOf } from './day-request.ts';
import type { ElectionPlan } from './plan.ts';
import { type DaySlot, slotsOfDay } from './slot-day.ts';
import type { GroupRequest, SlotLock, SlotRequest, SlotSplit } from './slots.ts';

/**
 * What the plan says about who comes when: the question the slot engine is
 * asked for a polling area, and whether the answer kept is still of today.
 */

/**
 * The question as the plan stands; null while nobody is on the area's list, or
 * it has no hours. The reserve counts only where it lies in the area's hours.
 *
 * A hamlet that is larger than any slot must be divided whatever the plan
 * prefers, or no real commune would have a timetable: by household where their
 * number is known, else at will. The others are divided as the plan says.
 *
 * Where room and staff cannot serve everybody at the pace the plan counts on,
 * the slots are stretched to what the day needs and every hamlet may be
 * divided: a crowded timetable, of which a rule warns, helps more than none.
 */
export function slotRequestOf(plan: ElectionPlan, area: PollingArea): SlotRequest | null {
  const { slotMinutes, split, objective } = plan.votingDay;
  const day = { ...(area.hours ?? plan.election), slotMinutes: minutes(slotMinutes) };
  const { open, close } = day;
  const reserve = reserveWithin(plan, day);
  const slots = slotsOfDay({ ...day, reserve });
  const hamlets = area.hamlets.filter(({ voters }) => (voters ?? 0) > 0);
  if (hamlets.length === 0 || slots.length === 0) return null;
  const usable = slots.filter(({ isReserved }) => !isReserved);
  const recommended = slotCapacityOf(plan, area).voters;
  const held = usable.reduce((sum, slot) => sum + capacityOf(slot, slotMinutes, recommended), 0);
  const isTight = held < hamlets.reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  const full = isTight ? Math.max(recommended, stretched(hamlets, usable, slotMinutes)) : recommended;
  const capacities = slots.map((slot) => capacityOf(slot, slotMinutes, full));
  const largest = Math.max(...usable.map((slot) => capacityOf(slot, slotMinutes, full)));
  return {
    open,
    close,
    slotMinutes: day.slotMinutes,
    ...(reserve === null ? {} : { reserve }),
    capacity: capacities.every((one) => one === full) ? full : capacities,
    groups: hamlets.map((hamlet) => groupOf(hamlet, split, isTight ? 0 : largest)),
    split,
    objective,
    ...(objective === 'affinity' ? { affinity: neighbourhood(hamlets.length) } : {}),
  };
}

type Hours = Parameters<typeof slotsOfDay>[0];

/** The plan's reserve, where it touches the area's hours and leaves some of them. */
function reserveWithin(plan: ElectionPlan, day: Hours) {
  const { reserve } = plan.votingDay;
  const slots = slotsOfDay({ ...day, reserve });
  const touched = slots.filter(({ isReserved }) => isReserved).length;
  return touched === 0 || touched === slots.length ? null : reserve;
}

/** A slot cut short by closing time holds so much less. */
export function capacityOf(slot: Pick<DaySlot, 'from' | 'to'>, slotMinutes: number, voters: number): number {
  return Math.floor((voters * (slot.to - slot.from)) / slotMinutes);
}

/** What a full slot must hold for everybody to fit, with a household to spare for each edge. */
function stretched(hamlets: readonly Hamlet[], usable: readonly DaySlot[], slotMinutes: number): number {
  const total = hamlets.reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  const time = usable.reduce((sum, { from, to }) => sum + to - from, 0);
  const household = Math.max(
    ...hamlets.map(({ voters, households }) =>
      Math.ceil((voters ?? 0) / Math.max(1, households ?? Infinity)),
    ),
  );
  return Math.ceil((total * slotMinutes) / time) + household + 1;
}

function groupOf({ id, voters, households }: Hamlet, split: SlotSplit, largest: number): GroupRequest {
  const size = voters ?? 0;
  const count = Math.min(households ?? 0, size);
  const isForced = split === 'never' && size > largest;
  const own: SlotSplit = isForced ? (count > 0 ? 'by-household' : 'anywhere') : split;
  return {
    id,
    voters: size,
    ...(own === 'never' || count === 0 ? {} : { households: evenHouseholds(size, count) }),
    ...(own === split ? {} : { split: own }),
  };
}

/**
 * Voters of each household where only their number is known: as even as whole
 * numbers allow. An assumption; the list of voters, kept by household, has the true ones.
 */
function evenHouseholds(voters: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(((index + 1) * voters) / count) - Math.floor((index * voters) / count),
  );
}

/** Hamlets next to each other in the list belong together, those one further half as much: an assumption. */
function neighbourhood(count: number): number[][] {
  const weight = (distance: number) => (distance === 1 ? 2 : distance === 2 ? 1 : 0);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_one, column) => weight(Math.abs(row - column))),
  );
}

export type TimetableState = 'none' | 'current' | 'stale';

/** Is the area's timetable that of the plan as it stands? */
export function timetableState(plan: ElectionPlan, area: PollingArea): TimetableState {
  if (area.slots === null) return 'none';
  return isSame(area.slots.request, slotRequestOf(plan, area)) ? 'current' : 'stale';
}

/**
 * The question when somebody has moved or locked hamlets: they stay, the rest
 * is arranged around them and moves as little as possible.
 *
 * A lock that means nothing any more (its slot is gone, the divided hamlet has
 * other voters) is left out.
 */
export function resolveRequestOf(plan: ElectionPlan, area: PollingArea): SlotRequest | null {
  const request = slotRequestOf(plan, area);
  if (request === null || area.slots === null) return request;
  const { table, lockedGroups } = area.slots;
  const visits = table.slots.flatMap(({ from, groups }) => groups.map((group) => ({ ...group, from })));
  const starts = new Set(
    slotsOfDay(request).flatMap(({ from, isReserved }) => (isReserved ? [] : [clockOfMinutes(from)])),
  );
  const locked = lockedGroups.flatMap((id) => {
    const group = request.groups.find((one) => one.id === id);
    const parts = visits.filter((visit) => visit.id === id);
    const isHere = parts.length > 0 && parts.every(({ from }) => starts.has(from));
    return group === undefined || !isHere ? [] : locksOf(group, parts);
  });
  const isLocked = new Set(locked.map(({ group }) => group));
  const previous = visits.flatMap(({ id, from }) => (isLocked.has(id) ? [] : [{ group: id, from }]));
  return { ...request, ...(locked.length === 0 ? {} : { locked }), previous: onlyWhole(previous) };
}

type Part = {
  readonly from: string;
  readonly voters: number;
  readonly households?: readonly number[] | undefined;
};

function locksOf({ id, voters, households }: GroupRequest, parts: readonly Part[]): SlotLock[] {
  const [first, second] = parts;
  if (first !== undefined && second === undefined) return [{ group: id, from: first.from }];
  const placed = parts.reduce((sum, part) => sum + part.voters, 0);
  const positions = parts.flatMap((part) => part.households ?? []);
  if (placed !== voters || positions.length !== (households?.length ?? 0)) return [];
  return parts.map((part) => ({
    group: id,
    from: part.from,
    ...(part.households === undefined ? { voters: part.voters } : { households: [...part.households] }),
  }));
}

function onlyWhole(visits: { group: string; from: string }[]): { group: string; from: string }[] {
  return visits.filter(({ group }) => visits.filter((visit) => visit.group === group).length === 1);
}
