import { SupplyScope, type SupplyView } from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';
import { type CellMark, choice, TEXT } from '#ui/parts/grid/columns.ts';
import type { PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import type { Speech } from '#ui/state/language.tsx';
import { AMOUNT, DONG, PACK } from './figure-kinds.ts';
import { type Grouping, groupOf } from './need-look.ts';
import type { NeedRow } from './need-row.ts';

function field(
  id: 'name' | 'unit' | 'formula' | 'packName',
  look: Pick<PlanColumn<NeedRow>, 'label' | 'width'> & Partial<PlanColumn<NeedRow>>,
): PlanColumn<NeedRow> {
  return {
    id,
    kind: TEXT,
    value: ({ need }) => need[id],
    patch: (value) => ({ [id]: value ?? '' }),
    ...look,
  };
}

function figure(
  id: string,
  label: string,
  value: (line: SupplyLine) => number | string | null,
  look: Partial<PlanColumn<NeedRow>> = {},
): PlanColumn<NeedRow> {
  return {
    id,
    label,
    kind: AMOUNT,
    width: 100,
    locked: true,
    computed: true,
    value: ({ line }) => (line === undefined ? null : value(line)),
    ...look,
  };
}

/** The columns of the table of needs, with the figures of one view of the day. */
export function needColumns(speech: Speech, view: SupplyView): readonly PlanColumn<NeedRow>[] {
  return [...figureColumns(speech, view), ...ownColumns(speech), ...kindColumns(speech)];
}

/** What is needed, there, missing and to be bought: what the eye looks for first. */
function figureColumns({ text }: Speech, view: SupplyView): readonly PlanColumn<NeedRow>[] {
  const words = text.supplies;
  const names = words.columns;
  return [
    field('name', { label: names.name, width: 204, grows: true }),
    figure('need', names.need, ({ need }) => need[view], { width: 90 }),
    field('unit', { label: names.unit, width: 76 }),
    figure('stock', names.stock, ({ stock }) => stock, { width: 88 }),
    figure('shortage', names.shortage, ({ shortage }) => shortage, { width: 96 }),
    figure('buy', names.buy, ({ buy }) => buy, { width: 92 }),
    figure('cost', names.cost, ({ cost }) => cost, {
      kind: DONG,
      width: 128,
      total: (rows) => rows.reduce((sum, { line }) => sum + (line?.cost ?? 0), 0),
    }),
    {
      id: 'certainty',
      label: names.basis,
      kind: TEXT,
      width: 118,
      locked: true,
      computed: true,
      value: ({ need }) => words.certainties[need.source?.certainty ?? 'own'],
    },
    figure('orderBy', names.orderBy, ({ orderBy }) => orderBy, { kind: { type: 'date' }, width: 120 }),
  ];
}

/** The user's figure in the place of the formula's, and why. */
function ownColumns({ text }: Speech): readonly PlanColumn<NeedRow>[] {
  const words = text.supplies.own;
  return [
    { id: 'own', label: words.label, kind: AMOUNT, width: 110, value: ({ own }) => own?.amount ?? null },
    {
      id: 'reason',
      label: words.reason,
      kind: TEXT,
      width: 200,
      locked: ({ own }) => own === undefined,
      value: ({ own }) => own?.reason ?? '',
    },
  ];
}

/** What the kind is: its formula, where it is used, how it is sold. */
function kindColumns({ text, number }: Speech): readonly PlanColumn<NeedRow>[] {
  const words = text.supplies;
  const names = words.columns;
  return [
    field('formula', { label: names.formula, help: words.formulaHelp, width: 280, grows: true }),
    {
      id: 'scope',
      label: names.scope,
      kind: choice(SupplyScope.options, words.scopes),
      width: 150,
      value: ({ need }) => need.scope,
      patch: (value) => ({ scope: value }),
    },
    figure('range', names.range, ({ need }) => `${number(need.low)} – ${number(need.high)}`, {
      kind: TEXT,
      width: 160,
    }),
    {
      id: 'packSize',
      label: names.packSize,
      kind: PACK,
      width: 100,
      value: ({ need }) => need.packSize,
      patch: (value) => ({ packSize: value }),
    },
    field('packName', { label: names.packName, width: 120 }),
    figure('unitPrice', names.unitPrice, ({ unitPrice }) => unitPrice, { width: 120 }),
    {
      id: 'importance',
      label: names.importance,
      kind: choice(['1', '2', '3'], words.importances),
      width: 150,
      value: ({ need }) => String(need.importance),
      patch: (value) => ({ importance: Number(value) }),
    },
  ];
}

/** The column rows are grouped by, moved beside the name; it is written out on the first row of each group. */
export function groupedColumns(
  columns: readonly PlanColumn<NeedRow>[],
  grouping: Grouping,
  rows: readonly NeedRow[],
): readonly PlanColumn<NeedRow>[] {
  const [name, ...others] = columns;
  const grouped = others.find(({ id }) => id === grouping);
  if (grouping === 'none' || name === undefined || grouped === undefined) return columns;
  const repeated = new Set(
    rows.filter((row, at) => {
      const before = rows[at - 1];
      return before !== undefined && groupOf(before, grouping) === groupOf(row, grouping);
    }),
  );
  return [
    name,
    { ...grouped, repeats: (row) => repeated.has(row) },
    ...others.filter((column) => column !== grouped),
  ];
}

/** What deserves a look: formulas gone wrong, guesses, own figures without a reason. */
export function needMarks(speech: Speech, rows: readonly NeedRow[]): readonly CellMark[] {
  return [...formulaMarks(speech, rows), ...assumptionMarks(speech, rows), ...ownMarks(speech, rows)];
}

function assumptionMarks({ text }: Speech, rows: readonly NeedRow[]): readonly CellMark[] {
  return rows.flatMap(({ need: { id, source } }) => {
    if (source?.certainty !== 'assumption') return [];
    const note = source.note === undefined ? '' : ` ${source.note}`;
    const message = `${text.parts.certainty.assumption}.${note}`;
    return [{ rowId: id, columnId: 'certainty', look: 'note' as const, message }];
  });
}

function ownMarks({ text, number }: Speech, rows: readonly NeedRow[]): readonly CellMark[] {
  const words = text.supplies.own;
  return rows.flatMap(({ need, own, ownPlaces }): CellMark[] => [
    ...(own?.reason.trim() === ''
      ? [{ rowId: need.id, columnId: 'reason', look: 'warning' as const, message: words.noReason }]
      : []),
    ...(ownPlaces > 0
      ? [
          {
            rowId: need.id,
            columnId: 'own',
            look: 'note' as const,
            message: words.perPlace(number(ownPlaces)),
          },
        ]
      : []),
  ]);
}

/** What is wrong with the formulas, at their cells. A figure the plan does not have yet is not the formula's fault. */
function formulaMarks({ text }: Speech, rows: readonly NeedRow[]): readonly CellMark[] {
  return rows.flatMap(({ need, line }) => {
    const sentence = line === undefined ? null : formulaSentence(text.supplies, line.problem);
    if (sentence === null) return [];
    const look = line?.problem?.code === 'formula-term-missing' ? ('note' as const) : ('error' as const);
    return [{ rowId: need.id, columnId: 'formula', look, message: sentence }];
  });
}

/** A problem of a formula in words; null when there is none. */
export function formulaSentence(
  words: Speech['text']['supplies'],
  problem: { readonly code: string; readonly details?: Readonly<Record<string, string | number>> } | null,
): string | null {
  if (problem === null) return null;
  const say = Object.entries(words.formulaProblems).find(([code]) => code === problem.code)?.[1];
  return say?.(problem.details ?? {}) ?? problem.code;
}
