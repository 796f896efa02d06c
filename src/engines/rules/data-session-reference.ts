import { electionRule } from './rule.ts';

/** A session names only candidates and bridge points that are in the plan. */
export const dataSessionReference = electionRule({
  id: 'data-session-reference',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { bridgePoints, candidates, sessions } = plan.voterContact;
    const points = new Set(bridgePoints.map((point) => point.id));
    const people = new Set(candidates.map((candidate) => candidate.id));
    for (const session of sessions) {
      const path = ['voterContact', 'sessions', session.id];
      const params = { date: session.date ?? '' };
      if (!session.bridgePointIds.every((id) => points.has(id))) {
        yield { path: [...path, 'bridgePointIds'], params };
      }
      if (!session.candidateIds.every((id) => people.has(id))) {
        yield { path: [...path, 'candidateIds'], params };
      }
    }
  },
});
