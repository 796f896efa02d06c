import { Checkbox, Menu } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { columnLetters } from '#domain/column.ts';
import { type FieldId, fieldOf, KINDS, specOf, type TableKind } from '#intake/fields.ts';
import type { MappedColumn, MappedTable, Mapping } from '#intake/mapping.ts';
import { type Cell, cellText, lastColumn, type Sheet } from '#intake/workbook.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import {
  columnWidths,
  type GridLine,
  gridLines,
  isFigure,
  MOST_COLUMNS,
  type RowRole,
} from './grid-lines.ts';
import { setColumnDecimal, setColumnField, setTableEnd, setTableUsed, setTotalRow } from './mapping-edits.ts';
import looks from './wizard.module.css';

/** A row to go to, and what is to be said of it. */
export type PointedRow = { readonly row: number; readonly remark: string };

type SheetGridProps = {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** Brought into view, with the keyboard. */
  readonly pointed: PointedRow | null;
  readonly onMapping: (mapping: Mapping) => void;
  /** The user says: this row is a heading. */
  readonly onHeading: (row: number) => void;
  /** The user says: this table is of that kind. */
  readonly onKind: (table: MappedTable, kind: TableKind) => void;
};

const LINE_PX = 27;
const ROW_HEAD_REM = 4.75;

/** A sheet as in Excel, with the meaning of each column over its table. Any number of rows: only what is seen is drawn. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, mapping, pointed } = props;
  const speech = useSpeech();
  const { text, number } = speech;
  const lines = useMemo(() => gridLines(sheet, mapping), [sheet, mapping]);
  const widths = useMemo(
    () => columnWidths(sheet, lines, (column) => meaningOf(speech, column)),
    [sheet, lines, speech],
  );
  const template = `${ROW_HEAD_REM}rem ${widths.map((width) => `${width * 0.5}rem`).join(' ')}`;
  const box = useRef<HTMLDivElement>(null);
  const [activeRow, setActiveRow] = useState(1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_PX,
    overscan: 12,
  });
  const goTo = (row: number, align: 'auto' | 'center') => {
    const at = lines.findIndex((line) => line.kind === 'row' && line.row === row);
    if (at < 0) return;
    virtual.scrollToIndex(at, { align });
    focusRowHead(box.current, row);
  };
  // An event, not a dependency: only a new place is gone to, a corrected mapping must not scroll.
  const follow = useEffectEvent((row: number) => {
    goTo(row, 'center');
  });
  useEffect(() => {
    if (pointed !== null) follow(pointed.row);
  }, [pointed]);
  const steer = (event: KeyboardEvent, row: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    goTo(row + step, 'auto');
  };
  const hiddenColumns = useMemo(() => lastColumn(sheet) - MOST_COLUMNS, [sheet]);
  const remarkId = useId();
  const frame: LineFrame = { ...props, template, activeRow, remarkId, onRow: setActiveRow, onSteer: steer };
  return (
    <>
      <div className={looks.sheet} ref={box}>
        <table
          className={looks.sheetTable}
          aria-label={text.wizard.gridLabel(sheet.name)}
          aria-rowcount={sheet.rows.length}
          aria-colcount={widths.length}
        >
          <thead className={looks.lettersHead}>
            <tr className={looks.letters} style={{ gridTemplateColumns: template }}>
              <td className={looks.cell} />
              {widths.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place.
                <th key={at} className={looks.cell} scope="col">
                  {columnLetters(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={looks.sheetBody} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (line === undefined) return null;
              const style: CSSProperties = { top: item.start, height: LINE_PX };
              return <Line key={item.key} line={line} style={style} frame={frame} columns={widths.length} />;
            })}
          </tbody>
        </table>
      </div>
      <p id={remarkId} hidden>
        {pointed?.remark}
      </p>
      {hiddenColumns > 0 ? (
        <p className={looks.muted}>{text.wizard.moreColumns(number(hiddenColumns))}</p>
      ) : null}
    </>
  );
}

/** A row that is far away is drawn some frames after it was scrolled to. */
const MOST_FRAMES = 10;

function focusRowHead(box: HTMLElement | null, row: number, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const head = box?.querySelector<HTMLElement>(`[data-row-head="${row}"]`) ?? null;
    if (head !== null) head.focus({ preventScroll: true });
    else if (frames > 0) focusRowHead(box, row, frames - 1);
  });
}

