import type { SupplyItem } from '#domain/plan/parts.ts';
import type { StockLine, SupplyLine } from '#domain/plan/supply-report.ts';
import type { CellMark } from '#ui/parts/grid/columns.ts';
import type { Speech } from '#ui/state/language.tsx';

/** What a line of the store list is taken for, and how it counts. */
export type StockMatch = { readonly line: SupplyLine; readonly stock: StockLine };

/** By the item's id; a line like nothing known is not in it. */
export type StockMatches = ReadonlyMap<string, StockMatch>;

export function stockMatches(lines: readonly SupplyLine[]): StockMatches {
  return new Map(
    lines.flatMap((line) =>
      line.stockLines
        .filter(({ fromNeedId }) => fromNeedId === null)
        .map((stock) => [stock.itemId, { line, stock }] as const),
    ),
  );
}

/** Below this a name is worth a second look: a word more or less. Ours. */
const SURE = 0.85;

export function isUnsure(match: StockMatch | undefined): boolean {
  return match !== undefined && match.stock.certainty < SURE;
}

export function certaintyText({ text, number }: Speech, item: SupplyItem, match: StockMatch | undefined) {
  const words = text.supplies.store;
  if (match === undefined) return item.name === '' ? '' : words.none;
  if (item.needId !== null) return words.chosen;
  const { certainty } = match.stock;
  return certainty === 1 ? words.exact : words.like(number(Math.round(certainty * 100)));
}

/** "20 chai × 0,5 lít = 10 lít"; nothing where there is nothing to convert. */
export function conversionText({ text, number }: Speech, item: SupplyItem, match: StockMatch | undefined) {
  if (match === undefined || item.stock === null) return '';
  const { line, stock } = match;
  if (stock.perUnit === null || stock.amount === null) return '–';
  const inUnit = (amount: number) => `${number(amount, 3)} ${line.unit}`;
  const words = text.supplies.store;
  const all = inUnit(stock.amount + stock.lent);
  const whole =
    stock.perUnit === 1
      ? all
      : words.conversion(number(item.stock, 3), item.unit, inUnit(stock.perUnit), all);
  return stock.lent === 0 ? whole : words.lent(whole, inUnit(stock.lent));
}

/** Lines that count for nothing, or perhaps for the wrong thing. */
export function matchMarks(
  { text }: Speech,
  items: readonly SupplyItem[],
  matches: StockMatches,
): readonly CellMark[] {
  const words = text.supplies.store;
  return items.flatMap((item): CellMark[] => {
    const match = matches.get(item.id);
    const mark = (columnId: string, look: CellMark['look'], message: string) => ({
      rowId: item.id,
      columnId,
      look,
      message,
    });
    if (match === undefined) return item.name === '' ? [] : [mark('certainty', 'warning', words.unmatched)];
    return [
      ...(isUnsure(match) ? [mark('certainty', 'note', words.unsure)] : []),
      ...(match.stock.perUnit === null
        ? [mark('converted', 'warning', words.noConversion(item.unit, match.line.unit))]
        : []),
    ];
  });
}
