import { electionRule } from './rule.ts';

/** What came of a session goes into the report upward: a held one says how many came. */
export const lawSessionRecord = electionRule({
  id: 'law-session-record',
  severity: 'warning',
  source: (profile) => profile.citations.campaign,
  *check(plan) {
    for (const { id, date, state, record } of plan.voterContact.sessions) {
      if (state === 'held' && (record?.present ?? null) === null) {
        yield { path: ['voterContact', 'sessions', id, 'record'], params: { date: date ?? '' } };
      }
    }
  },
});
