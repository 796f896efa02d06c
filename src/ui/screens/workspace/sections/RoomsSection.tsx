import { Button } from '@mantine/core';
import { IconDoor, IconMap2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import { emptyRoom } from '#domain/plan/new-plan.ts';
import { SchoolRoom } from '#domain/plan/plan.ts';
import { floorAreaOf, type Room } from '#domain/plan/room.ts';
import type { Id } from '#domain/scalars.ts';
import type { RoomRef } from '#editing/floor.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { type CellKind, COUNT, choice, METRES, TEXT } from '#ui/parts/grid/columns.ts';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, innerColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useElectionPlan, usePlan, useSchoolPlan } from '#ui/state/session.tsx';

const SQUARE_METRES: CellKind = { type: 'number', whole: false, max: 1_000_000 };

/** The columns about a room itself, the same for polling rooms and classrooms. */
function roomColumns<Item extends { readonly room: Room }>(text: Messages): readonly PlanColumn<Item>[] {
  const words = text.tables.rooms;
  const room = innerColumn<'room', Room>('room');
  return [
    room('lengthMetres', { label: words.length, kind: METRES, width: 92 }),
    room('widthMetres', { label: words.width, kind: METRES, width: 92 }),
    {
      id: 'floorArea',
      label: words.floorArea,
      help: words.floorAreaHelp,
      kind: SQUARE_METRES,
      value: (item) => floorAreaOf(item.room),
      width: 104,
      locked: true,
      computed: true,
    },
    room('doorCount', { label: words.doors, help: words.doorsHelp, kind: COUNT, width: 84 }),
    room('ventilated', { label: words.ventilated, kind: { type: 'flag' }, width: 112 }),
    room('note', { label: words.note, kind: TEXT, width: 220, grows: true }),
  ];
}

function pollingRoomColumns(text: Messages): readonly PlanColumn<PollingArea>[] {
  const words = text.tables.rooms;
  const field = fieldColumn<PollingArea>();
  return [
    field('number', { label: words.number, kind: TEXT, width: 96, locked: true }),
    field('venue', { label: words.venue, kind: TEXT, width: 240, grows: true }),
    {
      id: 'voters',
      label: words.voters,
      kind: COUNT,
      value: areaVoters,
      width: 104,
      locked: true,
      computed: true,
    },
    ...roomColumns<PollingArea>(text),
  ];
}

function schoolRoomColumns(text: Messages): readonly PlanColumn<SchoolRoom>[] {
  const words = text.tables.rooms;
  const field = fieldColumn<SchoolRoom>();
  return [
    field('name', { label: words.name, kind: TEXT, width: 180, grows: true }),
    field('use', { label: words.use, kind: choice(SchoolRoom.shape.use.options, words.uses), width: 140 }),
    field('covered', { label: words.covered, kind: { type: 'flag' }, width: 112 }),
    field('doubleDesks', { label: words.desks, kind: COUNT, width: 100 }),
    ...roomColumns<SchoolRoom>(text),
  ];
}

function blankRoom(id: Id): SchoolRoom {
  return {
    id,
    name: '',
    use: 'classroom',
    covered: null,
    doubleDesks: null,
    room: emptyRoom(),
    seatingWishes: null,
    seating: null,
  };
}

const AREAS = ['areas'];
const ROOMS = ['rooms'];

/** Section "rooms": the polling room of every area, or the rooms of a school. */
export function RoomsSection() {
  const kind = usePlan((plan) => plan.kind);
  return kind === 'election' ? <PollingRooms /> : <SchoolRooms />;
}

/** Leads from the table to the drawing of the row the keyboard is in. */
function DrawRoom({ room }: { readonly room: RoomRef | null }) {
  const text = useText();
  const planId = usePlan((plan) => plan.id);
  if (room === null) return null;
  const place = `${room.list}.${room.id}`;
  return (
    <Button
      component="a"
      variant="default"
      size="compact-md"
      leftSection={<IconMap2 size={16} aria-hidden />}
      href={addressOf({ screen: 'plan', planId, section: 'layouts', place })}
    >
      {text.floor.drawThisRoom}
    </Button>
  );
}

function PollingRooms() {
  const text = useText();
  const words = text.tables.rooms;
  const areas = useElectionPlan((plan) => plan.areas);
  const [active, setActive] = useState<Id | null>(null);
  const columns = useMemo(() => pollingRoomColumns(text), [text]);
  return (
    <PageFrame title={text.editing.sections.rooms} lead={words.lead} wide fill>
      <ListGrid
        list="areas"
        name="rooms"
        path={AREAS}
        label={text.editing.sections.rooms}
        items={areas}
        onActiveRow={setActive}
        tools={<DrawRoom room={active === null ? null : { list: 'areas', id: active }} />}
        columns={columns}
        empty={
          <EmptyState
            icon={<IconDoor size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}

function SchoolRooms() {
  const text = useText();
  const words = text.tables.rooms;
  const rooms = useSchoolPlan((plan) => plan.rooms);
  const [active, setActive] = useState<Id | null>(null);
  const columns = useMemo(() => schoolRoomColumns(text), [text]);
  return (
    <PageFrame title={text.editing.sections.rooms} lead={words.schoolLead} wide fill>
      <ListGrid
        list="rooms"
        path={ROOMS}
        label={text.editing.sections.rooms}
        items={rooms}
        onActiveRow={setActive}
        tools={<DrawRoom room={active === null ? null : { list: 'rooms', id: active }} />}
        columns={columns}
        blank={blankRoom}
        mostRows={500}
        empty={
          <EmptyState
            icon={<IconDoor size={36} stroke={1.4} />}
            title={words.schoolEmptyTitle}
            text={words.schoolEmptyText}
          />
        }
      />
    </PageFrame>
  );
}
