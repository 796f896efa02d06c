import { AreaForecast } from '#domain/plan/forecast.ts';
import { RoomLayout } from '#domain/plan/layout.ts';
import type { ElectionPlan, SchoolPlan } from '#domain/plan/plan.ts';
import { RoomSeating } from '#domain/plan/seating.ts';
import { AreaTimetable } from '#domain/plan/slots.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { Id } from '#domain/scalars.ts';
import { defineElectionCommand, defineSchoolCommand, type EditProblem, type EditResult } from './command.ts';
import { parseValue, type RecordSchema } from './patch.ts';

/** One computed result for each of these areas, in place of what they kept; null takes it away. */
export type KeepResults<Kept> = { readonly results: ReadonlyMap<Id, Kept | null> };

/**
 * Keeps who comes when, for one area or for all of them in one step to undo.
 * Also what a drag on the board ends in: the timetable as it is then.
 */
export const keepTimetables = defineElectionCommand(
  'keep-timetables',
  (plan, { results }: KeepResults<AreaTimetable>) => keep(plan, 'slots', AreaTimetable, results),
);

/** Keeps the layouts of several rooms in one step to undo. */
export const keepLayouts = defineElectionCommand(
  'keep-layouts',
  (plan, { results }: KeepResults<RoomLayout>) => keep(plan, 'layout', RoomLayout, results),
);

/** Keeps the forecast of the day, for one area or for all of them in one step to undo. */
export const keepForecasts = defineElectionCommand(
  'keep-forecasts',
  (plan, { results }: KeepResults<AreaForecast>) => keep(plan, 'forecast', AreaForecast, results),
);

/** Keeps who sits where, in one room of a school or in all of them in one step to undo. */
export const keepSeatings = defineSchoolCommand(
  'keep-seatings',
  (plan, { results }: KeepResults<RoomSeating>): EditResult<SchoolPlan> => {
    const rooms = keepIn(plan.rooms, ['rooms', 'seating'], RoomSeating, results);
    if (!rooms.ok) return rooms;
    return ok(rooms.value === plan.rooms ? plan : { ...plan, rooms: rooms.value });
  },
);

function keep(
  plan: ElectionPlan,
  field: 'layout' | 'slots' | 'forecast',
  schema: RecordSchema,
  results: ReadonlyMap<Id, object | null>,
): EditResult<ElectionPlan> {
  const areas = keepIn(plan.areas, ['areas', field], schema, results);
  if (!areas.ok) return areas;
  return ok(areas.value === plan.areas ? plan : { ...plan, areas: areas.value });
}

/** The items with their results in them; the same list where nothing changed. */
function keepIn<Field extends string, Item extends { readonly id: Id } & Readonly<Record<Field, unknown>>>(
  items: Item[],
  [list, field]: readonly [list: string, field: Field],
  schema: RecordSchema,
  results: ReadonlyMap<Id, object | null>,
): Result<Item[], EditProblem> {
  const parsed = new Map<Id, unknown>();
  for (const [id, result] of results) {
    if (!items.some((item) => item.id === id)) return refuse({ code: 'item-not-found', path: [list, id] });
    const value = result === null ? ok(null) : parseValue(schema, result, [list, id, field]);
    if (!value.ok) return value;
    parsed.set(id, value.value);
  }
  const kept = items.map((item) =>
    !parsed.has(item.id) || isSame(item[field], parsed.get(item.id))
      ? item
      : { ...item, [field]: parsed.get(item.id) },
  );
  return ok(kept.every((item, at) => item === items[at]) ? items : kept);
}
