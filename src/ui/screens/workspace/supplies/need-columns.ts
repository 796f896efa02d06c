import { type SupplyNeed, SupplyScope } from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';
import { type CellKind, type CellMark, choice, TEXT } from '#ui/parts/grid/columns.ts';
import type { PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import type { Speech } from '#ui/state/language.tsx';

/** One row of the table of needs: the kind as it is in the plan, and its figures once they are worked out. */
export type NeedRow = { readonly need: SupplyNeed; readonly line: SupplyLine | undefined };

const AMOUNT: CellKind = { type: 'number', whole: false, max: 1_000_000_000 };
const PACK: CellKind = { type: 'number', whole: false, min: 0.001, max: 1_000_000 };
const DONG: CellKind = { type: 'number', whole: true, max: 1_000_000_000_000 };

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

/** The columns of the table of needs. */
export function needColumns({ text, number }: Speech): readonly PlanColumn<NeedRow>[] {
  const words = text.supplies;
  const names = words.columns;
  return [
    field('name', { label: names.name, width: 230, grows: true }),
    figure('need', names.need, ({ need }) => need.expected, { width: 90 }),
    field('unit', { label: names.unit, width: 80 }),
    figure('stock', names.stock, ({ stock }) => stock, { width: 90 }),
    figure('shortage', names.shortage, ({ shortage }) => shortage),
    figure('buy', names.buy, ({ buy }) => buy),
    figure('cost', names.cost, ({ cost }) => cost, {
      kind: DONG,
      width: 140,
      total: (rows) => rows.reduce((sum, { line }) => sum + (line?.cost ?? 0), 0),
    }),
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
    {
      id: 'basis',
      label: names.basis,
      kind: TEXT,
      width: 240,
      locked: true,
      computed: true,
      value: ({ need }) =>
        need.source === null
          ? words.ownBasis
          : `${text.parts.certainty[need.source.certainty]}: ${need.source.document}`,
    },
  ];
}

/** What is wrong with the formulas, at their cells. A figure the plan does not have yet is not the formula's fault. */
export function formulaMarks({ text }: Speech, rows: readonly NeedRow[]): readonly CellMark[] {
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
  problem: SupplyLine['problem'],
): string | null {
  if (problem === null) return null;
  const say = Object.entries(words.formulaProblems).find(([code]) => code === problem.code)?.[1];
  return say?.(problem.details ?? {}) ?? problem.code;
}
