import { IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { isSame } from '#domain/same.ts';
import { LOOK_ICON } from '#ui/parts/StatusChip.tsx';
import { type CellWords, showCell } from './cells.ts';
import { type CellMark, type GridColumn, isLocked } from './columns.ts';
import looks from './grid.module.css';
import { type Refusal, standingRefusal } from './refusals.ts';

/** Marks of one row by column; the row's own under ''. */
export type RowMarks = ReadonlyMap<string, readonly CellMark[]>;

const GRAVITY = { error: 0, warning: 1, note: 2 } as const;

function worstLook(marks: readonly CellMark[]): CellMark['look'] | null {
  return marks.reduce<CellMark['look'] | null>(
    (worst, { look }) => (worst === null || GRAVITY[look] < GRAVITY[worst] ? look : worst),
    null,
  );
}

/** The sign of a finding: a shape for each gravity, its words as the tooltip. */
function MarkSign({ marks }: { readonly marks: readonly CellMark[] }) {
  const look = worstLook(marks);
  if (look === null) return null;
  const Icon = LOOK_ICON[look];
  const words = marks.map((mark) => mark.message).join('\n');
  return (
    <span className={looks.mark} data-look={look} role="img" aria-label={words} title={words}>
      <Icon size={14} aria-hidden />
    </span>
  );
}

type GridRowProps<Row> = {
  /** Null: the empty line under the last row, where typing makes a row. */
  readonly row: Row | null;
  readonly at: number;
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly words: CellWords;
  /** First and last chosen column; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly activeColumn: number;
  readonly marks: RowMarks | undefined;
  readonly refusals: ReadonlyMap<string, Refusal> | undefined;
  readonly field: ReactNode;
  readonly newRowLabel: string;
  readonly isReadOnly: boolean;
};

function PlainRow<Row>(props: GridRowProps<Row>) {
  const { row, at, columns, words, from, to, activeColumn, marks, refusals } = props;
  return (
    <tr aria-rowindex={at + 2} className={`${looks.line} ${looks.row}`} style={{ top: props.top }}>
      <th
        scope="row"
        aria-colindex={1}
        className={looks.gutter}
        data-gutter={at}
        data-chosen={from >= 0 || undefined}
      >
        {row === null ? <IconPlus size={14} aria-label={props.newRowLabel} role="img" /> : at + 1}
        <MarkSign marks={marks?.get('') ?? []} />
      </th>
      {columns.map((column, columnAt) => {
        const value = row === null ? null : column.value(row);
        const refusal = standingRefusal(refusals?.get(column.id), value);
        const shown = row === null ? '' : (refusal?.text ?? showCell(column.kind, value, words));
        const isActive = columnAt === activeColumn;
        const isChosen = columnAt >= from && columnAt <= to;
        const isQuiet =
          row !== null && (column.repeats?.(row) === true || (value === null && refusal === null));
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a td inside a grid is a gridcell
          <td
            key={column.id}
            aria-colindex={columnAt + 2}
            aria-selected={isChosen}
            className={looks.cell}
            data-row={at}
            data-column={columnAt}
            data-active={isActive || undefined}
            data-chosen={isChosen || undefined}
            data-number={column.kind.type === 'number' || undefined}
            data-computed={column.computed === true || undefined}
            data-locked={props.isReadOnly || (row !== null && isLocked(column, row)) || undefined}
            data-quiet={isQuiet || undefined}
            data-refused={refusal !== null || undefined}
            title={!isActive && shown.length > 18 ? shown : undefined}
          >
            {refusal === null ? null : (
              <LOOK_ICON.error size={14} className={looks.refusedSign} aria-hidden />
            )}
            {isActive && props.field !== null ? props.field : <span className={looks.text}>{shown}</span>}
            <MarkSign marks={marks?.get(column.id) ?? []} />
          </td>
        );
      })}
    </tr>
  );
}

/** Marks are gathered anew whenever one of them changes; those of most rows say what they said. */
function areSameMarks(one: RowMarks | undefined, other: RowMarks | undefined): boolean {
  return isSame([...(one ?? [])], [...(other ?? [])]);
}

function areSameProps<Row>(before: GridRowProps<Row>, after: GridRowProps<Row>): boolean {
  const { marks: old, ...plainBefore } = before;
  const { marks, ...plainAfter } = after;
  const others = new Map<string, unknown>(Object.entries(plainBefore));
  return (
    Object.entries(plainAfter).every(([name, value]) => Object.is(others.get(name), value)) &&
    areSameMarks(old, marks)
  );
}

/** One line of the grid. Drawn again only when something in it changed: that keeps 2,000 rows quick. */
export const GridRow = memo(PlainRow, areSameProps) as typeof PlainRow;
