import type { PollingArea } from '#domain/plan/area.ts';
import { slotsOfDay } from '#domain/plan/slot-day.ts';
import type { AreaTimetable, GroupRequest, SlotRequest, TimeSlot } from '#domain/plan/slots.ts';
import { minutesOfClock } from '#domain/time.ts';

/** A hamlet, or the part of one, in one slot: what is dragged. */
export type Block = {
  readonly key: string;
  readonly groupId: string;
  /** Empty when the hamlet is no longer in the plan. */
  readonly name: string;
  /** Position of its slot. */
  readonly slot: number;
  readonly voters: number;
  /** Households in it; null when they are not known. */
  readonly households: number | null;
  /** Which part of the hamlet, of how many; 1 of 1 for a whole one. */
  readonly part: number;
  readonly parts: number;
  readonly isLocked: boolean;
  /** May a part of it go elsewhere? */
  readonly isDivisible: boolean;
};

export type Column = {
  readonly index: number;
  readonly slot: TimeSlot;
  readonly blocks: readonly Block[];
  /** Persons beyond the capacity; 0 for none. */
  readonly over: number;
  readonly isReserve: boolean;
};

/** The board of one area: a column for every slot. */
export function columnsOf(area: PollingArea, { request, table, lockedGroups }: AreaTimetable): Column[] {
  const names = new Map<string, string>(area.hamlets.map(({ id, name }) => [id, name]));
  const locked = new Set(lockedGroups);
  const divisible = new Set(
    request.groups.filter((group) => isDivisible(request, group)).map(({ id }) => id),
  );
  const partsOf = new Map<string, number>();
  for (const { groups } of table.slots)
    for (const { id } of groups) partsOf.set(id, (partsOf.get(id) ?? 0) + 1);
  const seen = new Map<string, number>();
  const reserved = new Set(slotsOfDay(request).flatMap(({ from, isReserved }) => (isReserved ? [from] : [])));
  return table.slots.map((slot, index) => ({
    index,
    slot,
    over: Math.max(0, slot.load - slot.capacity),
    isReserve: reserved.has(minutesOfClock(slot.from)),
    blocks: slot.groups.map((group) => {
      const part = (seen.get(group.id) ?? 0) + 1;
      seen.set(group.id, part);
      return {
        key: `${group.id}/${index}`,
        groupId: group.id,
        name: names.get(group.id) ?? '',
        slot: index,
        voters: group.voters,
        households: group.households?.length ?? null,
        part,
        parts: partsOf.get(group.id) ?? 1,
        isLocked: locked.has(group.id),
        isDivisible: divisible.has(group.id),
      };
    }),
  }));
}

/** Divided at will, or by household where the households are known. */
function isDivisible({ split: common }: SlotRequest, { split = common, households }: GroupRequest): boolean {
  return split === 'anywhere' || (split === 'by-household' && households !== undefined);
}

/**
 * Which part of a block are so many of its voters? Its last households, as
 * many as stay within the number; nothing named where the whole block is meant.
 */
export function partOfBlock(
  { request, table }: AreaTimetable,
  { groupId, slot, voters: all }: Block,
  voters: number,
): { readonly voters?: number; readonly households?: readonly number[] } {
  if (voters >= all) return {};
  const sizes = request.groups.find(({ id }) => id === groupId)?.households;
  if (sizes === undefined) return { voters };
  const here = table.slots[slot]?.groups.find(({ id }) => id === groupId)?.households ?? [];
  const moving: number[] = [];
  let left = voters;
  for (const position of here.toReversed()) {
    left -= sizes[position] ?? 0;
    if (left < 0) break;
    moving.push(position);
  }
  return { households: moving.toReversed() };
}

/** The most persons over capacity in one slot, and how many slots are. */
export function overloadOf({ table }: AreaTimetable): { readonly slots: number; readonly most: number } {
  const over = table.slots.map(({ load, capacity }) => Math.max(0, load - capacity));
  return { slots: over.filter((each) => each > 0).length, most: Math.max(0, ...over) };
}

/** Slots of a timetable that somebody comes in. */
export function slotsInUse({ table }: AreaTimetable): number {
  return table.slots.filter(({ load }) => load > 0).length;
}

/** Largest capacity of the day's slots. Persons. */
export function largestCapacity({ table }: AreaTimetable): number {
  return Math.max(0, ...table.slots.map(({ capacity }) => capacity));
}
