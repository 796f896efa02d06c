import { electionRule } from './rule.ts';
import { hasStarted, supplyFacts } from './supply-facts.ts';

const NEED_ID = 'thermometers';

/**
 * Thermometers for every polling area: in the store under any name, at the
 * areas, or to be bought. Silent until somebody has listed the store room.
 */
export const provinceThermometers = electionRule({
  id: 'province-thermometers',
  severity: 'warning',
  source: (profile) => profile.minimums.thermometersPerArea.source,
  *check(plan, profile) {
    if (!hasStarted(plan)) return;
    const perArea = profile.minimums.thermometersPerArea.value;
    const need = perArea * plan.areas.length;
    const { lines, purchases } = supplyFacts(plan);
    const line = lines.find(({ needId }) => needId === NEED_ID);
    const stock = line?.stock ?? 0;
    const bought = purchases.purchases
      .filter(({ needId }) => needId === NEED_ID)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (stock + bought >= need) return;
    const first = line?.stockLines[0];
    yield {
      path: first === undefined ? ['supplies'] : ['supplies', first.itemId, 'stock'],
      params: { stock, bought, need, perArea, areas: plan.areas.length },
    };
  },
});
