import { electionRule } from './rule.ts';

/** Every polling area has a number. */
export const dataAreaNumber = electionRule({
  id: 'data-area-number',
  severity: 'error',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.number.trim() === '') {
        yield { path: ['areas', area.id, 'number'], params: { venue: area.venue } };
      }
    }
  },
});
