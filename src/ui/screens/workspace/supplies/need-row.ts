import {
  type SupplyNeed,
  type SupplyOverride,
  type SupplyPlan,
  supplyNeedsOf,
} from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';
import type { CellChange, CellValue } from '#ui/parts/grid/columns.ts';

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

/** Figure and reason typed or pasted into one row become one entry: null takes the figure back. */
export function ownFigures(
  rows: readonly NeedRow[],
  changes: readonly CellChange[],
): readonly { readonly needId: string; readonly amount: number | null; readonly reason: string }[] {
  const typed = new Map<string, Record<string, CellValue>>();
  for (const { rowId, columnId, value } of changes) {
    if (columnId === 'own' || columnId === 'reason') {
      typed.set(rowId, { ...typed.get(rowId), [columnId]: value });
    }
  }
  return rows.flatMap(({ need, own }) => {
    const values = typed.get(need.id);
    if (values === undefined) return [];
    const { own: amount = own?.amount ?? null, reason = own?.reason ?? '' } = values;
    return [
      {
        needId: need.id,
        amount: typeof amount === 'number' ? amount : null,
        reason: typeof reason === 'string' ? reason : '',
      },
    ];
  });
}
