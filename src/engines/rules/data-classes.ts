import { schoolRule } from './rule.ts';

/** A school plan has classes. */
export const dataClasses = schoolRule({
  id: 'data-classes',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    if (plan.classes.length === 0) yield { path: ['classes'] };
  },
});
