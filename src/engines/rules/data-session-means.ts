import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** No more sessions at once than there are teams and online lines, and for a candidate on one day. */
export const dataSessionMeans = electionRule({
  id: 'data-session-means',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) =>
    sessionClashHits(plan, {
      'too-few-lines': 'start',
      'too-few-teams': 'start',
      'candidate-daily-limit': 'date',
    }),
});
