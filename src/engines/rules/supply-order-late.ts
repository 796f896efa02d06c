import type { Purchase } from '#domain/plan/supply-report.ts';
import { electionRule } from './rule.ts';
import { kindName, supplyFacts } from './supply-facts.ts';

/** The plan is issued early enough to order, receive and prepare what it buys: each offer in its seller's time, all else in the plan's. */
export const supplyOrderLate = electionRule({
  id: 'supply-order-late',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { date } = plan.document;
    if (date === null) return;
    const late = supplyFacts(plan).purchases.purchases.filter(({ orderBy }) => date > orderBy);
    const offers = new Map(plan.supplyPlan.offers.map((offer) => [offer.id, offer]));
    const bySeller = ({ offerId }: Purchase) =>
      offerId !== null && (offers.get(offerId)?.deliveryDays ?? null) !== null;
    for (const { offerId, needId, seller, orderBy, deliveryDays } of late.filter(bySeller)) {
      const params = { orderBy, date, deliveryDays, name: kindName(plan, needId), seller };
      yield { path: ['supplyPlan', 'offers', offerId ?? '', 'deliveryDays'], params };
    }
    const usual = late.find((purchase) => !bySeller(purchase));
    if (usual === undefined) return;
    const { orderBy, deliveryDays } = usual;
    const params = { orderBy, date, deliveryDays, name: '', seller: '' };
    yield { path: ['supplyPlan', 'settings', 'deliveryDays'], params };
  },
});
