import { IconAddressBook } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Contact } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

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
    <ListSection
      section="contacts"
      words={words}
      icon={IconAddressBook}
      list="contacts"
      items={items}
      columns={columns}
      blank={blank}
      mostRows={500}
    />
  );
}
