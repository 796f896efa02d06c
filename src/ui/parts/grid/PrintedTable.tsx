import { useIsPrinting } from '#ui/parts/use-is-printing.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { type CellWords, showCell } from './cells.ts';
import type { GridColumn } from './columns.ts';
import looks from './grid.module.css';

type PrintedTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly words: CellWords;
};

/** On paper there is no scrolling: every row shown, as an ordinary table with its head repeated on each page. */
export function PrintedTable<Row>({ label, rows, rowId, columns, words }: PrintedTableProps<Row>) {
  const { text, number } = useSpeech();
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <table className={looks.printed} aria-label={label}>
      <thead>
        <tr>
          <th>{text.grid.rowNumber}</th>
          {columns.map((column) => (
            <th key={column.id}>{column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={rowId(row)}>
            <td data-number>{at + 1}</td>
            {columns.map((column) => (
              <td key={column.id} data-number={column.kind.type === 'number' || undefined}>
                {showCell(column.kind, column.value(row), words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals ? (
        // Not a table foot: that would be printed on every page.
        <tbody>
          <tr className={looks.printedTotal}>
            <td>{text.grid.total}</td>
            {columns.map((column) => {
              const total = column.total?.(rows) ?? null;
              return (
                <td key={column.id} data-number>
                  {total === null ? '' : number(total)}
                </td>
              );
            })}
          </tr>
        </tbody>
      ) : null}
    </table>
  );
}
