import { electionRule } from './rule.ts';
import { unmetBecause } from './supply-facts.ts';

/** The money allowed buys all that is missing and has a price. */
export const supplyOverBudget = electionRule({
  id: 'supply-over-budget',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => unmetBecause(plan, 'budget', ['supplyPlan', 'budget']),
});
