import { electionRule } from './rule.ts';
import { kindName } from './supply-facts.ts';

/** Nothing is sold for 0 đồng; a price that is not known yet is left empty. */
export const supplyPriceZero = electionRule({
  id: 'supply-price-zero',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const { id, name, unitPrice } of plan.supplies) {
      if (unitPrice === 0) yield { path: ['supplies', id, 'unitPrice'], params: { name, seller: '' } };
    }
    for (const { id, needId, seller, packPrice } of plan.supplyPlan.offers) {
      if (packPrice > 0) continue;
      const params = { name: kindName(plan, needId), seller };
      yield { path: ['supplyPlan', 'offers', id, 'packPrice'], params };
    }
  },
});
