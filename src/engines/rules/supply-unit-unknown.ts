import { electionRule } from './rule.ts';
import { originParams, supplyFacts } from './supply-facts.ts';

/** The unit of a line in store can be turned into that of its kind; else it counts for nothing. */
export const supplyUnitUnknown = electionRule({
  id: 'supply-unit-unknown',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const items = new Map(plan.supplies.map((item) => [item.id, item]));
    for (const line of supplyFacts(plan).lines) {
      for (const { itemId, name, perUnit } of line.stockLines) {
        if (perUnit !== null) continue;
        const item = items.get(itemId);
        const params = { name, unit: item?.unit ?? '', wanted: line.unit, ...originParams(item) };
        yield { path: ['supplies', itemId, 'unit'], params };
      }
    }
  },
});
