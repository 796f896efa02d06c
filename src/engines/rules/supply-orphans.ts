import { supplyNeedsOf } from '#domain/plan/supplies.ts';
import { electionRule } from './rule.ts';

/** Offers and figures set by hand are for kinds and places the plan still has. */
export const supplyOrphans = electionRule({
  id: 'supply-orphans',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { offers, overrides, placedStock } = plan.supplyPlan;
    const kinds = new Set(supplyNeedsOf(plan.supplyPlan).map(({ id }) => id));
    const places = new Set([...plan.areas, ...plan.specialSites].map(({ id }) => id).concat('commune'));
    for (const { id, needId, seller } of offers) {
      if (!kinds.has(needId)) {
        yield { path: ['supplyPlan', 'offers', id, 'needId'], params: { what: 'offer', seller, count: 1 } };
      }
    }
    for (const [what, rows] of [
      ['overrides', overrides],
      ['placedStock', placedStock],
    ] as const) {
      const count = rows.filter(
        ({ needId, placeId }) => !kinds.has(needId) || (placeId !== null && !places.has(placeId)),
      ).length;
      if (count > 0) yield { path: ['supplyPlan', what], params: { what, seller: '', count } };
    }
  },
});
