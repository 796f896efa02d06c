import { electionRule } from './rule.ts';
import { unmetBecause } from './supply-facts.ts';

/** What is missing has a price, so that the request to buy is complete. */
export const supplyNoPrice = electionRule({
  id: 'supply-no-price',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => unmetBecause(plan, 'no-price', ['supplyPlan', 'offers']),
});
