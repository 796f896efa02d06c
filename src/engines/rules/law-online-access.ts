import { electionRule } from './rule.ts';

/** Voters of an online or hybrid session are told where to join. */
export const lawOnlineAccess = electionRule({
  id: 'law-online-access',
  severity: 'warning',
  source: (profile) => profile.citations.onlineContact,
  *check(plan) {
    for (const session of plan.voterContact.sessions) {
      if (session.form !== 'in-person' && session.accessPoint.trim() === '') {
        yield {
          path: ['voterContact', 'sessions', session.id, 'accessPoint'],
          params: { date: session.date ?? '' },
        };
      }
    }
  },
});
