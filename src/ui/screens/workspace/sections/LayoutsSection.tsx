import { Button } from '@mantine/core';
import { IconDoor, IconMap2, IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { roomCapacityOf } from '#domain/plan/day-request.ts';
import { floorOf } from '#domain/plan/floor.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { floorAreaOf, type Room } from '#domain/plan/room.ts';
import { Id } from '#domain/scalars.ts';
import type { RoomRef } from '#editing/floor.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { FloorEditor } from '#ui/screens/workspace/floor/FloorEditor.tsx';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { StateChip } from '#ui/screens/workspace/floor/StateChip.tsx';
import { Thumbnail } from '#ui/screens/workspace/floor/Thumbnail.tsx';
import { roomsToArrange, useArrangeAll } from '#ui/screens/workspace/floor/use-arrange-all.ts';
import { RunStatus } from '#ui/screens/workspace/voting-day/RunStatus.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf, useRoute } from '#ui/state/route.ts';
import { useElectionPlan, useIsReadOnly, usePlan, useSchoolPlan } from '#ui/state/session.tsx';

/** The room a place leads to: "areas.area-3.layout" is the room of area 3. */
function roomAt(place: string): RoomRef | null {
  const [list, id] = place.split('.');
  const parsed = Id.safeParse(id);
  return (list === 'areas' || list === 'rooms') && parsed.success ? { list, id: parsed.data } : null;
}

/** Section "layouts": every room with its drawing, and the editor of the one that is open. */
export function LayoutsSection() {
  const route = useRoute();
  const kind = usePlan((plan) => plan.kind);
  const room = route.screen === 'plan' ? roomAt(route.place) : null;
  if (room !== null) return <FloorEditor room={room} />;
  return kind === 'election' ? <PollingRooms /> : <SchoolRooms />;
}

function PollingRooms() {
  const { text, number } = useSpeech();
  const words = text.floor;
  const plan = useElectionPlan((each) => each);
  const readOnly = useIsReadOnly();
  const run = useArrangeAll();
  const { areas } = plan;
  const waiting = roomsToArrange(plan);
  return (
    <Overview
      lead={words.lead}
      isEmpty={areas.length === 0}
      actions={
        waiting.length === 0 || readOnly ? undefined : (
          <Button
            leftSection={<IconWand size={18} aria-hidden />}
            disabled={run.progress !== null}
            onClick={() => void run.start(waiting)}
          >
            {words.arrangeAll(number(waiting.length))}
          </Button>
        )
      }
      status={
        <>
          <RunStatus run={run} label={words.arrangingAll} />
          {run.problems.size === 0 ? null : (
            <Notice look="warning" title={words.someNotArranged(number(run.problems.size))} />
          )}
        </>
      }
    >
      {areas.map((area) => {
        const { id, layout } = area;
        const capacity = roomCapacityOf(plan, area);
        return (
          <RoomCard
            key={id}
            room={{ list: 'areas', id }}
            title={words.areaTitle(area.number, area.venue)}
            of={area.room}
            {...(layout === null ? {} : { items: layout.result.items })}
            state={<StateChip areaId={id} />}
            figures={[
              ...(layout === null ? [] : [words.writingPlacesOf(number(layout.result.counts.writing ?? 0))]),
              ...(capacity === null ? [] : [words.peopleAtOnce(number(capacity.people))]),
            ]}
          />
        );
      })}
    </Overview>
  );
}

function SchoolRooms() {
  const { text } = useSpeech();
  const words = text.floor;
  const rooms = useSchoolPlan((plan) => plan.rooms);
  return (
    <Overview lead={words.schoolLead} isEmpty={rooms.length === 0}>
      {rooms.map(({ id, name, room }) => (
        <RoomCard
          key={id}
          room={{ list: 'rooms', id }}
          title={name === '' ? words.unnamedRoom : name}
          of={room}
          state={
            <StatusChip look={room.floor === null ? 'neutral' : 'ok'}>
              {room.floor === null ? words.states.none : words.drawn}
            </StatusChip>
          }
          figures={[]}
        />
      ))}
    </Overview>
  );
}

type OverviewProps = {
  readonly lead: string;
  readonly isEmpty: boolean;
  readonly actions?: ReactNode;
  /** What is going on with the rooms, above them. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
};

function Overview({ lead, isEmpty, actions, status, children }: OverviewProps) {
  const { text } = useSpeech();
  const words = text.floor;
  return (
    <PageFrame title={text.editing.sections.layouts} lead={lead} wide actions={actions}>
      {status}
      {isEmpty ? (
        <EmptyState
          icon={<IconDoor size={36} stroke={1.4} />}
          title={words.noRooms}
          text={words.noRoomsText}
        />
      ) : (
        <ul className={looks.cards}>{children}</ul>
      )}
    </PageFrame>
  );
}

type RoomCardProps = {
  readonly room: RoomRef;
  readonly title: string;
  readonly of: Room;
  readonly items?: readonly LayoutItem[];
  readonly state: ReactNode;
  readonly figures: readonly string[];
};

function RoomCard({ room, title, of, items, state, figures }: RoomCardProps) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const planId = usePlan((plan) => plan.id);
  const floor = floorOf(of);
  const area = floorAreaOf(of);
  return (
    <li className={looks.card}>
      <a
        className={looks.cardLink}
        href={addressOf({
          screen: 'plan',
          planId,
          section: 'layouts',
          place: `${room.list}.${room.id}`,
        })}
      >
        <span className={looks.cardDrawing}>
          {floor === null ? (
            <span className={looks.noDrawing}>
              <IconMap2 size={32} stroke={1.3} aria-hidden />
              {words.sizeUnknown}
            </span>
          ) : (
            <Thumbnail floor={floor} {...(items === undefined ? {} : { items })} />
          )}
        </span>
        <span className={looks.cardTitle}>{title}</span>
        <span className={looks.cardFacts}>
          {state}
          {area === null ? null : <span>{number(area)} m²</span>}
          {figures.map((figure) => (
            <span key={figure}>{figure}</span>
          ))}
        </span>
      </a>
    </li>
  );
}
