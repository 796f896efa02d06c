import { electionRule } from './rule.ts';

/** An election plan has polling areas. */
export const dataAreas = electionRule({
  id: 'data-areas',
  severity: 'error',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    if (plan.areas.length === 0) yield { path: ['areas'] };
  },
});
