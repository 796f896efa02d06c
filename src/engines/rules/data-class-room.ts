import { schoolRule } from './rule.ts';

/** A class sits in a room that is in the plan. */
export const dataClassRoom = schoolRule({
  id: 'data-class-room',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const known = new Set(plan.rooms.map((room) => room.id));
    for (const each of plan.classes) {
      if (each.roomId !== null && !known.has(each.roomId)) {
        yield { path: ['classes', each.id, 'roomId'], params: { className: each.name } };
      }
    }
  },
});
