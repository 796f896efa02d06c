import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSpeech } from '#ui/state/language.tsx';
import { type CellWords, editCell, showCell } from './cells.ts';
import { choicesOf, lastTyped, matchingChoices, toggleChoice } from './choices.ts';
import { type EditOutcome, type GridColumn, type GridEdit, isLocked } from './columns.ts';
import {
  copyBlock,
  type PlannedEdit,
  planClear,
  planFillDown,
  planPaste,
  planTyping,
  type Sheet,
} from './edits.ts';
import { type Command, commandOf } from './keys.ts';
import { type Refusals, standingRefusal, updateRefusals } from './refusals.ts';
import {
  type At,
  isSingle,
  type Rect,
  rectOf,
  type Selection,
  selectColumns,
  selectRows,
  single,
  stepFrom,
  walk,
} from './selection.ts';
import { useSelection } from './selection-state.ts';
import { readBlock, writeBlock } from './tsv.ts';
import { isFiltered, PLAIN_VIEW, type View } from './view.ts';
import { useView } from './view-state.ts';

/** The bound of the plan's own lists, so that no paste makes a plan that cannot be kept. */
const MOST_ROWS = 2000;

export type GridInput<Row> = {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly isReadOnly: boolean;
  /** May rows be added under the last one? At most this many in all. */
  readonly mostRows?: number | undefined;
  readonly canAddRows: boolean;
  readonly refusals: Refusals;
  readonly onRefusals: (refusals: Refusals) => void;
  readonly onEdit: (edit: GridEdit) => EditOutcome;
  readonly onInsertRow?: ((beforeRowId: string | null) => EditOutcome) | undefined;
  readonly onDeleteRows?: ((rowIds: readonly string[]) => EditOutcome) | undefined;
  readonly onUndo?: (() => void) | undefined;
  readonly onRedo?: (() => void) | undefined;
};

/** What is being typed. `isFresh`: begun by typing, so that arrows end it as in Excel. */
export type Editing = {
  readonly text: string;
  readonly isFresh: boolean;
  /** The list shows what fits the text only once something was typed. */
  readonly isTyped: boolean;
  readonly highlight: number;
};

/** Words for the status line; `isQuiet` ones are only spoken. */
export type GridMessage = { readonly text: string; readonly isQuiet: boolean };

export function useCellWords(): CellWords {
  const { text, number, date } = useSpeech();
  return useMemo(
    () => ({ number, date, yes: text.common.yes, no: text.common.no, unknown: text.common.unknown }),
    [number, date, text],
  );
}

