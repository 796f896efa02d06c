import { IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Responsibility } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { type CellKind, TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

/** Tasks are prose; a cell takes as much of it as anyone would read in a table. */
const LONG_TEXT: CellKind = { type: 'text', maxLength: 5000 };

function columnsIn(text: Messages): readonly PlanColumn<Responsibility>[] {
  const words = text.tables.duties;
  const field = fieldColumn<Responsibility>();
  return [
    field('task', { label: words.task, kind: LONG_TEXT, width: 340, grows: true }),
    field('lead', { label: words.leader, kind: TEXT, width: 200, grows: true }),
    field('partners', { label: words.partners, kind: TEXT, width: 200, grows: true }),
    field('due', { label: words.due, kind: TEXT, width: 140 }),
    field('check', { label: words.check, kind: TEXT, width: 200, grows: true }),
  ];
}

function blank(id: Id): Responsibility {
  return { id, task: '', lead: '', partners: '', due: '', check: '' };
}

/** Section "responsibilities": who leads, who helps, by when, and how it is checked. */
export function ResponsibilitiesSection() {
  const text = useText();
  const words = text.tables.duties;
  const items = usePlan((plan) => plan.responsibilities);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <ListSection
      section="responsibilities"
      words={words}
      icon={IconListCheck}
      list="responsibilities"
      items={items}
      columns={columns}
      blank={blank}
      lines={3}
      mostRows={500}
    />
  );
}
