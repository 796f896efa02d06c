import { electionRule } from './rule.ts';
import { supplyFacts } from './supply-facts.ts';

/** The unit of a line in store can be turned into that of its kind; else it counts for nothing. */
export const supplyUnitUnknown = electionRule({
  id: 'supply-unit-unknown',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const units = new Map(plan.supplies.map(({ id, unit }) => [id, unit]));
    for (const line of supplyFacts(plan).lines) {
      for (const { itemId, name, perUnit } of line.stockLines) {
        if (perUnit !== null) continue;
        const params = { name, unit: units.get(itemId) ?? '', wanted: line.unit };
        yield { path: ['supplies', itemId, 'unit'], params };
      }
    }
  },
});
