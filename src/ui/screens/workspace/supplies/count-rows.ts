import type { StockCount } from '#domain/plan/supplies.ts';
import type { StockUse } from '#domain/plan/supply-report.ts';
import type { IsoDate } from '#domain/time.ts';
import type { CellMark } from '#ui/parts/grid/columns.ts';
import type { Speech } from '#ui/state/language.tsx';

/** What was used up to a count, by the count's id. */
export type UsedByCount = ReadonlyMap<string, StockUse['counts'][number]>;

export function usedByCount(uses: readonly StockUse[]): UsedByCount {
  return new Map(uses.flatMap(({ counts }) => counts.map((count) => [count.countId, count] as const)));
}

/** Counts that cannot be as they are: entered twice, more left than can be, after the day they prepare. */
export function countMarks(
  { text }: Speech,
  counts: readonly StockCount[],
  used: UsedByCount,
  election: IsoDate,
): readonly CellMark[] {
  const words = text.supplies.tracking;
  const seen = new Set<string>();
  return counts.flatMap(({ id, needId, date }): CellMark[] => {
    const key = `${needId} ${date}`;
    const isTwice = seen.has(key);
    seen.add(key);
    const mark = (columnId: string, message: string) => ({
      rowId: id,
      columnId,
      look: 'warning' as const,
      message,
    });
    return [
      ...(isTwice ? [mark('date', words.twice)] : []),
      ...(date > election ? [mark('date', words.afterElection)] : []),
      ...((used.get(id)?.used ?? 0) < 0 ? [mark('left', words.negative)] : []),
    ];
  });
}
