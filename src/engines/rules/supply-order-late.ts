import { electionRule } from './rule.ts';
import { supplyFacts } from './supply-facts.ts';

/** The plan is issued early enough to order, receive and prepare what it buys. */
export const supplyOrderLate = electionRule({
  id: 'supply-order-late',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { orderBy, purchases } = supplyFacts(plan).purchases;
    const { date } = plan.document;
    if (purchases.length === 0 || date === null || date <= orderBy) return;
    const { deliveryDays } = plan.supplyPlan.settings;
    yield { path: ['supplyPlan', 'settings', 'deliveryDays'], params: { orderBy, date, deliveryDays } };
  },
});
