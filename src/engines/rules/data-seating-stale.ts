import { seatingState } from '#domain/plan/seating-request.ts';
import { schoolRule } from './rule.ts';

/** Who sits where was worked out for the room, the desks and the distance of today. */
export const dataSeatingStale = schoolRule({
  id: 'data-seating-stale',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const room of plan.rooms) {
      if (seatingState(plan, room) === 'stale') {
        yield { path: ['rooms', room.id, 'seating'], params: { room: room.name } };
      }
    }
  },
});
