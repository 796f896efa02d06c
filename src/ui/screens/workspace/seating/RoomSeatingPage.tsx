import { Button, Select } from '@mantine/core';
import {
  IconArmchair,
  IconArrowLeft,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
  IconRuler2,
} from '@tabler/icons-react';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { seatedFrameOf, seatingState } from '#domain/plan/seating-request.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf, goTo } from '#ui/state/route.ts';
import { useIsReadOnly, useSchoolPlan } from '#ui/state/session.tsx';
import { FarRows } from './FarRows.tsx';
import { SeatingDrawing } from './SeatingDrawing.tsx';
import { SeatingResult } from './SeatingResult.tsx';
import { SeatRunStatus } from './SeatingSection.tsx';
import { SeatingSettings } from './SeatingSettings.tsx';
import { SeatingStateChip } from './SeatingStateChip.tsx';
import { SeatList } from './SeatList.tsx';
import looks from './seating.module.css';
import type { SeatRun } from './use-seat-rooms.ts';

type RoomSeatingPageProps = { readonly room: SchoolRoom; readonly run: SeatRun };

/** One room: its drawing, what it holds, and how it is to be seated. */
export function RoomSeatingPage({ room, run }: RoomSeatingPageProps) {
  const { text } = useSpeech();
  const words = text.seating;
  const plan = useSchoolPlan((each) => each);
  const readOnly = useIsReadOnly();
  const state = seatingState(plan, room);
  const name = room.name === '' ? words.unnamedRoom : room.name;
  return (
    <PageFrame
      title={words.drawing(name)}
      wide
      actions={
        <>
          {room.seating === null ? null : (
            <IconDeed
              label={words.print}
              variant="default"
              size="lg"
              icon={<IconPrinter size={17} aria-hidden />}
              onClick={() => {
                window.print();
              }}
            />
          )}
          {readOnly || state === 'unknown' ? null : (
            <Button
              leftSection={<IconArmchair size={17} aria-hidden />}
              variant={state === 'current' ? 'default' : 'filled'}
              disabled={run.progress !== null}
              onClick={() => void run.start([room])}
            >
              {room.seating === null ? words.seatRoom : words.seatAgain}
            </Button>
          )}
        </>
      }
    >
      <RoomBar plan={plan} room={room} />
      <SeatRunStatus run={run} />
      {state === 'stale' ? (
        <Notice look="warning" title={words.staleTitle}>
          {words.staleText}
        </Notice>
      ) : null}
      <div className={looks.columns} data-place={`rooms.${room.id}`} tabIndex={-1}>
        <div className={looks.work}>
          <RoomBody plan={plan} room={room} name={name} />
        </div>
        <SeatingSettings plan={plan} room={room} />
      </div>
    </PageFrame>
  );
}

function RoomBody({
  plan,
  room,
  name,
}: {
  readonly plan: SchoolPlan;
  readonly room: SchoolRoom;
  readonly name: string;
}) {
  const words = useSpeech().text.seating;
  const { seating } = room;
  if (seating === null) {
    const isUnknown = seatingState(plan, room) === 'unknown';
    return (
      <EmptyState
        icon={isUnknown ? <IconRuler2 size={36} stroke={1.4} /> : <IconArmchair size={36} stroke={1.4} />}
        title={isUnknown ? words.unknownTitle : words.noneTitle}
        text={isUnknown ? words.unknownText : words.noneText}
        {...(isUnknown
          ? {
              actions: (
                <SectionLink section="rooms" place={`rooms.${room.id}`} variant="filled">
                  {words.goRooms}
                </SectionLink>
              ),
            }
          : {})}
      />
    );
  }
  return (
    <>
      <SeatingResult plan={plan} room={room} seating={seating} />
      <FarRows plan={plan} room={room} />
      <SeatingDrawing
        frame={seatedFrameOf(plan, room, seating)}
        seating={seating}
        label={words.drawing(name)}
      />
      {room.room.floor === null ? (
        <p className={looks.hint}>
          {words.assumedDoors}{' '}
          <a
            className="pa-no-print"
            href={addressOf({
              screen: 'plan',
              planId: plan.id,
              section: 'layouts',
              place: `rooms.${room.id}`,
            })}
          >
            {words.drawRoom}
          </a>
        </p>
      ) : null}
      <SeatList seating={seating.result} />
    </>
  );
}

/** Back to all rooms, to the neighbours, to any room; and how far this one is. */
function RoomBar({ plan, room }: { readonly plan: SchoolPlan; readonly room: SchoolRoom }) {
  const words = useSpeech().text.seating;
  const at = plan.rooms.findIndex(({ id }) => id === room.id);
  const go = (place: string) => {
    goTo({ screen: 'plan', planId: plan.id, section: 'seating', place });
  };
  const step = (by: -1 | 1, label: string, icon: React.ReactNode) => {
    const next = plan.rooms[at + by];
    return (
      <IconDeed
        label={label}
        icon={icon}
        disabled={next === undefined}
        onClick={() => {
          if (next !== undefined) go(`rooms.${next.id}`);
        }}
      />
    );
  };
  return (
    <div className={`${looks.bar} pa-no-print`}>
      <Button
        component="a"
        variant="subtle"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        href={addressOf({ screen: 'plan', planId: plan.id, section: 'seating', place: '' })}
      >
        {words.allRooms}
      </Button>
      {step(-1, words.previous, <IconChevronLeft size={18} aria-hidden />)}
      <Select
        aria-label={words.pickRoom}
        w="14rem"
        searchable={plan.rooms.length > 8}
        data={plan.rooms.map(({ id, name }) => ({
          value: id,
          label: name === '' ? words.unnamedRoom : name,
        }))}
        value={room.id}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(id) => {
          if (id !== null) go(`rooms.${id}`);
        }}
      />
      {step(1, words.next, <IconChevronRight size={18} aria-hidden />)}
      <SeatingStateChip plan={plan} room={room} />
    </div>
  );
}
