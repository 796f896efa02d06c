import { deadlineOf } from './deadlines.ts';
import { electionRule } from './rule.ts';

/**
 * Voter-contact sessions lie within the campaign: from the day the official
 * list of candidates is published to 24 hours before voting opens. The last
 * day is over by the opening hour, so no session is planned on it.
 */
export const lawCampaignPeriod = electionRule({
  id: 'law-campaign-period',
  severity: 'error',
  source: (profile) => profile.citations.campaign,
  *check(plan, profile) {
    const first = deadlineOf(profile, 'candidates-published', plan.election.date);
    const closed = deadlineOf(profile, 'campaign-closed', plan.election.date);
    if (first === null || closed === null) return;
    for (const session of plan.voterContact.sessions) {
      if (session.date !== null && (session.date < first.date || session.date >= closed.date)) {
        yield {
          path: ['voterContact', 'sessions', session.id, 'date'],
          params: { date: session.date, from: first.date, before: closed.date },
        };
      }
    }
  },
});
