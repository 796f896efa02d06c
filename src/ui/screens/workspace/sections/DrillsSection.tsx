import { IconSpeakerphone } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Drill } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

function columnsIn(text: Messages): readonly PlanColumn<Drill>[] {
  const words = text.tables.drills;
  const field = fieldColumn<Drill>();
  return [
    field('subject', { label: words.subject, kind: TEXT, width: 300, grows: true }),
    field('date', { label: words.date, kind: { type: 'date' }, width: 120 }),
    field('place', { label: words.place, kind: TEXT, width: 220, grows: true }),
    field('participants', { label: words.participants, kind: TEXT, width: 240, grows: true }),
  ];
}

function blank(id: Id): Drill {
  return { id, subject: '', date: null, place: '', participants: '' };
}

/** Section "drills": training and drills. */
export function DrillsSection() {
  const text = useText();
  const words = text.tables.drills;
  const items = usePlan((plan) => plan.drills);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <ListSection
      section="drills"
      words={words}
      icon={IconSpeakerphone}
      list="drills"
      items={items}
      columns={columns}
      blank={blank}
      lines={2}
      mostRows={200}
    />
  );
}
