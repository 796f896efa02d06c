import { schoolRule } from './rule.ts';
import { repeats } from './same-name.ts';

/** No two classes have the same name. */
export const dataClassTwice = schoolRule({
  id: 'data-class-twice',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const each of repeats(plan.classes, (one) => one.name)) {
      yield { path: ['classes', each.id, 'name'], params: { className: each.name } };
    }
  },
});
