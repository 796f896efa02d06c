import { IconQrcode } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CheckInPoint } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

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
    <ListSection
      section="check-in"
      words={words}
      icon={IconQrcode}
      list="checkInPoints"
      items={items}
      columns={columns}
      blank={blank}
      mostRows={500}
    />
  );
}
