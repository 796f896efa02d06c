import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { SupplyNeed, SupplyView } from '#domain/plan/supplies.ts';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import type { Id } from '#domain/scalars.ts';
import type { Patch } from '#editing/patch.ts';
import {
  addSupplyNeed,
  dropSupplyNeed,
  restoreSupplyNeeds,
  setSupplyFigure,
  setSupplyNeed,
} from '#editing/supplies.ts';
import { editTogether, step } from '#editing/together.ts';
import type { CellValue, EditOutcome, GridEdit } from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { type Arrangement, keepArrangement } from '#ui/parts/grid/view.ts';
import type { PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useTable } from '#ui/screens/workspace/tables/table-state.ts';
import { useKept } from '#ui/state/kept.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan, useSession } from '#ui/state/session.tsx';
import { NeedLookBar } from './NeedLookBar.tsx';
import { groupedColumns, needColumns, needMarks } from './need-columns.ts';
import { arrangeNeeds, type Grouping, type NeedLook, PLAIN_LOOK } from './need-look.ts';
import { type NeedRow, needRows } from './need-row.ts';
import { isOwnColumn, ownFigures } from './own-figures.ts';

/** Most rows the table takes; the plan's schema holds 500 kinds besides the built-in ones. */
const MOST_ROWS = 500;

function rowId({ need }: NeedRow): Id {
  return need.id;
}

/** What a new row starts from: one for each polling area, until somebody writes the formula. */
function blankNeed(id: Id): SupplyNeed {
  return {
    id,
    name: '',
    unit: 'cái',
    scope: 'area',
    formula: '1',
    importance: 2,
    packSize: null,
    packName: '',
    hasReserve: true,
    aliases: [],
    source: null,
  };
}

type NeedsTableProps = {
  readonly report: SupplySheet | null;
  /** Told which kind the keyboard is at. */
  readonly onChosen: (needId: Id | null) => void;
};

/** Which needs are shown, in which order, kept while they are edited. */
function useNeedLook(rows: readonly NeedRow[]) {
  const [look, setPlainLook] = useState<NeedLook>(PLAIN_LOOK);
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  // The tick answers at once; the rows come a moment later.
  const arranged = useDeferredValue(arrangement);
  const shown = useMemo(
    () => (arranged === null ? rows : keepArrangement(arranged, rows, rowId)),
    [arranged, rows],
  );
  const setLook = (next: NeedLook) => {
    setPlainLook(next);
    setArrangement(arrangeNeeds(rows, next));
  };
  return { look, setLook, shown };
}

/** The columns of the table in the look that was chosen, and what deserves a look in its cells. */
function useNeedColumns(rows: readonly NeedRow[], view: SupplyView, shown: NeedsShown) {
  const speech = useSpeech();
  const plainColumns = useMemo(() => needColumns(speech, view), [speech, view]);
  const columns = useMemo(
    () => groupedColumns(plainColumns, shown.grouping, shown.rows),
    [plainColumns, shown.grouping, shown.rows],
  );
  const marks = useMemo(() => needMarks(speech, rows), [speech, rows]);
  return { columns, marks };
}

type NeedsShown = { readonly grouping: Grouping; readonly rows: readonly NeedRow[] };

function cellOf(path: readonly string[]): { readonly rowId: Id; readonly columnId: string | null } | null {
  const [part, list, id, columnId = null] = path;
  return part === 'supplyPlan' && list === 'needs' && id !== undefined ? { rowId: id, columnId } : null;
}

/** What typing, pasting, adding and deleting in the table change in the plan. */
function useNeedEdits(rows: readonly NeedRow[], columns: readonly PlanColumn<NeedRow>[]) {
  const { text } = useSpeech();
  const session = useSession();
  const { newId } = useServices();
  const patchOf = (values: Readonly<Record<string, CellValue>>): Patch<SupplyNeed> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => Object.entries<unknown>({ ...columnPatch(id, value) })),
    );
  const columnPatch = (columnId: string, value: CellValue): object => {
    const [anyRow] = rows;
    const column = columns.find(({ id }) => id === columnId);
    return anyRow === undefined ? {} : (column?.patch?.(value, anyRow) ?? {});
  };
  const done = (isDone: boolean, newRowIds: readonly Id[] = []): EditOutcome =>
    isDone ? { ok: true, newRowIds } : { ok: false, message: text.grid.notDone };

  const onEdit = ({ changes, newRows }: GridEdit): EditOutcome => {
    const made = newRows.map((values) => ({ ...blankNeed(newId('supply')), ...patchOf(values) }));
    const steps = [
      ...changes
        .filter(({ columnId }) => !isOwnColumn(columnId))
        .map(({ rowId: id, columnId, value }) =>
          step(setSupplyNeed, { id, patch: patchOf({ [columnId]: value }) }),
        ),
      ...ownFigures(new Map(rows.map(({ need, own }) => [need.id, own ?? null])), changes).map(
        ({ rowId: needId, amount, reason }) =>
          step(setSupplyFigure, { needId, placeId: null, amount, reason }),
      ),
      ...made.map((need) => step(addSupplyNeed, { need })),
    ];
    return done(
      session.apply(editTogether, { steps }),
      made.map(({ id }) => id),
    );
  };
  const onInsertRow = () => {
    const need = blankNeed(newId('supply'));
    return done(session.apply(addSupplyNeed, { need }), [need.id]);
  };
  const onDeleteRows = (ids: readonly string[]) =>
    done(session.apply(editTogether, { steps: ids.map((id) => step(dropSupplyNeed, { id })) }));
  return { onEdit, onInsertRow, onDeleteRows };
}

/** The kinds of supply as a table: what is needed by which formula, what there is, what is missing. */
export const NeedsTable = memo(function NeedsTable({ report, onChosen }: NeedsTableProps) {
  const words = useSpeech().text.supplies;
  const supplyPlan = useElectionPlan((plan) => plan.supplyPlan);
  const rows = useKept(useMemo(() => needRows(supplyPlan, report?.lines), [supplyPlan, report]));
  const { look, setLook, shown } = useNeedLook(rows);
  const { columns, marks } = useNeedColumns(rows, report?.view ?? supplyPlan.view, {
    grouping: look.grouping,
    rows: shown,
  });
  const table = useTable('supply-needs', cellOf);
  const allMarks = useMemo(() => [...table.marks, ...marks], [table.marks, marks]);
  const edits = useNeedEdits(rows, columns);
  return (
    <DataGrid
      {...table}
      {...edits}
      marks={allMarks}
      label={words.needsLabel}
      rows={shown}
      rowId={rowId}
      columns={columns}
      canAddRows
      onActiveRow={onChosen}
      mostRows={MOST_ROWS}
      tools={
        <>
          <NeedLookBar rows={rows} look={look} onLook={setLook} />
          <RestoreButton hidden={supplyPlan.hidden.length} />
        </>
      }
    />
  );
});

/** Brings back the built-in kinds that were left out; nothing where there are none. */
function RestoreButton({ hidden }: { readonly hidden: number }) {
  const { text, number } = useSpeech();
  const session = useSession();
  if (hidden === 0) return null;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconRestore size={16} aria-hidden />}
      onClick={() => {
        session.apply(restoreSupplyNeeds, {});
      }}
    >
      {text.supplies.restore(number(hidden))}
    </Button>
  );
}
