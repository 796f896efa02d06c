import { IconBoxSeam } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { SupplyItem } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
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

function columnsIn(text: Messages): readonly PlanColumn<SupplyItem>[] {
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
    field('note', { label: words.note, kind: TEXT, width: 220, grows: true }),
  ];
}

function blank(id: Id): SupplyItem {
  return { id, name: '', unit: '', stock: null, unitPrice: null, needId: null, note: '' };
}

/** Section "supplies": what is in the store room. */
export function SuppliesSection() {
  const text = useText();
  const words = text.tables.supplies;
  const items = usePlan((plan) => plan.supplies);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <PageFrame title={text.editing.sections.supplies} lead={words.lead} wide fill>
      <ListGrid
        list="supplies"
        path={PATH}
        label={text.editing.sections.supplies}
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
    </PageFrame>
  );
}
