import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSpeech } from '#ui/state/language.tsx';
import { CellInput } from './CellInput.tsx';
import { showCell } from './cells.ts';
import type { CellMark } from './columns.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow, type RowMarks } from './GridRow.tsx';
import { GridToolbar } from './GridToolbar.tsx';
import looks from './grid.module.css';
import { type GridInput, useGrid } from './grid-state.ts';
import { PrintedTable } from './PrintedTable.tsx';
import { standingRefusal } from './refusals.ts';
import { StatusLine } from './StatusLine.tsx';
import type { At } from './selection.ts';
import { isFiltered } from './view.ts';
import { revealCell, useRowWindow } from './window-state.ts';

/** Where a finding leads. Obeyed once for each `key`. */
export type GridJump = { readonly key: string; readonly rowId: string; readonly columnId: string | null };

type DataGridProps<Row> = Omit<GridInput<Row>, 'isReadOnly' | 'canAddRows'> & {
  /** What the table holds, for screen readers and on paper. */
  readonly label: string;
  readonly isReadOnly?: boolean;
  readonly canAddRows?: boolean;
  readonly marks?: readonly CellMark[];
  readonly jump?: GridJump | null;
  /** Lines of text a row shows; long texts wrap onto them. */
  readonly lines?: 1 | 2 | 3;
  /** More buttons in the bar above the table. */
  readonly tools?: ReactNode;
  /** The row the keyboard is in; null on the empty line below. */
  readonly onActiveRow?: (rowId: string | null) => void;
  /** Shown instead of a table without rows. */
  readonly empty?: ReactNode;
};

const NO_MARKS: readonly CellMark[] = [];

function groupMarks(marks: readonly CellMark[]): ReadonlyMap<string, RowMarks> {
  const rows = new Map<string, Map<string, CellMark[]>>();
  for (const mark of marks) {
    const row = rows.get(mark.rowId) ?? new Map<string, CellMark[]>();
    const columnId = mark.columnId ?? '';
    row.set(columnId, [...(row.get(columnId) ?? []), mark]);
    rows.set(mark.rowId, row);
  }
  return rows;
}

/** Headings have keys of their own, and popovers live elsewhere in the page though their events come through here. */
function isInCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('td') !== null;
}

function isField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The cell or row number under a mouse event. */
function placeOf(
  target: EventTarget | null,
): { readonly row: number; readonly column: number | null } | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-row]');
  if (cell !== null) return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  const gutter = target.closest<HTMLElement>('[data-gutter]');
  return gutter === null ? null : { row: Number(gutter.dataset.gutter), column: null };
}

