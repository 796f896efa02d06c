import { Button } from '@mantine/core';
import { IconListNumbers, IconMapPin, IconPlus, IconSortAscendingNumbers } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { areaVoters, PollingArea } from '#domain/plan/area.ts';
import type { BallotKind } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import { renumberAreas, sortAreas } from '#editing/areas.ts';
import { type EditStep, editTogether } from '#editing/together.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { COUNT, choice, type EditOutcome, type GridColumn, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import {
  type AreaRow,
  areaRows,
  planAreaEdit,
  planRowInsertion,
  planRowRemoval,
} from '#ui/screens/workspace/tables/area-rows.ts';
import { TotalsPanel } from '#ui/screens/workspace/tables/TotalsPanel.tsx';
import { useTable } from '#ui/screens/workspace/tables/table-state.ts';
import looks from '#ui/screens/workspace/tables/tables.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan, useIsReadOnly, usePlan, useSession } from '#ui/state/session.tsx';

/** Only where an area has several hamlets does its own sum say something new. */
function areaVotersColumn(text: Messages): GridColumn<AreaRow> {
  return {
    id: 'areaVoters',
    label: text.tables.areas.areaVoters,
    help: text.tables.areas.areaVotersHelp,
    kind: COUNT,
    value: (row) => (row.isFirst && row.area.hamlets.length > 1 ? areaVoters(row.area) : null),
    width: 112,
    locked: true,
    computed: true,
  };
}

function columnsIn(
  text: Messages,
  ballots: readonly BallotKind[],
  hasLargeAreas: boolean,
): readonly GridColumn<AreaRow>[] {
  const words = text.tables.areas;
  const repeats = (row: AreaRow) => !row.isFirst;
  return [
    { id: 'number', label: words.number, kind: TEXT, value: (row) => row.area.number, width: 96, repeats },
    {
      id: 'name',
      label: words.hamlet,
      kind: TEXT,
      value: (row) => row.hamlet?.name ?? '',
      width: 190,
      grows: true,
    },
    {
      id: 'voters',
      label: words.voters,
      kind: COUNT,
      value: (row) => row.hamlet?.voters ?? null,
      width: 104,
      total: sumOf((row) => row.hamlet?.voters ?? null),
    },
    ...(hasLargeAreas ? [areaVotersColumn(text)] : []),
    {
      id: 'households',
      label: words.households,
      kind: COUNT,
      value: (row) => row.hamlet?.households ?? null,
      width: 92,
      total: sumOf((row) => row.hamlet?.households ?? null),
    },
    {
      id: 'homeQuarantined',
      label: words.homeQuarantined,
      help: words.homeQuarantinedHelp,
      kind: COUNT,
      value: (row) => row.hamlet?.homeQuarantined ?? null,
      width: 104,
      total: sumOf((row) => row.hamlet?.homeQuarantined ?? null),
    },
    {
      id: 'venue',
      label: words.venue,
      kind: TEXT,
      value: (row) => row.area.venue,
      width: 220,
      grows: true,
      repeats,
    },
    {
      id: 'kind',
      label: words.kind,
      kind: choice(PollingArea.shape.kind.options, words.kinds),
      value: (row) => row.area.kind,
      width: 150,
      repeats,
    },
    {
      id: 'hours',
      label: words.hours,
      help: words.hoursHelp,
      kind: { type: 'hours' },
      value: (row) => (row.area.hours === null ? null : `${row.area.hours.open}-${row.area.hours.close}`),
      width: 124,
      repeats,
    },
    {
      id: 'ballots',
      label: words.ballots,
      help: words.ballotsHelp,
      kind: {
        type: 'several',
        options: ballots.map((value) => ({ value, label: words.ballotKinds[value] })),
      },
      value: (row) => row.area.ballots?.join(' ') ?? '',
      width: 150,
      repeats,
    },
    {
      id: 'note',
      label: words.note,
      kind: TEXT,
      value: (row) => row.hamlet?.note ?? '',
      width: 160,
      grows: true,
    },
  ];
}

function idOf(row: AreaRow): string {
  return row.id;
}

/** Section "areas": who votes where, one line a hamlet as in the clerk's own list. */
export function AreasSection() {
  const { text, number } = useSpeech();
  const words = text.tables.areas;
  const session = useSession();
  const { newId } = useServices();
  const isReadOnly = useIsReadOnly();
  const plan = useElectionPlan((each) => each);
  const profile = profileOf(usePlan((each) => each.profile));
  const rows = useMemo(() => areaRows(plan.areas), [plan.areas]);
  const hasLargeAreas = plan.areas.some((area) => area.hamlets.length > 1);
  const columns = useMemo(
    () => columnsIn(text, profile.ballots.value, hasLargeAreas),
    [text, profile, hasLargeAreas],
  );
  const { min, max } = profile.areaVoters;

  const cellOf = useCallback(
    ([part, areaId, list, hamletId, field]: readonly string[]) => {
      if (part !== 'areas' || areaId === undefined) return null;
      if (list === 'hamlets' && hamletId !== undefined) {
        if (!rows.some((row) => row.id === hamletId)) return null;
        return { rowId: hamletId, columnId: columns.find((column) => column.id === field)?.id ?? null };
      }
      const row = rows.find((each) => each.area.id === areaId);
      // Rooms and staff have pages of their own.
      if (row === undefined || list === 'room' || list === 'staff') return null;
      const column = list === 'hamlets' ? 'name' : (list ?? 'number');
      return { rowId: row.id, columnId: columns.find((each) => each.id === column)?.id ?? null };
    },
    [rows, columns],
  );
  const table = useTable('areas', cellOf);

  const apply = (planned: {
    readonly steps: readonly EditStep[];
    readonly newRowIds?: readonly string[];
  }): EditOutcome =>
    session.apply(editTogether, { steps: planned.steps })
      ? { ok: true, newRowIds: planned.newRowIds ?? [] }
      : { ok: false, message: text.grid.notDone };

  const addArea = () => {
    apply(planRowInsertion(plan, rows, null, newId));
  };

  return (
    <PageFrame
      title={text.editing.sections.areas}
      lead={words.lead}
      wide
      fill
      actions={
        <span className={looks.minimum}>
          {words.size(number(min.value), number(max.value))}
          <SourceMark label={words.sizeOf} source={max.source} />
        </span>
      }
    >
      <TotalsPanel subjects={['voters', 'households', 'home-quarantined']} />
      <DataGrid
        {...table}
        label={text.editing.sections.areas}
        rows={rows}
        rowId={idOf}
        columns={columns}
        canAddRows
        onEdit={(edit) => apply(planAreaEdit(plan, rows, edit, newId))}
        onInsertRow={(beforeRowId) => apply(planRowInsertion(plan, rows, beforeRowId, newId))}
        onDeleteRows={(rowIds) => apply({ steps: planRowRemoval(rows, rowIds) })}
        tools={
          isReadOnly ? null : (
            <>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={addArea}>
                {words.addArea}
              </Button>
              <Button
                variant="default"
                leftSection={<IconSortAscendingNumbers size={16} aria-hidden />}
                disabled={plan.areas.length < 2}
                onClick={() => session.apply(sortAreas, null)}
              >
                {words.sort}
              </Button>
              <Button
                variant="default"
                leftSection={<IconListNumbers size={16} aria-hidden />}
                disabled={plan.areas.length === 0}
                onClick={() => session.apply(renumberAreas, null)}
              >
                {words.renumber}
              </Button>
            </>
          )
        }
        empty={
          <EmptyState
            icon={<IconMapPin size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
