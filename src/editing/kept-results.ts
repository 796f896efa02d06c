import { AreaForecast } from '#domain/plan/forecast.ts';
import { RoomLayout } from '#domain/plan/layout.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { AreaTimetable } from '#domain/plan/slots.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { Id } from '#domain/scalars.ts';
import { defineElectionCommand, type EditResult } from './command.ts';
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

function keep(
  plan: ElectionPlan,
  field: 'layout' | 'slots' | 'forecast',
  schema: RecordSchema,
  results: ReadonlyMap<Id, object | null>,
): EditResult<ElectionPlan> {
  const parsed = new Map<Id, unknown>();
  for (const [id, result] of results) {
    if (!plan.areas.some((area) => area.id === id))
      return refuse({ code: 'item-not-found', path: ['areas', id] });
    const value = result === null ? ok(null) : parseValue(schema, result, ['areas', id, field]);
    if (!value.ok) return value;
    parsed.set(id, value.value);
  }
  const areas = plan.areas.map((area) =>
    !parsed.has(area.id) || isSame(area[field], parsed.get(area.id))
      ? area
      : { ...area, [field]: parsed.get(area.id) },
  );
  return ok(areas.every((area, at) => area === plan.areas[at]) ? plan : { ...plan, areas });
}
