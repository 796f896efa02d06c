import { SEATING_DEFAULTS } from '#domain/plan/seating.ts';
import { seatingFigures, seatingState } from '#domain/plan/seating-request.ts';
import { schoolRule } from './rule.ts';

/** Everybody finds a seat at the distance in the sittings planned for the room. */
export const dataSeatingFit = schoolRule({
  id: 'data-seating-fit',
  severity: 'warning',
  source: (profile) => SEATING_DEFAULTS.uses.class.sources['distanceMetres'] ?? profile.citations.dataCheck,
  *check(plan) {
    for (const room of plan.rooms) {
      const { seating } = room;
      if (seating === null || seatingState(plan, room) !== 'current') continue;
      const { fits, places, people, sittings, needed } = seatingFigures(plan, room, seating.result);
      if (fits || people === null) continue;
      const { minDistance } = seating.request;
      yield {
        path: ['rooms', room.id, 'seating'],
        params: { room: room.name, distance: minDistance, places, people, sittings, needed: needed ?? 0 },
      };
    }
  },
});
