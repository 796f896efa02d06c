import { workingScenario } from '#domain/plan/day-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { planContext } from '#report/election-plan/context.ts';

/** "Ủy ban bầu cử xã Phú Thành A": who speaks on the papers of the day. */
export function issuerOf(plan: ElectionPlan): string {
  return planContext(plan, new Map()).issuer;
}

/** Metres between two people in the situation planned for; undefined where the plan names none. */
export function distanceOf(plan: ElectionPlan): number | undefined {
  const metres = workingScenario(plan)?.distanceMetres ?? 0;
  return metres === 0 ? undefined : metres;
}
