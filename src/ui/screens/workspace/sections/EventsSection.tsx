import { IconCalendarEvent } from '@tabler/icons-react';
import { useMemo } from 'react';
import { SchoolEvent } from '#domain/plan/plan.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { choice, MINUTES, TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { useSchoolPlan } from '#ui/state/session.tsx';

function columnsIn(text: Messages): readonly PlanColumn<SchoolEvent>[] {
  const words = text.tables.events;
  const field = fieldColumn<SchoolEvent>();
  return [
    field('kind', {
      label: words.kind,
      kind: choice(SchoolEvent.shape.kind.options, words.kinds),
      width: 180,
    }),
    field('subject', { label: words.subject, kind: TEXT, width: 260, grows: true }),
    field('grades', { label: words.grades, help: words.gradesHelp, kind: TEXT, width: 90 }),
    field('date', { label: words.date, kind: { type: 'date' }, width: 120 }),
    field('start', { label: words.start, kind: { type: 'clock' }, width: 100 }),
    field('lengthMinutes', { label: words.lengthMinutes, kind: MINUTES, width: 110 }),
    field('form', {
      label: words.form,
      kind: choice(SchoolEvent.shape.form.options, words.forms),
      width: 150,
    }),
    field('note', { label: words.note, kind: TEXT, width: 200, grows: true }),
  ];
}

function blank(id: Id): SchoolEvent {
  return {
    id,
    kind: 'other',
    subject: '',
    grades: '',
    date: null,
    start: null,
    lengthMinutes: null,
    form: 'in-person',
    note: '',
  };
}

/** Section "events" of a school plan: exams, the closing ceremony, meetings, summer. */
export function EventsSection() {
  const text = useText();
  const words = text.tables.events;
  const items = useSchoolPlan((plan) => plan.events);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <ListSection
      section="events"
      words={words}
      icon={IconCalendarEvent}
      list="events"
      items={items}
      columns={columns}
      blank={blank}
      mostRows={500}
    />
  );
}
