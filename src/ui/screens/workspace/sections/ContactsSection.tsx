import { IconAddressBook } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Contact } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

const PATH = ['contacts'];

function columnsIn(text: Messages): readonly PlanColumn<Contact>[] {
  const words = text.tables.contacts;
  const field = fieldColumn<Contact>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 240, grows: true }),
    field('role', { label: words.role, kind: TEXT, width: 300, grows: true }),
    field('phone', { label: words.phone, kind: { type: 'phone' }, width: 160 }),
  ];
}

function blank(id: Id): Contact {
  return { id, name: '', role: '', phone: '' };
}

/** Section "contacts": whom to call. */
export function ContactsSection() {
  const text = useText();
  const words = text.tables.contacts;
  const items = usePlan((plan) => plan.contacts);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <PageFrame title={text.editing.sections.contacts} lead={words.lead} wide fill>
      <ListGrid
        list="contacts"
        path={PATH}
        label={text.editing.sections.contacts}
        items={items}
        columns={columns}
        blank={blank}
        mostRows={500}
        empty={
          <EmptyState
            icon={<IconAddressBook size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
