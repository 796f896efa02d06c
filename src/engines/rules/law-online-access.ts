import { electionRule, warningIfPrescribed } from './rule.ts';

/** Voters of an online or hybrid session are told where to join. One hit for all: a fresh schedule lacks them everywhere. */
export const lawOnlineAccess = electionRule({
  id: 'law-online-access',
  severity: (profile) => warningIfPrescribed(profile.citations.onlineAccess),
  source: (profile) => profile.citations.onlineAccess,
  *check(plan) {
    const closed = plan.voterContact.sessions.filter(
      ({ form, state, accessPoint }) =>
        form !== 'in-person' && state !== 'cancelled' && accessPoint.trim() === '',
    );
    const [first] = closed;
    if (first === undefined) return;
    yield {
      path: ['voterContact', 'sessions', first.id, 'accessPoint'],
      params: { date: first.date ?? '', sessions: closed.length },
    };
  },
});
