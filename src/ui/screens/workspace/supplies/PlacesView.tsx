import { SegmentedControl, Select } from '@mantine/core';
import { IconMapPins } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { setPlacedStock } from '#editing/supplies.ts';
import { editTogether, step } from '#editing/together.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { type EditOutcome, type GridColumn, type GridEdit, TEXT } from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { noCell, useTable } from '#ui/screens/workspace/tables/table-state.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useSession } from '#ui/state/session.tsx';
import { AMOUNT } from './figure-kinds.ts';
import { type PlacedRow, placesWithStock, rowsOfNeed, rowsOfPlace } from './placed-rows.ts';
import looks from './supplies.module.css';

type By = 'need' | 'place';
const BYS: readonly By[] = ['need', 'place'];

function sum(rows: readonly PlacedRow[], figure: (row: PlacedRow) => number | null): number {
  return tidyAmount(rows.reduce((total, row) => total + (figure(row) ?? 0), 0));
}

/** Totals only where all rows are one kind: litres and pieces do not add up. */
function columnsOf(speech: Speech, by: By): readonly GridColumn<PlacedRow>[] {
  const words = speech.text.supplies.placed;
  const figure = (id: string, label: string, value: (row: PlacedRow) => number | null) => ({
    id,
    label,
    kind: AMOUNT,
    width: 140,
    locked: id !== 'stock',
    computed: id !== 'stock',
    value,
    ...(by === 'need' ? { total: (rows: readonly PlacedRow[]) => sum(rows, value) } : {}),
  });
  return [
    {
      id: 'label',
      label: by === 'need' ? words.place : words.kind,
      kind: TEXT,
      width: 260,
      grows: true,
      locked: true,
      value: ({ label }) => label,
    },
    figure('need', words.need, ({ need }) => need),
    figure('stock', words.stock, ({ stock }) => stock),
    { id: 'unit', label: words.unit, kind: TEXT, width: 100, locked: true, value: ({ unit }) => unit },
    figure('receives', words.receives, ({ receives }) => receives),
    figure('surplus', words.surplus, ({ surplus }) => surplus),
    figure('returns', words.returns, ({ returns }) => returns),
  ];
}

function idOf({ id }: PlacedRow): string {
  return id;
}

/** What lies at the areas and sites already, entered by kind or by place, and where surplus goes. */
export function PlacesView({ report }: { readonly report: SupplySheet | null }) {
  const { text } = useSpeech();
  const words = text.supplies.placed;
  const [by, setBy] = useState<By>('need');
  const [chosen, setChosen] = useState<Readonly<Record<By, string | null>>>({ need: null, place: null });
  if (report === null) return <BusyState label={text.supplies.working} />;
  const places = placesWithStock(report.lines);
  const options = {
    need: report.lines
      .filter((line) => line.places.some(({ place }) => place !== ''))
      .map(({ needId, name }) => ({ value: needId, label: name })),
    place: places.map(({ id, name }) => ({ value: id, label: name })),
  };
  const now = options[by].find(({ value }) => value === chosen[by]) ?? options[by][0];
  if (now === undefined) {
    return (
      <EmptyState icon={<IconMapPins size={36} stroke={1.4} />} title={words.empty} text={words.emptyText} />
    );
  }
  return (
    <>
      <div className={looks.bar}>
        <span className={looks.dayLabel} aria-hidden>
          {words.by}
        </span>
        <SegmentedControl
          className={looks.views}
          size="xs"
          aria-label={words.by}
          value={by}
          data={BYS.map((each) => ({ value: each, label: words.bys[each] }))}
          onChange={setBy}
        />
        <Select
          aria-label={by === 'need' ? words.chooseNeed : words.choosePlace}
          className={looks.chooser}
          searchable
          allowDeselect={false}
          value={now.value}
          data={options[by]}
          onChange={(next) => {
            setChosen({ ...chosen, [by]: next });
          }}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
        {by === 'need' ? <MoveSums report={report} needId={now.value} /> : null}
      </div>
      <PlacedTable key={by} report={report} by={by} of={now.value} name={now.label} />
    </>
  );
}

function MoveSums({ report, needId }: { readonly report: SupplySheet; readonly needId: string }) {
  const { text, number } = useSpeech();
  const words = text.supplies.placed;
  const line = report.lines.find((each) => each.needId === needId);
  if (line === undefined) return null;
  const moves = report.purchases.moves.filter((move) => move.needId === needId);
  const moved = tidyAmount(moves.reduce((total, { amount }) => total + amount, 0));
  const cost = moves.reduce((total, move) => total + move.cost, 0);
  const inStore = tidyAmount(line.stockLines.reduce((total, { amount }) => total + (amount ?? 0), 0));
  const inUnit = (amount: number) => `${number(amount, 3)} ${line.unit}`;
  return (
    <p className={looks.moveSums}>
      {words.store(inUnit(inStore))}{' '}
      {moves.length === 0 ? words.notMoved : words.moved(inUnit(moved), number(moves.length), number(cost))}
    </p>
  );
}

type PlacedTableProps = {
  readonly report: SupplySheet;
  readonly by: By;
  readonly of: string;
  readonly name: string;
};

function PlacedTable({ report, by, of, name }: PlacedTableProps) {
  const speech = useSpeech();
  const session = useSession();
  const table = useTable('placed-stock', noCell);
  const columns = useMemo(() => columnsOf(speech, by), [speech, by]);
  const rows = useMemo(
    () => (by === 'need' ? rowsOfNeed(report, of) : rowsOfPlace(report, of)),
    [report, by, of],
  );
  const onEdit = ({ changes }: GridEdit): EditOutcome => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const steps = changes.flatMap(({ rowId, value }) => {
      const row = byId.get(rowId);
      const amount = typeof value === 'number' ? value : null;
      return row === undefined
        ? []
        : [step(setPlacedStock, { needId: row.needId, placeId: row.placeId, amount })];
    });
    return session.apply(editTogether, { steps })
      ? { ok: true, newRowIds: [] }
      : { ok: false, message: speech.text.grid.notDone };
  };
  return (
    <DataGrid
      {...table}
      label={speech.text.supplies.placed.tableOf(name)}
      rows={rows}
      rowId={idOf}
      columns={columns}
      onEdit={onEdit}
    />
  );
}
