import {
  type SupplyNeed,
  type SupplyOverride,
  type SupplyPlan,
  supplyNeedsOf,
} from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';

/** One row of the table of needs: the kind as it is in the plan, and its figures once they are worked out. */
export type NeedRow = {
  readonly need: SupplyNeed;
  readonly line: SupplyLine | undefined;
  /** The user's own figure for every place of the kind. */
  readonly own: SupplyOverride | undefined;
  /** Places with a figure of their own. */
  readonly ownPlaces: number;
};

export function needRows(
  supplyPlan: SupplyPlan,
  lines: readonly SupplyLine[] | undefined,
): readonly NeedRow[] {
  const byNeed = new Map(lines?.map((line) => [line.needId, line]));
  return supplyNeedsOf(supplyPlan).map((need) => {
    const own = supplyPlan.overrides.filter(({ needId }) => needId === need.id);
    return {
      need,
      line: byNeed.get(need.id),
      own: own.find(({ placeId }) => placeId === null),
      ownPlaces: own.filter(({ placeId }) => placeId !== null).length,
    };
  });
}
