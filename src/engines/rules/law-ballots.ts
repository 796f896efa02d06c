import type { BallotKind, RuleProfile } from '#domain/profile.ts';
import { electionRule } from './rule.ts';

function foreign(ballots: readonly BallotKind[], profile: RuleProfile): BallotKind | undefined {
  return ballots.find((ballot) => !profile.ballots.value.includes(ballot));
}

/** Only ballots of bodies that this election elects: no district council since 2025. */
export const lawBallots = electionRule({
  id: 'law-ballots',
  severity: 'error',
  source: (profile) => profile.ballots.source,
  *check(plan, profile) {
    const ofPlan = foreign(plan.election.ballots, profile);
    if (ofPlan !== undefined) yield { path: ['election', 'ballots'], params: { area: '', ballot: ofPlan } };
    for (const area of plan.areas) {
      const ballot = area.ballots === null ? undefined : foreign(area.ballots, profile);
      if (ballot !== undefined) {
        yield { path: ['areas', area.id, 'ballots'], params: { area: area.number, ballot } };
      }
    }
  },
});
