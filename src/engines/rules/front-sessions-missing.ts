import { electionRule } from './rule.ts';

/** Candidates are known, but no voter-contact session is planned. */
export const frontSessionsMissing = electionRule({
  id: 'front-sessions-missing',
  severity: 'note',
  source: (profile) => profile.citations.campaign,
  *check(plan) {
    const { candidates, sessions } = plan.voterContact;
    if (candidates.length > 0 && sessions.length === 0) {
      yield { path: ['voterContact', 'sessions'], params: { candidates: candidates.length } };
    }
  },
});
