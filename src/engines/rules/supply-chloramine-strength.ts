import { electionRule } from './rule.ts';
import { originParams, sourceOfKind, supplyFacts } from './supply-facts.ts';

/** Active chlorine the built-in formula reckons with: 20 g for 10 litres at 0.05 %. */
const ACTIVE_PERCENT = 25;
const PERCENT = /(\d+(?:[.,]\d+)?)\s*%/u;

/** The powder in store has the strength that the amounts are worked out for. */
export const supplyChloramineStrength = electionRule({
  id: 'supply-chloramine-strength',
  severity: 'note',
  source: (profile) => sourceOfKind('chloramine', profile.citations.dataCheck),
  *check(plan) {
    const line = supplyFacts(plan).lines.find(({ needId }) => needId === 'chloramine');
    for (const { itemId, name } of line?.stockLines ?? []) {
      const stated = PERCENT.exec(name)?.[1] ?? '';
      if (Number(stated.replace(',', '.')) === ACTIVE_PERCENT) continue;
      const item = plan.supplies.find(({ id }) => id === itemId);
      const params = { name, stated, wanted: ACTIVE_PERCENT, ...originParams(item) };
      yield { path: ['supplies', itemId, 'name'], params };
    }
  },
});
