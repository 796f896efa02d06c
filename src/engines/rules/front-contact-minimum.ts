import { minimumSessionsOf } from '#domain/plan/session-request.ts';
import { electionRule } from './rule.ts';

/** Every candidate has the sessions agreed for them. Silent until the first session is planned. */
export const frontContactMinimum = electionRule({
  id: 'front-contact-minimum',
  severity: 'warning',
  source: (profile) => profile.citations.campaign,
  *check(plan, profile) {
    const { candidates, sessions } = plan.voterContact;
    if (sessions.length === 0) return;
    for (const candidate of candidates) {
      const usual = profile.contactSessions.find((each) => each.ballot === candidate.level);
      const min = minimumSessionsOf(plan, candidate);
      const planned = sessions.filter(
        ({ state, candidateIds }) => state !== 'cancelled' && candidateIds.includes(candidate.id),
      ).length;
      if (planned >= min) continue;
      yield {
        path: ['voterContact', 'candidates', candidate.id],
        params: { candidate: candidate.name, planned, min },
        ...(usual === undefined ? {} : { source: usual.source }),
      };
    }
  },
});