/** Everything the grid knows and does, apart from how it looks. */
export function useGrid<Row>(input: GridInput<Row>, page: number) {
  const { rows, rowId, columns, isReadOnly, refusals } = input;
  const { text: allText, number } = useSpeech();
  const text = allText.grid;
  const words = useCellWords();
  const { view, setView, shown } = useView(rows, rowId, columns, words);
  const roomForRows =
    isReadOnly || !input.canAddRows ? 0 : Math.max(0, (input.mostRows ?? MOST_ROWS) - rows.length);
  const size = { rows: shown.length + (roomForRows > 0 ? 1 : 0), columns: columns.length };
  const { selection, select, selectPlace } = useSelection(shown, rowId, columns, size);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [message, setMessage] = useState<GridMessage | null>(null);
  const [focusTick, setFocusTick] = useState(0);
  const [mayLeave, setMayLeave] = useState(false);
  /** Where a run of Tabs began: Enter goes back under it. */
  const tabStart = useRef<number | null>(null);

  const sheet: Sheet<Row> = { rows: shown, rowId, columns, roomForRows };
  const ground = {
    size,
    page,
    isFilled: ({ row, column }: At) => {
      const value = shown[row] === undefined ? null : (columns[column]?.value(shown[row]) ?? null);
      return value !== null && value !== '';
    },
  };
  const rect = rectOf(selection);
  const activeRow = shown[selection.active.row];
  const activeColumn = columns[selection.active.column];
  const activeRefusal =
    activeRow === undefined || activeColumn === undefined
      ? null
      : standingRefusal(refusals.get(rowId(activeRow))?.get(activeColumn.id), activeColumn.value(activeRow));
  const isActiveLocked =
    isReadOnly ||
    activeColumn === undefined ||
    (activeRow === undefined ? activeColumn.locked === true : isLocked(activeColumn, activeRow));
  const choices = activeColumn === undefined ? null : choicesOf(activeColumn.kind, words);
  const takesSeveral = activeColumn?.kind.type === 'several';
  const fitting = (typed: string) =>
    choices === null ? [] : matchingChoices(choices, takesSeveral ? lastTyped(typed) : typed);
  const list =
    editing === null || choices === null ? null : editing.isTyped ? fitting(editing.text) : choices;

  const say = (sentence: string, isQuiet = false) => {
    setMessage({ text: sentence, isQuiet });
  };

  const go = (next: Selection) => {
    tabStart.current = null;
    setMessage(null);
    setMayLeave(false);
    select(next);
  };

  /** What a deed came to, in sentences; null when there is nothing worth saying. */
  const tell = (planned: PlannedEdit, made: number): GridMessage | null => {
    const { edit, refused, refusedNew, skipped, cut } = planned;
    const done = text.done;
    const cells = number(planned.answered.length + made);
    const lead = {
      edit: '',
      paste: done.pasted(cells),
      fill: done.filled(cells),
      clear: done.cleared(cells),
    }[edit.kind];
    const refusedCount = refused.length + refusedNew.length;
    const parts = [
      lead,
      edit.kind !== 'edit' && edit.newRows.length > 0 ? done.rowsAdded(number(edit.newRows.length)) : '',
      edit.kind !== 'edit' && refusedCount > 0 ? done.refused(number(refusedCount)) : '',
      skipped > 0 ? done.skipped(number(skipped)) : '',
      cut.rows > 0 ? done.rowsCut(number(cut.rows)) : '',
      cut.columns > 0 ? done.columnsCut(number(cut.columns)) : '',
    ].filter((part) => part !== '');
    if (parts.length > 0) return { text: parts.join(' '), isQuiet: false };
    const change = edit.changes[0];
    const column = columns.find((candidate) => candidate.id === change?.columnId);
    if (change === undefined || column === undefined) return null;
    return { text: done.edited(column.label, showCell(column.kind, change.value, words)), isQuiet: true };
  };

  /** Does a planned edit; the identities of its new rows, or null if it was refused as a whole. */
  const perform = (planned: PlannedEdit): readonly string[] | null => {
    const { edit, answered, refused, refusedNew } = planned;
    let newRowIds: readonly string[] = [];
    if (edit.changes.length > 0 || edit.newRows.length > 0) {
      const outcome = input.onEdit(edit);
      if (!outcome.ok) {
        say(outcome.message);
        return null;
      }
      newRowIds = outcome.newRowIds;
    }
    const refusedInNewRows = refusedNew.flatMap(({ newRow, ...refusal }) => {
      const id = newRowIds[newRow];
      return id === undefined ? [] : [{ ...refusal, rowId: id, kept: undefined }];
    });
    const next = updateRefusals(refusals, answered, [...refused, ...refusedInNewRows]);
    if (next !== refusals) input.onRefusals(next);
    const made = edit.newRows.reduce((sum, values) => sum + Object.keys(values).length, 0);
    setMessage(tell(planned, made));
    return newRowIds;
  };

  const refuseLocked = () => {
    say(text.locked);
  };

  const beginEditing = (from: 'cell' | 'list') => {
    if (isActiveLocked) {
      refuseLocked();
      return;
    }
    const value = activeRow === undefined ? null : activeColumn.value(activeRow);
    const shownText = activeRow === undefined ? '' : editCell(activeColumn.kind, value, words);
    const start =
      choices !== null && activeRow !== undefined ? showCell(activeColumn.kind, value, words) : shownText;
    setMessage(null);
    setEditing({
      text: activeRefusal?.text ?? start,
      isFresh: from === 'list',
      isTyped: false,
      highlight: activeRefusal === null && !takesSeveral ? (choices?.indexOf(start) ?? -1) : -1,
    });
    setFocusTick((tick) => tick + 1);
  };

  const type = (typed: string) => {
    if (isActiveLocked) {
      refuseLocked();
      return;
    }
    const fits = fitting(typed);
    setMessage(null);
    setEditing({
      text: typed,
      isFresh: editing?.isFresh ?? true,
      isTyped: true,
      highlight: (takesSeveral ? lastTyped(typed) : typed).trim() !== '' && fits.length > 0 ? 0 : -1,
    });
  };

  /**
   * Ends typing and puts the text into `target`. Returns whether the cell was
   * the line below the last row, and which row it became.
   */
  const commit = (target: Rect, picked?: string): { readonly created: string | null } => {
    if (editing === null) return { created: null };
    const chosen = picked ?? (editing.highlight >= 0 ? list?.[editing.highlight] : undefined);
    const before = editing.isTyped ? editing.text.slice(0, editing.text.lastIndexOf(';') + 1) : editing.text;
    const text =
      chosen !== undefined && takesSeveral ? toggleChoice(before, chosen) : (chosen ?? editing.text);
    setEditing(null);
    const newRowIds = perform(planTyping(sheet, target, text));
    return { created: newRowIds?.[0] ?? null };
  };

  const activeRect: Rect = {
    top: selection.active.row,
    bottom: selection.active.row,
    left: selection.active.column,
    right: selection.active.column,
  };

  /** Goes on after typing. A row just made from the line below is where sideways steps stay. */
  const goOn = (next: Selection | null, created: string | null, isDownwards: boolean) => {
    const at = selection.active;
    const columnId = columns[next?.active.column ?? 0]?.id ?? '';
    if (created === null) {
      if (next !== null) select(next);
    } else if (isDownwards || next === null) {
      selectPlace(null, columnId, { row: at.row + 1, column: next?.active.column ?? 0 });
    } else if (next.active.row === at.row) selectPlace(created, columnId, next.active);
    else select(next);
  };

  const walkOn = (along: 'rows' | 'columns', forward: boolean, created: string | null): boolean => {
    const startColumn = tabStart.current;
    const next = walk(selection, along, forward, size);
    if (along === 'rows') {
      if (forward) tabStart.current ??= selection.active.column;
      else tabStart.current = null;
      goOn(next, created, false);
    } else {
      tabStart.current = null;
      const under =
        startColumn !== null && forward && next !== null && isSingle(selection)
          ? single({ row: next.active.row, column: startColumn })
          : next;
      goOn(under, created, forward);
    }
    return next !== null || created !== null;
  };

  const insertRow = () => {
    if (isReadOnly || input.onInsertRow === undefined || roomForRows === 0) return;
    const outcome = input.onInsertRow(activeRow === undefined ? null : rowId(activeRow));
    if (!outcome.ok) {
      say(outcome.message);
      return;
    }
    const columnId = columns[0]?.id ?? '';
    selectPlace(outcome.newRowIds[0] ?? null, columnId, { row: selection.active.row, column: 0 });
    setFocusTick((tick) => tick + 1);
    say(text.done.rowsAdded(number(1)));
  };

  const deleteRows = () => {
    const ids = shown.slice(rect.top, rect.bottom + 1).map(rowId);
    if (isReadOnly || input.onDeleteRows === undefined || ids.length === 0) return;
    const outcome = input.onDeleteRows(ids);
    if (outcome.ok) {
      select(single({ row: rect.top, column: selection.active.column }));
      setFocusTick((tick) => tick + 1);
    }
    say(outcome.ok ? text.done.rowsDeleted(number(ids.length)) : outcome.message);
  };

  const dropRefusal = () => {
    if (activeRow === undefined || activeColumn === undefined) return;
    const place = { rowId: rowId(activeRow), columnId: activeColumn.id };
    input.onRefusals(updateRefusals(refusals, [place], []));
    say(text.refusedDropped);
    setFocusTick((tick) => tick + 1);
  };

  const toggle = (): boolean => {
    if (activeColumn?.kind.type !== 'flag' || activeRow === undefined) return false;
    if (isActiveLocked) {
      refuseLocked();
      return true;
    }
    const value = activeColumn.value(activeRow);
    const next = value === null ? words.yes : value === true ? words.no : words.unknown;
    perform(planTyping(sheet, activeRect, next));
    return true;
  };

  const change = (plan: () => PlannedEdit) => {
    if (isReadOnly) refuseLocked();
    else perform(plan());
  };

  /** Does a command; false when the key should go on its usual way. */
  const run = (command: Command, root: HTMLElement): boolean => {
    switch (command.do) {
      case 'move': {
        if (command.step === 'up' && !command.extend && selection.active.row === 0) {
          root.querySelector<HTMLElement>(`[data-heading="${selection.active.column}"]`)?.focus();
          return true;
        }
        if (command.extend) {
          go({ ...selection, head: stepFrom(selection.head, command.step, ground) });
        } else go(single(stepFrom(selection.active, command.step, ground)));
        return true;
      }
      case 'walk':
        if (mayLeave && command.along === 'rows') return false;
        setMessage(null);
        return walkOn(command.along, command.forward, null);
      case 'edit':
        beginEditing('cell');
        return true;
      case 'open-list':
        if (choices === null) return false;
        beginEditing('list');
        return true;
      case 'toggle':
        return toggle();
      case 'clear':
        change(() => planClear(sheet, rect));
        return true;
      case 'fill-down':
        change(() => planFillDown(sheet, rect));
        return true;
      case 'escape':
        if (activeRefusal !== null) dropRefusal();
        else {
          select(single(selection.active));
          setMayLeave(true);
          say(text.done.leave, true);
        }
        return true;
      case 'select-row':
        go(selectRows(rect.top, rect.bottom, selection.active, size));
        return true;
      case 'select-column':
        go(selectColumns(rect.left, rect.right, selection.active, size));
        return true;
      case 'select-all':
        go({
          ...selection,
          anchor: { row: 0, column: 0 },
          head: { row: size.rows - 1, column: size.columns - 1 },
        });
        return true;
      case 'insert-row':
        insertRow();
        return true;
      case 'delete-rows':
        deleteRows();
        return true;
      case 'undo':
        input.onUndo?.();
        return input.onUndo !== undefined;
      case 'redo':
        input.onRedo?.();
        return input.onRedo !== undefined;
    }
  };

  /** Keys while typing; false for those the field itself understands. */
  const typingKey = (event: KeyboardEvent): boolean => {
    if (editing === null) return false;
    const { key } = event;
    if (key === 'Escape') {
      setEditing(null);
      return true;
    }
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      commit(rect);
      return true;
    }
    if (key === 'Enter' || key === 'Tab') {
      const { created } = commit(activeRect);
      walkOn(key === 'Tab' ? 'rows' : 'columns', !event.shiftKey, created);
      return true;
    }
    if (list !== null && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const by = key === 'ArrowDown' ? 1 : -1;
      const highlight = Math.max(0, Math.min(list.length - 1, editing.highlight + by));
      setEditing({ ...editing, highlight });
      return true;
    }
    if (key === 'F2') {
      setEditing({ ...editing, isFresh: !editing.isFresh });
      return true;
    }
    const command = editing.isFresh
      ? commandOf({ key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
      : undefined;
    if (command?.do !== 'move' || command.extend) return false;
    const { created } = commit(activeRect);
    goOn(single(stepFrom(selection.active, command.step, ground)), created, command.step === 'down');
    return true;
  };

  return {
    text,
    words,
    view,
    shown,
    size,
    selection,
    rect,
    editing,
    list,
    choices,
    message,
    focusTick,
    activeRow,
    activeColumn,
    activeRefusal,
    isActiveLocked,
    hasNewLine: roomForRows > 0,
    canInsert: !isReadOnly && input.onInsertRow !== undefined && roomForRows > 0,
    canDelete: !isReadOnly && input.onDeleteRows !== undefined && rect.top < shown.length,
    changeView: (next: View) => {
      const arranged = setView(next);
      const [top] = arranged;
      selectPlace(top === undefined ? null : rowId(top), activeColumn?.id ?? '', {
        row: 0,
        column: selection.active.column,
      });
      if (next.sort === null) {
        if (view.sort !== null) say(text.unsorted);
      } else {
        const column = columns.find((candidate) => candidate.id === next.sort?.columnId);
        if (column !== undefined && next.sort !== view.sort)
          say(text.sorted(column.label, next.sort.direction));
      }
      if (isFiltered(next)) say(text.rowsShown(number(arranged.length), number(rows.length)));
    },
    /** Selects a cell from outside: a finding's jump. Rows hidden by a filter are shown again. */
    jumpTo: (id: string, columnId: string | null) => {
      if (!shown.some((row) => rowId(row) === id)) setView(PLAIN_VIEW);
      setEditing(null);
      setMessage(null);
      selectPlace(id, columnId ?? columns[0]?.id ?? '', { row: 0, column: 0 });
      setFocusTick((tick) => tick + 1);
    },
    pointAt: (at: At, isExtending: boolean) => {
      if (editing !== null) commit(activeRect);
      go(isExtending ? { ...selection, head: at } : single(at));
      if (!isExtending) setFocusTick((tick) => tick + 1);
    },
    pointAtRow: (row: number, isExtending: boolean) => {
      if (editing !== null) commit(activeRect);
      const from = isExtending ? selection.anchor.row : row;
      go(selectRows(from, row, { row: from, column: selection.active.column }, size));
      setFocusTick((tick) => tick + 1);
    },
    selectAll: () => {
      go(selectRows(0, size.rows - 1, selection.active, size));
      setFocusTick((tick) => tick + 1);
    },
    enterColumn: (column: number) => {
      go(single({ row: 0, column }));
      setFocusTick((tick) => tick + 1);
    },
    insertRow,
    deleteRows,
    dropRefusal,
    beginEditing,
    type,
    pick: (choice: string) => {
      commit(activeRect, choice);
    },
    leave: () => {
      if (editing !== null) commit(activeRect);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // An input method is at work: its keys are not ours.
      if (event.nativeEvent.isComposing) return;
      const command = commandOf({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      });
      const isDone =
        editing === null ? command !== undefined && run(command, event.currentTarget) : typingKey(event);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onCopy: (event: ClipboardEvent, isCut: boolean) => {
      if (editing !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', writeBlock(copyBlock(sheet, rect, words)));
      if (isCut) change(() => planClear(sheet, rect));
      else {
        const rowsCopied = Math.min(rect.bottom, shown.length - 1) - rect.top + 1;
        say(text.done.copied(number(Math.max(0, rowsCopied) * (rect.right - rect.left + 1))));
      }
    },
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      const pasted = event.clipboardData.getData('text/plain');
      if (pasted === '') return;
      if (isReadOnly) {
        refuseLocked();
        return;
      }
      const planned = planPaste(sheet, rect, readBlock(pasted));
      if (perform(planned) === null) return;
      const { top, left, bottom, right } = planned.landed;
      select({
        active: { row: top, column: left },
        anchor: { row: top, column: left },
        head: { row: bottom, column: right },
      });
    },
  };
}
