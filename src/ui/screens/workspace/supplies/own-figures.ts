import type { CellChange, CellValue } from '#ui/parts/grid/columns.ts';

/** The user's figure in the place of the formula's. */
type OwnFigure = { readonly amount: number; readonly reason: string };

/**
 * Figure and reason typed or pasted into one row become one entry; an amount
 * of null takes the figure back. `current` says what each row has now.
 */
export function ownFigures(
  current: ReadonlyMap<string, OwnFigure | null>,
  changes: readonly CellChange[],
): readonly { readonly rowId: string; readonly amount: number | null; readonly reason: string }[] {
  const typed = new Map<string, Readonly<Record<string, CellValue>>>();
  for (const { rowId, columnId, value } of changes) {
    if (isOwnColumn(columnId)) typed.set(rowId, { ...typed.get(rowId), [columnId]: value });
  }
  return [...typed].map(([rowId, values]) => {
    const own = current.get(rowId);
    const { own: amount = own?.amount ?? null, reason = own?.reason ?? '' } = values;
    return {
      rowId,
      amount: typeof amount === 'number' ? amount : null,
      reason: typeof reason === 'string' ? reason : '',
    };
  });
}

export function isOwnColumn(columnId: string): boolean {
  return columnId === 'own' || columnId === 'reason';
}
