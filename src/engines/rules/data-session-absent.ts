import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** A candidate who is away, one who cannot connect, a bridge point that is closed and a hamlet locked down take part in nothing. */
export const dataSessionAbsent = electionRule({
  id: 'data-session-absent',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) =>
    sessionClashHits(plan, {
      'candidate-absent': 'date',
      'candidate-cannot-connect': 'candidateIds',
      'point-closed': 'bridgePointIds',
      'hamlet-closed': 'date',
    }),
});
