import { isSame } from '#domain/same.ts';
import { minutes } from '#domain/scalars.ts';
import { clockOfMinutes } from '#domain/time.ts';
import type { Hamlet, PollingArea } from './area.ts';
import { paceShareOf, slotCapacityOf } from './day-request.ts';
import { pausesOf, priorityHoursOf, type Stretch, sharedMinutes } from './pauses.ts';
import type { ElectionPlan } from './plan.ts';
import { type DaySlot, slotsOfDay } from './slot-day.ts';
import {
  type GroupRequest,
  MOST_HOUSEHOLDS,
  type SlotLock,
  type SlotRequest,
  type SlotSplit,
} from './slots.ts';

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
  const total = hamlets.reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  const calm = slotCapacitiesOf(plan, area, slots);
  const isTight = heldBy(slots, calm) < total;
  const capacities = isTight ? stretched(plan, area, slots, hamlets) : calm;
  const largest = Math.max(...capacities.filter((_, at) => slots[at]?.isReserved === false));
  const [full = 0] = capacities;
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

/**
 * Voters each slot can hold at the pace the plan counts on. Less where closing time cuts it
 * short, where the opening ceremony or the team's lunch falls into it, and by the places kept for
 * priority groups with hours of their own: at most half of a slot, so that every hamlet has a turn.
 */
export function slotCapacitiesOf(plan: ElectionPlan, area: PollingArea, slots: readonly Stretch[]): number[] {
  return capacitiesAt(plan, area, slots, slotCapacityOf(plan, area).voters);
}

function capacitiesAt(
  plan: ElectionPlan,
  area: PollingArea,
  slots: readonly Stretch[],
  fullSlot: number,
): number[] {
  const { slotMinutes } = plan.votingDay;
  const { ceremony, lunch } = pausesOf(plan, area);
  const lost = [
    ...(ceremony === null ? [] : [{ ...ceremony, share: 1 }]),
    ...(lunch === null ? [] : [{ ...lunch, share: 1 - paceShareOf(plan, area, lunch.staffShare) }]),
  ];
  const priority = priorityHoursOf(plan, area);
  return slots.map((slot) => {
    const missing = lost.reduce((sum, pause) => sum + pause.share * sharedMinutes(pause, slot), 0);
    const atWork = Math.max(0, slot.to - slot.from - missing);
    // A billionth for what is left out in the last digit of a share.
    const places = Math.floor((fullSlot * atWork) / slotMinutes + 1e-9);
    const kept = priority.reduce(
      (sum, hours) => sum + (hours.voters * sharedMinutes(hours, slot)) / (hours.to - hours.from),
      0,
    );
    return places - Math.min(Math.floor(places / 2), Math.round(kept));
  });
}

function heldBy(slots: readonly DaySlot[], capacities: readonly number[]): number {
  return capacities.reduce((sum, one, at) => sum + (slots[at]?.isReserved === false ? one : 0), 0);
}

/** Capacities at a pace that everybody fits at, with a household to spare for each edge. */
function stretched(
  plan: ElectionPlan,
  area: PollingArea,
  slots: readonly DaySlot[],
  hamlets: readonly Hamlet[],
): number[] {
  const total = hamlets.reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  const household = Math.max(
    ...hamlets.map(({ voters, households }) =>
      Math.ceil((voters ?? 0) / Math.max(1, households ?? Infinity)),
    ),
  );
  // What a thousand places in a full slot come to over the day says how many it takes.
  const perThousand = heldBy(slots, capacitiesAt(plan, area, slots, 1000));
  if (perThousand === 0) return slots.map(() => total);
  const least = Math.ceil((total * 1000) / perThousand) + household + 1;
  for (let fullSlot = least; ; fullSlot = Math.ceil(fullSlot * 1.05)) {
    const capacities = capacitiesAt(plan, area, slots, fullSlot);
    if (heldBy(slots, capacities) >= total + household) return capacities;
  }
}

function groupOf({ id, voters, households }: Hamlet, split: SlotSplit, largest: number): GroupRequest {
  const size = voters ?? 0;
  const known = Math.min(households ?? 0, size);
  // More are a slip of the pen: asked as if nobody knew how many they are, or every look at the plan would count them out.
  const count = known > MOST_HOUSEHOLDS ? 0 : known;
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
