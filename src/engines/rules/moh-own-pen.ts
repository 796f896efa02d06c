import { electionRule } from './rule.ts';
import { lessThanPerVoter, sourceOfKind } from './supply-facts.ts';

/** A pen and a ruler of one's own for every voter who comes, thrown away after use. */
export const mohOwnPen = electionRule({
  id: 'moh-own-pen',
  severity: 'warning',
  source: (profile) => sourceOfKind('pens', profile.citations.dataCheck),
  *check(plan) {
    yield* lessThanPerVoter(plan, 'pens', 1);
    yield* lessThanPerVoter(plan, 'rulers', 1);
  },
});
