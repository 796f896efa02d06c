import type { CellProblem } from './cells.ts';
import type { CellValue } from './columns.ts';

/** A text a cell did not take. It stays visible in the cell until it is corrected or thrown away. */
export type Refusal = {
  readonly text: string;
  readonly problem: CellProblem;
  /** What the cell still holds. Once that changes by other means, the refusal is out of date. Undefined: a new row. */
  readonly kept: CellValue | undefined;
};

export type CellPlace = { readonly rowId: string; readonly columnId: string };

export type RefusedCell = Refusal & CellPlace;

/** By row, then column. */
export type Refusals = ReadonlyMap<string, ReadonlyMap<string, Refusal>>;

export const NO_REFUSALS: Refusals = new Map();

/** Takes in new refusals and drops those of cells that have been answered. */
export function updateRefusals(
  refusals: Refusals,
  answered: readonly CellPlace[],
  refused: readonly RefusedCell[],
): Refusals {
  if (refused.length === 0 && !answered.some((cell) => refusals.get(cell.rowId)?.has(cell.columnId))) {
    return refusals;
  }
  const next = new Map(refusals);
  const rowOf = (rowId: string) => new Map(next.get(rowId));
  for (const { rowId, columnId } of answered) {
    const row = rowOf(rowId);
    row.delete(columnId);
    if (row.size === 0) next.delete(rowId);
    else next.set(rowId, row);
  }
  for (const { rowId, columnId, ...refusal } of refused) {
    next.set(rowId, rowOf(rowId).set(columnId, refusal));
  }
  return next;
}

/** The refusal that still stands at a cell holding `value`. */
export function standingRefusal(refusal: Refusal | undefined, value: CellValue): Refusal | null {
  if (refusal === undefined) return null;
  return refusal.kept === undefined || refusal.kept === value ? refusal : null;
}
