import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { type SeatingState, seatingFigures, seatingState } from '#domain/plan/seating-request.ts';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { useText } from '#ui/state/language.tsx';

const LOOKS: Readonly<Record<SeatingState, Look>> = {
  unknown: 'neutral',
  none: 'neutral',
  current: 'ok',
  stale: 'warning',
};

/** How far the seating of a room is; a current one that does not hold its class says that instead. */
export function SeatingStateChip({ plan, room }: { readonly plan: SchoolPlan; readonly room: SchoolRoom }) {
  const words = useText().seating;
  const state = seatingState(plan, room);
  const isShort =
    state === 'current' && room.seating !== null && !seatingFigures(plan, room, room.seating.result).fits;
  return isShort ? (
    <StatusChip look="warning">{words.short}</StatusChip>
  ) : (
    <StatusChip look={LOOKS[state]}>{words.states[state]}</StatusChip>
  );
}
