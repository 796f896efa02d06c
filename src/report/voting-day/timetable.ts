import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ClockTime } from '#domain/time.ts';

/** A stretch of the voting day. */
export type Span = { readonly from: ClockTime; readonly to: ClockTime };

/** A hamlet, or the part of it, that comes in one slot. */
export type SlotPart = {
  readonly hamlet: Hamlet;
  readonly voters: number;
  /** Which part of how many, from 1; a hamlet that comes as a whole is 1 of 1. */
  readonly part: number;
  readonly parts: number;
  /** Positions in the hamlet's list of households, where the timetable was made household by household. */
  readonly households?: readonly number[];
};

export type SlotRow = Span & {
  /** Persons. */
  readonly capacity: number;
  readonly load: number;
  readonly parts: readonly SlotPart[];
};

/** Who comes when at one polling area, as its papers tell it. */
export type AreaTimes = {
  readonly area: PollingArea;
  readonly hours: Span;
  /** Slots somebody comes in, by the clock. */
  readonly rows: readonly SlotRow[];
  /** Kept for those who could not come in their own slot. */
  readonly reserve: Span | undefined;
};

/** When the polls of an area are open: its own hours, else the plan's. */
export function hoursOf(plan: ElectionPlan, area: PollingArea): Span {
  const { open, close } = area.hours ?? plan.election;
  return { from: open, to: close };
}

/** The timetable of an area; undefined while there is none. Hamlets that have left the plan since are left out. */
export function areaTimes(plan: ElectionPlan, area: PollingArea): AreaTimes | undefined {
  if (area.slots === null) return undefined;
  const { table, request } = area.slots;
  const hamlets = new Map(area.hamlets.map((hamlet) => [hamlet.id, hamlet]));
  const filled = table.slots
    .filter((slot) => slot.groups.length > 0)
    .sort((a, b) => a.from.localeCompare(b.from));
  const partsOf = new Map<string, number>();
  for (const { id } of filled.flatMap(({ groups }) => groups)) partsOf.set(id, (partsOf.get(id) ?? 0) + 1);
  const seen = new Map<string, number>();
  const rows = filled.map(({ from, to, capacity, load, groups }): SlotRow => {
    const parts = groups.flatMap(({ id, voters, households }): readonly SlotPart[] => {
      const hamlet = hamlets.get(id);
      if (hamlet === undefined) return [];
      const part = (seen.get(id) ?? 0) + 1;
      seen.set(id, part);
      const listed = households === undefined ? {} : { households };
      return [{ hamlet, voters, part, parts: partsOf.get(id) ?? 1, ...listed }];
    });
    return { from, to, capacity, load, parts };
  });
  return { area, hours: hoursOf(plan, area), rows, reserve: request.reserve };
}

/** The timetables of every area that has one. */
export function timetables(plan: ElectionPlan): readonly AreaTimes[] {
  return plan.areas.flatMap((area) => areaTimes(plan, area) ?? []);
}

/** When one hamlet comes: one slot, or several where it is split. */
export type HamletTimes = {
  readonly hamlet: Hamlet;
  readonly times: AreaTimes;
  readonly slots: readonly (Span & SlotPart)[];
};

/** The hamlets of an area in the plan's order, each with its slots; those without a slot are left out. */
export function hamletTimes(times: AreaTimes): readonly HamletTimes[] {
  return times.area.hamlets.flatMap((hamlet) => {
    const slots = times.rows.flatMap(({ from, to, parts }) =>
      parts.filter((part) => part.hamlet.id === hamlet.id).map((part) => ({ ...part, from, to })),
    );
    return slots.length === 0 ? [] : [{ hamlet, times, slots }];
  });
}