/**
 * A table edited like a spreadsheet.
 *
 * Draws only the rows in sight; up to about 2,000 rows answer every key
 * within a tenth of a second. Each deed of the user leaves as one `GridEdit`.
 * What a cell does not accept stays in it, marked, and its value unchanged.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rows, rowId, columns, marks = NO_MARKS, jump = null, isReadOnly = false, lines = 1 } = props;
  const { number } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLTableSectionElement>(null);
  const hasKeyboard = useRef(false);
  const answeredTick = useRef(0);
  const isDragging = useRef(false);
  const statusId = useId();
  const helpId = useId();
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const [page, setPage] = useState(20);
  const grid = useGrid({ ...props, isReadOnly, canAddRows: props.canAddRows === true }, page);
  const { selection, rect, shown, size, words, editing, activeColumn, activeRow } = grid;
  const { first, last, rowHeight, height, onScroll } = useRowWindow(scroller, probe, size.rows);
  const pageNow = Math.max(1, Math.floor(height / rowHeight) - 3);
  if (pageNow !== page) setPage(pageNow);

  const [seenJump, setSeenJump] = useState<string | null>(null);
  const jumpKey = jump?.key ?? null;
  if (jumpKey !== seenJump) {
    setSeenJump(jumpKey);
    if (jump !== null) grid.jumpTo(jump.rowId, jump.columnId);
  }

  const marksByRow = useMemo(() => groupMarks(marks), [marks]);
  const { active, head: end } = selection;

  useLayoutEffect(() => {
    const box = scroller.current;
    const headings = head.current?.querySelectorAll('th');
    const cell = headings?.[end.column + 1];
    const [corner, kept] = headings ?? [];
    if (box === null || cell === undefined || corner === undefined || kept === undefined) return;
    const keptLeft = corner.offsetWidth + kept.offsetWidth;
    // The first column stays put, so it is in sight always, and what scrolls goes under it.
    const left = end.column === 0 ? box.scrollLeft + keptLeft : cell.offsetLeft;
    const top = corner.offsetHeight + end.row * rowHeight;
    revealCell(
      box,
      { top, bottom: top + rowHeight, left, right: end.column === 0 ? left : left + cell.offsetWidth },
      { top: corner.offsetHeight, bottom: foot.current?.offsetHeight ?? 0, left: keptLeft },
    );
  }, [end.row, end.column, rowHeight]);

  // Leaving the grid for good, not just the window: then a later change must not take the focus back.
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      hasKeyboard.current =
        event.target instanceof Element && scroller.current?.contains(event.target.closest('td')) === true;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
    };
  }, []);

  const takesFocus = useCallback((tick: number) => {
    const isAsked = tick !== answeredTick.current;
    answeredTick.current = tick;
    return isAsked || hasKeyboard.current;
  }, []);

  const template = [
    'var(--grid-gutter)',
    ...columns.map((column) => {
      const width = widths[column.id];
      if (width !== undefined) return `${width}px`;
      return column.grows === true ? `minmax(${column.width}px, ${column.width}fr)` : `${column.width}px`;
    }),
  ].join(' ');

  const activeValue = activeRow === undefined ? null : (activeColumn?.value(activeRow) ?? null);
  const activeId = activeRow === undefined ? null : rowId(activeRow);
  const { onActiveRow } = props;
  useEffect(() => {
    onActiveRow?.(activeId);
  }, [onActiveRow, activeId]);
  const activeMarks = [
    ...(marksByRow.get(activeId ?? '')?.get(activeColumn?.id ?? '') ?? []),
    ...(marksByRow.get(activeId ?? '')?.get('') ?? []),
  ];
  const shownText =
    activeColumn === undefined || activeRow === undefined
      ? ''
      : showCell(activeColumn.kind, activeValue, words);
  const field =
    activeColumn === undefined ? null : (
      <CellInput
        label={`${activeColumn.label}, ${activeRow === undefined ? grid.text.newRow : grid.text.rowName(number(active.row + 1))}`}
        text={editing?.text ?? grid.activeRefusal?.text ?? shownText}
        isEditing={editing !== null}
        isNumber={activeColumn.kind.type === 'number'}
        isTall={lines > 1}
        isLocked={grid.isActiveLocked}
        isRefused={grid.activeRefusal !== null}
        describedBy={`${statusId} ${helpId}`}
        list={grid.list}
        hasList={grid.choices !== null}
        highlight={editing?.highlight ?? -1}
        takesFocus={takesFocus}
        focusTick={grid.focusTick}
        onType={grid.type}
        onLeave={grid.leave}
        onPick={grid.pick}
        onOpenList={() => {
          grid.beginEditing('list');
        }}
      />
    );

  const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  // The active row is always drawn, in sight or not: it holds the focus.
  const drawn =
    active.row < size.rows && (active.row < first || active.row > last)
      ? [...inSight, active.row].sort((a, b) => a - b)
      : inSight;

  const chosenFigures = shown
    .slice(rect.top, rect.bottom + 1)
    .flatMap((row) => columns.slice(rect.left, rect.right + 1).map((column) => column.value(row)))
    .filter((value) => typeof value === 'number');

  const standing = [...props.refusals].flatMap(([id, cells]) => {
    const row = rows.find((candidate) => rowId(candidate) === id);
    if (row === undefined) return [];
    return columns
      .filter((column) => standingRefusal(cells.get(column.id), column.value(row)) !== null)
      .map((column) => ({ rowId: id, columnId: column.id }));
  });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (event.button !== 0 || place === null) return;
    const isOwnField = isField(event.target) && place.row === active.row && place.column === active.column;
    if (isOwnField && (editing !== null || !event.shiftKey)) {
      isDragging.current = editing === null;
      return;
    }
    if (place.column === null) grid.pointAtRow(place.row, event.shiftKey);
    else grid.pointAt({ row: place.row, column: place.column }, event.shiftKey);
    isDragging.current = true;
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) isDragging.current = false;
    if (!isDragging.current || editing !== null) return;
    const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (place === null) return;
    if (place.column === null) {
      if (rect.left === 0 && rect.right === size.columns - 1) grid.pointAtRow(place.row, true);
      return;
    }
    const at: At = { row: place.row, column: place.column };
    if (at.row !== end.row || at.column !== end.column) grid.pointAt(at, true);
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    // The focus goes to the field of the new active cell, not to what was clicked.
    if (placeOf(event.target) === null || (isField(event.target) && editing !== null)) return;
    event.preventDefault();
    // The active cell itself, clicked from elsewhere on the page.
    if (isField(event.target)) event.target.focus();
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const column = placeOf(event.target)?.column ?? null;
    if (column !== null && editing === null) grid.beginEditing('cell');
  };

  const hasTotals = columns.some((column) => column.total !== undefined);
  const totalTitle = isFiltered(grid.view) ? grid.text.totalShown : grid.text.total;

  const toolbar = (
    <GridToolbar
      view={grid.view}
      onView={grid.changeView}
      canInsert={grid.canInsert}
      canDelete={grid.canDelete}
      hasEditing={!isReadOnly && (props.onInsertRow !== undefined || props.onDeleteRows !== undefined)}
      onInsert={grid.insertRow}
      onDelete={grid.deleteRows}
      refusedCells={standing.length}
      onNextRefused={() => {
        const now = standing.findIndex(
          (cell) => cell.rowId === activeId && cell.columnId === activeColumn?.id,
        );
        const next = standing[(now + 1) % standing.length];
        if (next !== undefined) grid.jumpTo(next.rowId, next.columnId);
      }}
    >
      {props.tools}
    </GridToolbar>
  );

  return (
    <div className={looks.frame} data-lines={lines}>
      {toolbar}
      <p id={helpId} className={looks.spokenOnly}>
        {grid.text.keyHelp}
      </p>
      <div
        ref={scroller}
        className={looks.scroller}
        onScroll={(event) => {
          onScroll(event.currentTarget.scrollTop);
        }}
      >
        <div ref={probe} className={looks.probe} aria-hidden />
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a table
          role="grid"
          aria-label={label}
          aria-rowcount={size.rows + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          aria-readonly={isReadOnly || undefined}
          className={looks.grid}
          style={{ ['--grid-columns' as string]: template }}
          onKeyDown={(event) => {
            if (isInCell(event.target)) grid.onKeyDown(event);
          }}
          onCopy={(event) => {
            if (isInCell(event.target)) grid.onCopy(event, false);
          }}
          onCut={(event) => {
            if (isInCell(event.target)) grid.onCopy(event, true);
          }}
          onPaste={(event) => {
            if (isInCell(event.target)) grid.onPaste(event);
          }}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onMouseDown={onMouseDown}
          onDoubleClick={onDoubleClick}
        >
          <thead ref={head} className={looks.headGroup}>
            <GridHead
              columns={columns}
              rows={rows}
              words={words}
              view={grid.view}
              onView={grid.changeView}
              onWidth={(columnId, width) => {
                setWidths((before) => ({ ...before, [columnId]: width }));
              }}
              onEnterColumn={grid.enterColumn}
              onSelectAll={grid.selectAll}
            />
          </thead>
          <tbody className={looks.body} style={{ height: size.rows * rowHeight }}>
            {drawn.map((at) => {
              const row = shown[at] ?? null;
              const id = row === null ? '' : rowId(row);
              const isChosen = at >= rect.top && at <= rect.bottom;
              return (
                <GridRow
                  key={id}
                  row={row}
                  at={at}
                  top={at * rowHeight}
                  columns={columns}
                  words={words}
                  from={isChosen ? rect.left : -1}
                  to={isChosen ? rect.right : -1}
                  activeColumn={at === active.row ? active.column : -1}
                  marks={marksByRow.get(id)}
                  refusals={props.refusals.get(id)}
                  field={at === active.row ? field : null}
                  newRowLabel={grid.text.newRow}
                  isReadOnly={isReadOnly}
                />
              );
            })}
          </tbody>
          {hasTotals ? (
            <tfoot ref={foot} className={looks.footGroup}>
              <tr aria-rowindex={size.rows + 2} className={looks.line}>
                <th scope="row" aria-colindex={1} className={looks.footLabel} title={totalTitle}>
                  {grid.text.total}
                </th>
                {columns.map((column, at) => {
                  const total = column.total?.(shown) ?? null;
                  return (
                    <td key={column.id} aria-colindex={at + 2} className={looks.footCell}>
                      {total === null ? '' : number(total, 3)}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          ) : null}
        </table>
        {rows.length === 0 ? props.empty : null}
        {rows.length > 0 && shown.length === 0 ? (
          <p className={looks.nothing}>{grid.text.nothingFound}</p>
        ) : null}
      </div>
      <StatusLine
        id={statusId}
        message={grid.message}
        refusal={grid.activeRefusal}
        column={activeColumn}
        value={activeValue}
        marks={activeMarks}
        words={words}
        onDropRefusal={grid.dropRefusal}
        chosen={{
          cells: (Math.min(rect.bottom, shown.length - 1) - rect.top + 1) * (rect.right - rect.left + 1),
          figures: chosenFigures,
        }}
        shownRows={shown.length}
        allRows={rows.length}
      />
      <PrintedTable label={label} rows={shown} rowId={rowId} columns={columns} words={words} />
    </div>
  );
}
