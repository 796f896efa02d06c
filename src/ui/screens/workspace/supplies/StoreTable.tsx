import { Button } from '@mantine/core';
import { IconBoxSeam, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { SupplyItem } from '#domain/plan/parts.ts';
import { type SupplyPlan, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';
import { AMOUNT, DONG, PRICE } from './figure-kinds.ts';
import {
  certaintyText,
  conversionText,
  isUnsure,
  matchMarks,
  type StockMatches,
  stockMatches,
} from './stock-matches.ts';
import looks from './supplies.module.css';

const PATH = ['supplies'];

/** What the stock is worth, in đồng. */
function worthOf({ stock, unitPrice }: SupplyItem): number | null {
  return stock === null || unitPrice === null ? null : Math.round(stock * unitPrice);
}

function columnsIn(text: Messages): readonly PlanColumn<SupplyItem>[] {
  const words = text.tables.supplies;
  const field = fieldColumn<SupplyItem>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 180, grows: true }),
    field('unit', { label: words.unit, kind: TEXT, width: 100 }),
    field('stock', { label: words.stock, kind: AMOUNT, width: 88 }),
    field('unitPrice', { label: words.unitPrice, kind: PRICE, width: 104 }),
  ];
}

function closingColumns(text: Messages): readonly PlanColumn<SupplyItem>[] {
  const words = text.tables.supplies;
  const field = fieldColumn<SupplyItem>();
  return [
    {
      id: 'value',
      label: words.value,
      kind: DONG,
      value: worthOf,
      width: 140,
      locked: true,
      computed: true,
      total: sumOf(worthOf),
    },
    field('note', { label: words.note, kind: TEXT, width: 200, grows: true }),
  ];
}

/** What each line is taken for, how sure that is, and what it counts as. */
function matchColumns(
  speech: Speech,
  supplyPlan: SupplyPlan,
  matches: StockMatches,
): readonly PlanColumn<SupplyItem>[] {
  const words = speech.text.supplies.store;
  const shown = (
    id: string,
    label: string,
    width: number,
    value: (item: SupplyItem) => string,
  ): PlanColumn<SupplyItem> => ({ id, label, kind: TEXT, width, locked: true, computed: true, value });
  return [
    shown('kind', words.kind, 172, ({ id }) => matches.get(id)?.line.name ?? ''),
    shown('certainty', words.certainty, 116, (item) => certaintyText(speech, item, matches.get(item.id))),
    shown('converted', words.converted, 208, (item) => conversionText(speech, item, matches.get(item.id))),
    needColumn(speech.text, supplyPlan),
  ];
}

/** Which need a line covers: chosen by the user, or found by its name. */
function needColumn(text: Messages, supplyPlan: SupplyPlan): PlanColumn<SupplyItem> {
  const options = supplyNeedsOf(supplyPlan).map(({ id, name }) => ({ value: id, label: name }));
  return {
    id: 'needId',
    label: text.supplies.needFor,
    kind: { type: 'choice', options, blank: text.supplies.byName },
    value: ({ needId }) => needId,
    patch: (value) => ({ needId: value }),
    width: 220,
  };
}

function blank(id: Id): SupplyItem {
  return { id, name: '', unit: '', stock: null, unitPrice: null, needId: null, note: '' };
}

/** What is in the store room; in a commune, for which kind of need each line counts and how much it is. */
export function StoreTable({ report = null }: { readonly report?: SupplySheet | null }) {
  const speech = useSpeech();
  const { text } = speech;
  const words = text.tables.supplies;
  const items = usePlan((plan) => plan.supplies);
  const supplyPlan = usePlan((plan) => (plan.kind === 'election' ? plan.supplyPlan : null));
  const matches = useMemo(() => stockMatches(report?.lines ?? []), [report]);
  const columns = useMemo(
    () => [
      ...columnsIn(text),
      ...(supplyPlan === null ? [] : matchColumns(speech, supplyPlan, matches)),
      ...closingColumns(text),
    ],
    [speech, text, supplyPlan, matches],
  );
  const marks = useMemo(
    () => (report === null ? [] : matchMarks(speech, items, matches)),
    [speech, items, matches, report],
  );
  return (
    <ListGrid
      list="supplies"
      path={PATH}
      label={text.supplies.storeLabel}
      items={items}
      columns={columns}
      marks={marks}
      tools={<StoreTools items={items} matches={report === null ? null : matches} />}
      blank={blank}
      mostRows={1000}
      empty={
        <EmptyState
          icon={<IconBoxSeam size={36} stroke={1.4} />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      }
    />
  );
}

type StoreToolsProps = { readonly items: readonly SupplyItem[]; readonly matches: StockMatches | null };

/** The way to the store's own list in Excel, and how many of its lines were recognised. */
function StoreTools({ items, matches }: StoreToolsProps) {
  const { text, number } = useSpeech();
  const words = text.supplies.store;
  const planId = usePlan((plan) => plan.id);
  const named = items.filter(({ name }) => name !== '');
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => {
          goTo({ screen: 'import', planId });
        }}
      >
        {words.importList}
      </Button>
      {matches === null || named.length === 0 ? null : (
        <span className={looks.tally}>
          {words.summary(
            number(named.length),
            number(named.filter(({ id }) => !matches.has(id)).length),
            number(named.filter(({ id }) => isUnsure(matches.get(id))).length),
          )}
        </span>
      )}
    </>
  );
}
