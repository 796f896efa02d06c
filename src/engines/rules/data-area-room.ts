import { electionRule } from './rule.ts';

/** The size of every polling room is known: capacity, layout and slots follow from it. */
export const dataAreaRoom = electionRule({
  id: 'data-area-room',
  severity: 'warning',
  source: (profile) => profile.citations.roomLayout,
  *check(plan) {
    for (const area of plan.areas) {
      const { floor, lengthMetres, widthMetres } = area.room;
      if (floor !== null || (lengthMetres !== null && widthMetres !== null)) continue;
      const field = lengthMetres === null ? 'lengthMetres' : 'widthMetres';
      yield { path: ['areas', area.id, 'room', field], params: { area: area.number } };
    }
  },
});
