import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { SchoolClass, SchoolRoom } from '#domain/plan/plan.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { type CellKind, COUNT, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { TotalsPanel } from '#ui/screens/workspace/tables/TotalsPanel.tsx';
import { useText } from '#ui/state/language.tsx';
import { useSchoolPlan } from '#ui/state/session.tsx';

/** Grade 0 is preschool: the bound of the domain's `SchoolClass`. */
const GRADE: CellKind = { type: 'number', whole: true, max: 12 };

function columnsIn(text: Messages, rooms: readonly SchoolRoom[]): readonly PlanColumn<SchoolClass>[] {
  const words = text.tables.classes;
  const field = fieldColumn<SchoolClass>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 160, grows: true }),
    field('grade', { label: words.grade, kind: GRADE, width: 90 }),
    field('pupils', {
      label: words.pupils,
      kind: COUNT,
      width: 120,
      total: sumOf((each) => each.pupils),
    }),
    field('roomId', {
      label: words.room,
      kind: {
        type: 'choice',
        options: rooms.map((room) => ({ value: room.id, label: room.name })),
        blank: words.noRoom,
      },
      width: 200,
      grows: true,
    }),
  ];
}

function blank(id: Id): SchoolClass {
  return { id, name: '', grade: null, pupils: null, roomId: null };
}

/** Section "classes" of a school plan. */
export function ClassesSection() {
  const text = useText();
  const words = text.tables.classes;
  const items = useSchoolPlan((plan) => plan.classes);
  const rooms = useSchoolPlan((plan) => plan.rooms);
  const columns = useMemo(() => columnsIn(text, rooms), [text, rooms]);
  return (
    <ListSection
      section="classes"
      words={words}
      icon={IconUsersGroup}
      list="classes"
      items={items}
      columns={columns}
      blank={blank}
      mostRows={500}
    >
      <TotalsPanel subjects={['pupils']} />
    </ListSection>
  );
}
