import { electionRule } from './rule.ts';

/** Thermometers for every polling area. Silent until somebody has listed the store room. */
export const provinceThermometers = electionRule({
  id: 'province-thermometers',
  severity: 'warning',
  source: (profile) => profile.minimums.thermometersPerArea.source,
  *check(plan, profile) {
    const perArea = profile.minimums.thermometersPerArea.value;
    const need = perArea * plan.areas.length;
    const items = plan.supplies.filter((item) => item.name.toLocaleLowerCase('vi').includes('nhiệt kế'));
    const stock = items.reduce((sum, item) => sum + (item.stock ?? 0), 0);
    if (plan.supplies.length === 0 || stock >= need) return;
    const [first] = items;
    yield {
      path: first === undefined ? ['supplies'] : ['supplies', first.id, 'stock'],
      params: { stock, need, perArea, areas: plan.areas.length },
    };
  },
});