type LineFrame = SheetGridProps & {
  readonly template: string;
  /** The row whose number is the stop of the Tab key. */
  readonly activeRow: number;
  readonly onRow: (row: number) => void;
  /** Of the text with what is said of the row that is pointed at. */
  readonly remarkId: string;
  readonly onSteer: (event: KeyboardEvent, row: number) => void;
};

type LineProps = {
  readonly line: GridLine;
  readonly style: CSSProperties;
  readonly frame: LineFrame;
  readonly columns: number;
};

function Line({ line, style, frame, columns }: LineProps) {
  switch (line.kind) {
    case 'bar':
      return (
        <TableBar table={line.table} number={line.number} style={style} frame={frame} columns={columns} />
      );
    case 'labels':
      return <LabelLine table={line.table} style={style} frame={frame} columns={columns} />;
    case 'row':
      return <SheetRow line={line} style={style} frame={frame} columns={columns} />;
  }
}

type TableLineProps = {
  readonly table: MappedTable;
  readonly style: CSSProperties;
  readonly frame: LineFrame;
  readonly columns: number;
};

function TableBar({
  table,
  number: at,
  style,
  frame,
  columns,
}: TableLineProps & { readonly number: number }) {
  const { text, number } = useSpeech();
  const words = text.wizard;
  const { mapping, onMapping, onKind } = frame;
  return (
    <tr className={looks.barRow} style={style}>
      <td className={looks.bar} colSpan={columns + 1}>
        <span>
          {words.tableBar(
            number(at),
            text.intake.kinds[table.kind],
            number(table.firstRow),
            number(table.lastRow),
          )}
        </span>
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <button type="button" className={looks.barButton} aria-label={words.tableKind(number(at))}>
              {words.changeKind}
            </button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
            {KINDS.map(({ kind }) => (
              <Menu.Item
                key={kind}
                fw={kind === table.kind ? 600 : 400}
                onClick={() => {
                  onKind(table, kind);
                }}
              >
                {text.intake.kinds[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Checkbox
          size="xs"
          label={words.readTable}
          checked={table.unused === null}
          onChange={(event) => {
            onMapping(setTableUsed(mapping, table.id, event.currentTarget.checked));
          }}
        />
      </td>
    </tr>
  );
}

/** Fields by what they are about, for the colour of a label; the label's text says the same. */
const PLACES: ReadonlySet<FieldId> = new Set([
  'area',
  'hamlet',
  'name',
  'className',
  'roomName',
  'venue',
  'subject',
  'task',
]);
const COUNTS: ReadonlySet<FieldId> = new Set([
  'voters',
  'male',
  'female',
  'households',
  'homeQuarantined',
  'pupils',
  'stock',
]);

function familyOf({ field, leftOut }: MappedColumn): 'place' | 'count' | 'other' | 'unknown' | 'out' {
  if (leftOut === 'unknown') return 'unknown';
  if (leftOut !== null || field === null) return 'out';
  if (PLACES.has(field)) return 'place';
  return COUNTS.has(field) ? 'count' : 'other';
}

function meaningOf({ text }: Speech, { field, leftOut }: MappedColumn): string {
  if (leftOut !== null) return text.wizard.leftOut[leftOut];
  return field === null ? text.wizard.leftOut.unknown : text.intake.fields[field];
}

function LabelLine({ table, style, frame, columns }: TableLineProps) {
  return (
    <tr
      className={looks.sheetRow}
      style={{ ...style, gridTemplateColumns: frame.template }}
      data-unused={table.unused !== null || undefined}
    >
      <td className={looks.rowHead} />
      {Array.from({ length: columns }, (_, at) => {
        const column = table.columns.find((each) => each.column === at + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place.
          <td key={at} className={looks.labelCell}>
            {column === undefined || column.leftOut === 'empty' ? null : (
              <ColumnLabel table={table} column={column} frame={frame} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Only figures that may have decimals can be read two ways. */
function hasDecimals(table: MappedTable, { field, leftOut }: MappedColumn): boolean {
  if (field === null || leftOut !== null) return false;
  const type = fieldOf(table.kind, field)?.type;
  return type === 'number' || type === 'metres' || type === 'size';
}

function ColumnLabel({
  table,
  column,
  frame,
}: {
  readonly table: MappedTable;
  readonly column: MappedColumn;
  readonly frame: LineFrame;
}) {
  const speech = useSpeech();
  const { text } = speech;
  const { mapping, onMapping } = frame;
  const meaning = meaningOf(speech, column);
  // Personal data is recognised so that it can be left out; it is no choice.
  const fields = specOf(table.kind).fields.filter(({ type }) => type !== 'identity');
  const choose = (field: FieldId | null) => {
    onMapping(setColumnField(mapping, table.id, column.column, field));
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={looks.label}
          data-family={familyOf(column)}
          title={meaning}
          aria-label={text.wizard.columnMeaning(columnLetters(column.column), meaning)}
        >
          <span className={looks.labelText}>{meaning}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
        {fields.map(({ id }) => (
          <Menu.Item
            key={id}
            fw={column.leftOut === null && column.field === id ? 600 : 400}
            onClick={() => {
              choose(id);
            }}
          >
            {text.intake.fields[id]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            choose(null);
          }}
        >
          {text.wizard.notUsed}
        </Menu.Item>
        {hasDecimals(table, column) ? (
          <>
            <Menu.Divider />
            <Menu.Item
              fw={column.decimal === 'comma' ? 600 : 400}
              onClick={() => {
                onMapping(setColumnDecimal(mapping, table.id, column.column, 'comma'));
              }}
            >
              {text.wizard.decimalComma}
            </Menu.Item>
            <Menu.Item
              fw={column.decimal === 'dot' ? 600 : 400}
              onClick={() => {
                onMapping(setColumnDecimal(mapping, table.id, column.column, 'dot'));
              }}
            >
              {text.wizard.decimalPoint}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

type SheetRowProps = {
  readonly line: Extract<GridLine, { kind: 'row' }>;
  readonly style: CSSProperties;
  readonly frame: LineFrame;
  readonly columns: number;
};

function SheetRow({ line, style, frame, columns }: SheetRowProps) {
  const { number } = useSpeech();
  const { sheet, pointed, template } = frame;
  const cells = sheet.rows[line.row - 1] ?? [];
  return (
    <tr
      className={looks.sheetRow}
      style={{ ...style, gridTemplateColumns: template }}
      aria-rowindex={line.row}
      data-role={line.role}
      data-unused={(line.table !== null && line.table.unused !== null) || undefined}
      data-pointed={pointed?.row === line.row || undefined}
    >
      <th scope="row" className={looks.rowHeadCell}>
        <RowHead line={line} frame={frame} />
      </th>
      {Array.from({ length: columns }, (_, at) => {
        const cell = cells[at] ?? null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place.
          <td key={at} className={looks.cell} data-number={isFigure(cell) || undefined}>
            {shown(cell, number)}
          </td>
        );
      })}
    </tr>
  );
}

function shown(cell: Cell, number: Speech['number']): string {
  return typeof cell === 'number' ? number(cell) : cellText(cell);
}

const ROLE_MARK: Record<RowRole, 'heading' | 'total' | null> = {
  heading: 'heading',
  total: 'total',
  data: null,
  outside: null,
};

function RowHead({ line, frame }: { readonly line: SheetRowProps['line']; readonly frame: LineFrame }) {
  const { text } = useSpeech();
  const words = text.wizard;
  const { mapping, onMapping, onHeading, activeRow, onSteer, pointed, remarkId } = frame;
  const { row, table, role } = line;
  const mark = ROLE_MARK[role];
  return (
    <Menu position="right-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={looks.rowHead}
          data-row-head={row}
          tabIndex={row === activeRow ? 0 : -1}
          aria-label={words.rowMenu(String(row))}
          aria-describedby={pointed?.row === row ? remarkId : undefined}
          onFocus={() => {
            frame.onRow(row);
          }}
          onKeyDown={(event) => {
            onSteer(event, row);
          }}
        >
          {row}
          {mark === null ? null : <span className={looks.rowRole}>{words.rowRoles[mark]}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            onHeading(row);
          }}
        >
          {words.rowIsHeading}
        </Menu.Item>
        {table !== null && role !== 'heading' ? (
          <>
            <Menu.Item
              onClick={() => {
                onMapping(setTotalRow(mapping, table.id, row, role !== 'total'));
              }}
            >
              {role === 'total' ? words.rowIsData : words.rowIsTotal}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                onMapping(setTableEnd(mapping, table.id, 'firstRow', row));
              }}
            >
              {words.rowIsFirst}
            </Menu.Item>
            <Menu.Item
              onClick={() => {
                onMapping(setTableEnd(mapping, table.id, 'lastRow', row));
              }}
            >
              {words.rowIsLast}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
