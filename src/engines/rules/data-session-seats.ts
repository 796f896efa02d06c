import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** No more voters are invited into a room than sit there at the distance of the plan. */
export const dataSessionSeats = electionRule({
  id: 'data-session-seats',
  severity: 'warning',
  source: (profile) => profile.citations.distance,
  check: (plan) => sessionClashHits(plan, { 'point-full': 'invited' }),
});
