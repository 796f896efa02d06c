import { electionRule } from './rule.ts';
import { repeats } from './same-name.ts';

/** No two polling areas of a commune have the same number. */
export const dataAreaTwice = electionRule({
  id: 'data-area-twice',
  severity: 'error',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    for (const area of repeats(plan.areas, (each) => each.number)) {
      yield { path: ['areas', area.id, 'number'], params: { area: area.number } };
    }
  },
});
