import { IconQrcode } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CheckInPoint } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

const PATH = ['checkInPoints'];

function columnsIn(text: Messages): readonly PlanColumn<CheckInPoint>[] {
  const words = text.tables.checkIn;
  const field = fieldColumn<CheckInPoint>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 220, grows: true }),
    field('place', { label: words.place, kind: TEXT, width: 260, grows: true }),
    field('responsible', { label: words.responsible, kind: TEXT, width: 220, grows: true }),
  ];
}

function blank(id: Id): CheckInPoint {
  return { id, name: '', place: '', responsible: '' };
}

/** Section "check-in": where the QR codes hang and who watches them. */
export function CheckInSection() {
  const text = useText();
  const words = text.tables.checkIn;
  const items = usePlan((plan) => plan.checkInPoints);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <PageFrame title={text.editing.sections['check-in']} lead={words.lead} wide fill>
      <ListGrid
        list="checkInPoints"
        path={PATH}
        label={text.editing.sections['check-in']}
        items={items}
        columns={columns}
        blank={blank}
        mostRows={500}
        empty={
          <EmptyState
            icon={<IconQrcode size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
