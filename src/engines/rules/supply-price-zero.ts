import { electionRule } from './rule.ts';
import { kindName, originParams } from './supply-facts.ts';

/** Nothing is sold for 0 đồng; a price that is not known yet is left empty. */
export const supplyPriceZero = electionRule({
  id: 'supply-price-zero',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const item of plan.supplies) {
      const { id, name, unitPrice } = item;
      if (unitPrice !== 0) continue;
      yield { path: ['supplies', id, 'unitPrice'], params: { name, seller: '', ...originParams(item) } };
    }
    for (const { id, needId, seller, packPrice } of plan.supplyPlan.offers) {
      if (packPrice > 0) continue;
      const params = { name: kindName(plan, needId), seller };
      yield { path: ['supplyPlan', 'offers', id, 'packPrice'], params };
    }
  },
});
