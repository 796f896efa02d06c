import { schoolRule } from './rule.ts';

/** Every class has its pupils and its room: seats and arrival slots follow from them. */
export const dataClassFields = schoolRule({
  id: 'data-class-fields',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const each of plan.classes) {
      const path = ['classes', each.id];
      const params = (field: string) => ({ className: each.name, field });
      if (each.name.trim() === '') yield { path: [...path, 'name'], params: params('name') };
      if (each.pupils === null) yield { path: [...path, 'pupils'], params: params('pupils') };
      if (each.roomId === null) yield { path: [...path, 'roomId'], params: params('roomId') };
    }
  },
});
