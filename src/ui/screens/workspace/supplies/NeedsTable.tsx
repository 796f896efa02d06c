import { Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { type SupplyNeed, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import type { Id } from '#domain/scalars.ts';
import type { Patch } from '#editing/patch.ts';
import { addSupplyNeed, dropSupplyNeed, restoreSupplyNeeds, setSupplyNeed } from '#editing/supplies.ts';
import { editTogether, step } from '#editing/together.ts';
import type { CellValue, EditOutcome, GridEdit } from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { useTable } from '#ui/screens/workspace/tables/table-state.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan, useSession } from '#ui/state/session.tsx';
import { formulaMarks, type NeedRow, needColumns } from './need-columns.ts';

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

/** The kinds of supply as a table: what is needed by which formula, what there is, what is missing. */
export function NeedsTable({ report }: { readonly report: SupplyReport | null }) {
  const speech = useSpeech();
  const words = speech.text.supplies;
  const session = useSession();
  const { newId } = useServices();
  const supplyPlan = useElectionPlan((plan) => plan.supplyPlan);
  const columns = useMemo(() => needColumns(speech), [speech]);
  const rows = useMemo(() => {
    const lines = new Map(report?.lines.map((line) => [line.needId, line]));
    return supplyNeedsOf(supplyPlan).map((need) => ({ need, line: lines.get(need.id) }));
  }, [supplyPlan, report]);
  const cellOf = useCallback((path: readonly string[]) => {
    const [part, list, id, column = null] = path;
    return part === 'supplyPlan' && list === 'needs' && id !== undefined
      ? { rowId: id, columnId: column }
      : null;
  }, []);
  const table = useTable('supply-needs', cellOf);
  const marks = useMemo(() => [...table.marks, ...formulaMarks(speech, rows)], [table.marks, speech, rows]);

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
    isDone ? { ok: true, newRowIds } : { ok: false, message: speech.text.grid.notDone };

  const onEdit = ({ changes, newRows }: GridEdit): EditOutcome => {
    const made = newRows.map((values) => ({ ...blankNeed(newId('supply')), ...patchOf(values) }));
    const steps = [
      ...changes.map(({ rowId: id, columnId, value }) =>
        step(setSupplyNeed, { id, patch: patchOf({ [columnId]: value }) }),
      ),
      ...made.map((need) => step(addSupplyNeed, { need })),
    ];
    return done(
      session.apply(editTogether, { steps }),
      made.map(({ id }) => id),
    );
  };

  const hidden = supplyPlan.hidden.length;
  return (
    <DataGrid
      {...table}
      marks={marks}
      label={words.needsLabel}
      rows={rows}
      rowId={rowId}
      columns={columns}
      canAddRows
      mostRows={MOST_ROWS}
      onEdit={onEdit}
      onInsertRow={() => {
        const need = blankNeed(newId('supply'));
        return done(session.apply(addSupplyNeed, { need }), [need.id]);
      }}
      onDeleteRows={(ids: readonly string[]) =>
        done(session.apply(editTogether, { steps: ids.map((id) => step(dropSupplyNeed, { id })) }))
      }
      tools={
        hidden === 0 ? null : (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconRestore size={16} aria-hidden />}
            onClick={() => {
              session.apply(restoreSupplyNeeds, {});
            }}
          >
            {words.restore(speech.number(hidden))}
          </Button>
        )
      }
    />
  );
}
