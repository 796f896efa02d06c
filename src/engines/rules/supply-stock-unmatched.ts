import { electionRule } from './rule.ts';
import { originParams, supplyFacts } from './supply-facts.ts';

/** Every line in store counts towards a kind the plan knows. */
export const supplyStockUnmatched = electionRule({
  id: 'supply-stock-unmatched',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const matched = new Set(
      supplyFacts(plan).lines.flatMap(({ stockLines }) => stockLines.map(({ itemId }) => itemId)),
    );
    for (const item of plan.supplies) {
      const { id, name } = item;
      if (name.trim() === '' || matched.has(id)) continue;
      yield { path: ['supplies', id, 'name'], params: { name, ...originParams(item) } };
    }
  },
});
