import { Button } from '@mantine/core';
import { IconArmchair, IconDoor } from '@tabler/icons-react';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { RunLine } from '#ui/screens/workspace/voting-day/RunStatus.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { problemWords } from '#ui/state/problem-words.ts';
import { useRoute } from '#ui/state/route.ts';
import { useIsReadOnly, useSchoolPlan } from '#ui/state/session.tsx';
import { RoomSeatingPage } from './RoomSeatingPage.tsx';
import { RoomTable } from './RoomTable.tsx';
import { roomsToSeat, type SeatRun, useSeatRooms } from './use-seat-rooms.ts';

/** Section "seating": the seat plans of a school, all rooms or the one the address names. */
export function SeatingSection() {
  const route = useRoute();
  const rooms = useSchoolPlan((plan) => plan.rooms);
  const run = useSeatRooms();
  const [list, id] = route.screen === 'plan' ? route.place.split('.') : [];
  const room = list === 'rooms' ? rooms.find((each) => each.id === id) : undefined;
  return room === undefined ? (
    <AllRooms run={run} />
  ) : (
    <RoomSeatingPage key={room.id} room={room} run={run} />
  );
}

function AllRooms({ run }: { readonly run: SeatRun }) {
  const { text, number } = useSpeech();
  const words = text.seating;
  const plan = useSchoolPlan((each) => each);
  const readOnly = useIsReadOnly();
  const waiting = roomsToSeat(plan);
  const canSeat = !readOnly && waiting.length > 0;
  return (
    <PageFrame
      title={text.editing.sections.seating}
      lead={words.lead}
      wide
      actions={
        canSeat ? (
          <Button
            leftSection={<IconArmchair size={17} aria-hidden />}
            disabled={run.progress !== null}
            onClick={() => void run.start(waiting)}
          >
            {waiting.length === plan.rooms.length ? words.seatAll : words.seatOthers(number(waiting.length))}
          </Button>
        ) : undefined
      }
    >
      <SeatRunStatus run={run} />
      {plan.rooms.length === 0 ? (
        <EmptyState
          icon={<IconDoor size={36} stroke={1.4} />}
          title={words.noRooms}
          text={words.noRoomsText}
          actions={
            <SectionLink section="rooms" variant="filled">
              {words.goRooms}
            </SectionLink>
          }
        />
      ) : (
        <RoomTable plan={plan} />
      )}
    </PageFrame>
  );
}

/** How far the run is, and why rooms could not be seated. */
export function SeatRunStatus({ run }: { readonly run: SeatRun }) {
  const { text, number } = useSpeech();
  const words = text.seating;
  const [problem] = run.problems.values();
  return (
    <>
      <RunLine
        run={run}
        label={words.seating}
        which={(done, total, { name }) => words.running(done, total, name === '' ? words.unnamedRoom : name)}
        stoppedTitle={words.stoppedTitle}
      />
      {problem === undefined ? null : (
        <Notice look="warning" title={words.notSeatedTitle(number(run.problems.size))}>
          {problemWords(text, problem).remedy}
        </Notice>
      )}
    </>
  );
}
