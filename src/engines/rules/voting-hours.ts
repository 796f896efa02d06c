import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ClockTime } from '#domain/time.ts';

/** Hours set somewhere in the plan; `area` is the number of the polling area, empty for the whole plan. */
export type SetHours = {
  readonly path: readonly string[];
  readonly area: string;
  readonly open: ClockTime;
  readonly close: ClockTime;
};

/** The plan's hours, and those of every polling area that has its own. */
export function setHours(plan: ElectionPlan): readonly SetHours[] {
  const ofPlan = { path: ['election'], area: '', open: plan.election.open, close: plan.election.close };
  const ofAreas = plan.areas.flatMap((area) =>
    area.hours === null ? [] : [{ path: ['areas', area.id, 'hours'], area: area.number, ...area.hours }],
  );
  return [ofPlan, ...ofAreas];
}
