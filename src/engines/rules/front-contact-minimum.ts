import { minimumSessionsOf, plannedSessionsOf } from '#domain/plan/session-request.ts';
import { electionRule } from './rule.ts';

/**
 * Every candidate has the sessions agreed for them; one without a day or an hour
 * is not planned yet and does not count. Silent until the first session is entered.
 */
export const frontContactMinimum = electionRule({
  id: 'front-contact-minimum',
  severity: 'warning',
  source: (profile) => profile.citations.campaign,
  *check(plan, profile) {
    const { candidates, sessions } = plan.voterContact;
    if (sessions.length === 0) return;
    const planned = plannedSessionsOf(plan);
    for (const candidate of candidates) {
      const usual = profile.contactSessions.find((each) => each.ballot === candidate.level);
      const min = minimumSessionsOf(plan, candidate);
      const own = planned.filter(({ candidateIds }) => candidateIds.includes(candidate.id)).length;
      if (own >= min) continue;
      yield {
        path: ['voterContact', 'candidates', candidate.id],
        params: { candidate: candidate.name, planned: own, min },
        ...(usual === undefined ? {} : { source: usual.source }),
      };
    }
  },
});
