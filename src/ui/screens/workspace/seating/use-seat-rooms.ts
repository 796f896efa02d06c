import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import type { RoomSeating } from '#domain/plan/seating.ts';
import { seatingRequestOf, seatingState } from '#domain/plan/seating-request.ts';
import { ok, refuse } from '#domain/result.ts';
import { keepSeatings } from '#editing/kept-results.ts';
import {
  type AreaRunState,
  type RunOptions,
  useAreaRun,
} from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';

/** Time for each room, milliseconds; usual classrooms and halls are proven long before. */
const TIME_FOR_EACH = 3000;

export type SeatRun = AreaRunState<SchoolRoom>;

/** The rooms that can be seated and have no seating, or one made for other figures. */
export function roomsToSeat(plan: SchoolPlan): readonly SchoolRoom[] {
  return plan.rooms.filter((room) => ['none', 'stale'].includes(seatingState(plan, room)));
}

/** Seats rooms one after the other, and keeps them in one step to undo. */
export function useSeatRooms(): SeatRun {
  const session = useSession();
  const { engines } = useServices();
  const { text, number } = useSpeech();
  const words = text.seating;
  const work = async ({ id }: SchoolRoom, options: RunOptions) => {
    // The plan as it is when the room's turn comes: it may change during a run.
    const plan = session.plan();
    const room = plan.kind === 'school' ? plan.rooms.find((each) => each.id === id) : undefined;
    const request = plan.kind !== 'school' || room === undefined ? null : seatingRequestOf(plan, room);
    if (request === null) return refuse({ code: 'item-not-found' });
    const answer = await engines.seatHall({ ...request, timeLimitMs: TIME_FOR_EACH }, options);
    return answer.ok ? ok({ request, result: answer.value }) : answer;
  };
  return useAreaRun<RoomSeating, SchoolRoom>({
    work,
    keep: (results) => {
      if (!session.apply(keepSeatings, { results })) return;
      sayDone(results.size === 1 ? words.seatedOne : words.seatedAll(number(results.size)));
    },
  });
}
