import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** Nobody, no room and no link is at two sessions at once; the way between two places and airing a room take their time. */
export const dataSessionTwice = electionRule({
  id: 'data-session-twice',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) =>
    sessionClashHits(plan, {
      'candidate-twice': 'start',
      'point-twice': 'start',
      'staff-twice': 'start',
      'access-twice': 'start',
    }),
});
