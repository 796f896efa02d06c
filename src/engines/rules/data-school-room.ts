import { schoolRule } from './rule.ts';

/** The size of every classroom is known: the seat plan follows from it. */
export const dataSchoolRoom = schoolRule({
  id: 'data-school-room',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const each of plan.rooms) {
      const { floor, lengthMetres, widthMetres } = each.room;
      if (each.use !== 'classroom' || floor !== null) continue;
      if (lengthMetres !== null && widthMetres !== null) continue;
      const field = lengthMetres === null ? 'lengthMetres' : 'widthMetres';
      yield { path: ['rooms', each.id, 'room', field], params: { room: each.name } };
    }
  },
});
