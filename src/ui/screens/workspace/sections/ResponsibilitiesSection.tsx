import { IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Responsibility } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { type CellKind, TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

const PATH = ['responsibilities'];
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
    <PageFrame title={text.editing.sections.responsibilities} lead={words.lead} wide fill>
      <ListGrid
        list="responsibilities"
        path={PATH}
        label={text.editing.sections.responsibilities}
        items={items}
        columns={columns}
        blank={blank}
        lines={3}
        mostRows={500}
        empty={
          <EmptyState
            icon={<IconListCheck size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
