import { electionRule } from './rule.ts';
import { noneAtSites, sourceOfKind } from './supply-facts.ts';

const IN_QUARANTINE: readonly string[] = ['central-quarantine', 'home-quarantine', 'treatment-site'];

/** Who carries a box to people in quarantine or treatment wears protective clothing. */
export const supplyTripSuits = electionRule({
  id: 'supply-trip-suits',
  severity: 'warning',
  source: (profile) => sourceOfKind('trip-suits', profile.citations.dataCheck),
  check: (plan) => noneAtSites(plan, 'trip-suits', ({ kind }) => IN_QUARANTINE.includes(kind)),
});
