import { electionRule } from './rule.ts';
import { unmetBecause } from './supply-facts.ts';

/** The sellers together have enough of what is missing. */
export const supplySoldOut = electionRule({
  id: 'supply-sold-out',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => unmetBecause(plan, 'sold-out', ['supplyPlan', 'offers']),
});
