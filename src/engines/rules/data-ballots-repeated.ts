import type { BallotKind } from '#domain/profile.ts';
import { electionRule } from './rule.ts';

function repeated(ballots: readonly BallotKind[]): BallotKind | undefined {
  return ballots.find((ballot, index) => ballots.indexOf(ballot) !== index);
}

/** A voter gets each kind of ballot once. */
export const dataBallotsRepeated = electionRule({
  id: 'data-ballots-repeated',
  severity: 'error',
  source: (profile) => profile.ballots.source,
  *check(plan) {
    const ofPlan = repeated(plan.election.ballots);
    if (ofPlan !== undefined) yield { path: ['election', 'ballots'], params: { area: '', ballot: ofPlan } };
    for (const area of plan.areas) {
      const ballot = area.ballots === null ? undefined : repeated(area.ballots);
      if (ballot !== undefined) {
        yield { path: ['areas', area.id, 'ballots'], params: { area: area.number, ballot } };
      }
    }
  },
});
