import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useText } from '#ui/state/language.tsx';
import { ColumnFilter } from './ColumnFilter.tsx';
import type { CellWords } from './cells.ts';
import type { GridColumn } from './columns.ts';
import looks from './grid.module.css';
import { distinctTexts, type View } from './view.ts';

/** One press of Shift+arrow on a heading, in pixels. */
const WIDTH_STEP = 16;
const LEAST_WIDTH = 48;

type GridHeadProps<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly words: CellWords;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onWidth: (columnId: string, width: number) => void;
  /** Down from a heading, into the column's first cell. */
  readonly onEnterColumn: (column: number) => void;
  readonly onSelectAll: () => void;
};

/** The way to a heading for the keyboard; headings themselves are not in the Tab order. */
export function focusHeading(root: HTMLElement | null, column: number): void {
  root?.querySelector<HTMLElement>(`[data-heading="${column}"]`)?.focus();
}

/** The headings: sorting, filters and widths, by mouse and by keyboard. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, rows, words, view, onView, onWidth } = props;
  const text = useText().grid;
  const [open, setOpen] = useState<string | null>(null);

  const sortBy = (columnId: string) => {
    const current = view.sort?.columnId === columnId ? view.sort.direction : null;
    const next = current === null ? ('up' as const) : current === 'up' ? ('down' as const) : null;
    onView({ ...view, sort: next === null ? null : { columnId, direction: next } });
  };

  const widthOf = (target: HTMLElement) => target.closest('th')?.getBoundingClientRect().width ?? LEAST_WIDTH;

  const resize = (target: HTMLElement, columnId: string, by: number) => {
    onWidth(columnId, Math.max(LEAST_WIDTH, widthOf(target) + by));
  };

  const startDragging = (event: PointerEvent<HTMLElement>, columnId: string) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const startX = event.clientX;
    const startWidth = widthOf(handle);
    const drag = (move: globalThis.PointerEvent) => {
      onWidth(columnId, Math.max(LEAST_WIDTH, startWidth + move.clientX - startX));
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number, column: GridColumn<Row>) => {
    const root = event.currentTarget.closest('table');
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const by = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.shiftKey) resize(event.currentTarget, column.id, by * WIDTH_STEP);
      else focusHeading(root, at + by);
    } else if (event.key === 'ArrowDown' && event.altKey) setOpen(column.id);
    else if (event.key === 'ArrowDown') props.onEnterColumn(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <tr aria-rowindex={1} className={looks.line}>
      <th scope="col" aria-colindex={1} className={looks.corner}>
        <span className={looks.spokenOnly}>{text.rowNumber}</span>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Ctrl+A does the same from any cell */}
        <span className={looks.cornerHandle} onClick={props.onSelectAll} />
      </th>
      {columns.map((column, at) => {
        const direction = view.sort?.columnId === column.id ? view.sort.direction : null;
        const chosen = view.filters.get(column.id) ?? null;
        return (
          <th
            key={column.id}
            scope="col"
            aria-colindex={at + 2}
            aria-sort={direction === null ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
            className={looks.heading}
            data-number={column.kind.type === 'number' || undefined}
          >
            <button
              type="button"
              tabIndex={-1}
              data-heading={at}
              className={looks.headingButton}
              title={column.help ?? text.sortBy(column.label)}
              onClick={() => {
                sortBy(column.id);
              }}
              onKeyDown={(event) => {
                onKeyDown(event, at, column);
              }}
            >
              <span>{column.label}</span>
              {direction === 'up' ? <IconArrowUp size={14} aria-hidden /> : null}
              {direction === 'down' ? <IconArrowDown size={14} aria-hidden /> : null}
            </button>
            <Popover
              opened={open === column.id}
              onChange={(isOpen) => {
                if (!isOpen) setOpen(null);
              }}
              onClose={() => {
                setOpen(null);
              }}
              trapFocus
              returnFocus
              position="bottom-end"
              withinPortal
            >
              <Popover.Target>
                <button
                  type="button"
                  tabIndex={-1}
                  className={looks.filterButton}
                  data-on={chosen !== null || undefined}
                  aria-label={chosen === null ? text.filterOf(column.label) : text.filterActive(column.label)}
                  onClick={() => {
                    setOpen(open === column.id ? null : column.id);
                  }}
                >
                  {chosen === null ? (
                    <IconFilter size={14} aria-hidden />
                  ) : (
                    <IconFilterFilled size={14} aria-hidden />
                  )}
                </button>
              </Popover.Target>
              <Popover.Dropdown aria-label={text.filterOf(column.label)}>
                {open === column.id ? (
                  <ColumnFilter
                    texts={distinctTexts(rows, column, words)}
                    chosen={chosen}
                    onApply={(next) => {
                      const filters = new Map(view.filters);
                      if (next === null) filters.delete(column.id);
                      else filters.set(column.id, next);
                      onView({ ...view, filters });
                      setOpen(null);
                    }}
                  />
                ) : null}
              </Popover.Dropdown>
            </Popover>
            <span
              className={looks.resizer}
              aria-hidden
              onPointerDown={(event) => {
                startDragging(event, column.id);
              }}
            />
          </th>
        );
      })}
    </tr>
  );
}
