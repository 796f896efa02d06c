import { IconBoxSeam } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { SupplyItem } from '#domain/plan/parts.ts';
import { type SupplyPlan, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { type CellKind, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

const PATH = ['supplies'];
/** The bounds of the domain's `SupplyItem`. Stock may be measured: 2,5 litres. */
const STOCK: CellKind = { type: 'number', whole: false, max: 1_000_000_000 };
const DONG: CellKind = { type: 'number', whole: true, max: 1_000_000_000_000 };

/** What the stock is worth, in đồng. */
function worthOf({ stock, unitPrice }: SupplyItem): number | null {
  return stock === null || unitPrice === null ? null : Math.round(stock * unitPrice);
}

function columnsIn(text: Messages, supplyPlan: SupplyPlan | null): readonly PlanColumn<SupplyItem>[] {
  const words = text.tables.supplies;
  const field = fieldColumn<SupplyItem>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 240, grows: true }),
    field('unit', { label: words.unit, kind: TEXT, width: 110 }),
    field('stock', { label: words.stock, kind: STOCK, width: 110 }),
    field('unitPrice', { label: words.unitPrice, kind: DONG, width: 130 }),
    {
      id: 'value',
      label: words.value,
      kind: DONG,
      value: worthOf,
      width: 150,
      locked: true,
      computed: true,
      total: sumOf(worthOf),
    },
    ...(supplyPlan === null ? [] : [needColumn(text, supplyPlan)]),
    field('note', { label: words.note, kind: TEXT, width: 220, grows: true }),
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

/** What is in the store room, and for which kind of need each line counts. */
export function StoreTable() {
  const text = useText();
  const words = text.tables.supplies;
  const items = usePlan((plan) => plan.supplies);
  const needs = usePlan((plan) => (plan.kind === 'election' ? plan.supplyPlan : null));
  const columns = useMemo(() => columnsIn(text, needs), [text, needs]);
  return (
    <ListGrid
      list="supplies"
      path={PATH}
      label={text.supplies.storeLabel}
      items={items}
      columns={columns}
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
