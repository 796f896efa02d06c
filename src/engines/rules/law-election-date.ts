import { electionRule } from './rule.ts';

/**
 * The plan is for the election day of its profile.
 *
 * A warning: the National Election Council may have places vote on another
 * day, and the 2026 rules will serve later elections.
 */
export const lawElectionDate = electionRule({
  id: 'law-election-date',
  severity: 'warning',
  source: (profile) => profile.electionDate.source,
  *check(plan, profile) {
    const expected = profile.electionDate.value;
    if (plan.election.date !== expected) {
      yield { path: ['election', 'date'], params: { date: plan.election.date, expected } };
    }
  },
});
