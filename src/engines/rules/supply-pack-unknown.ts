import { supplyNeedsOf } from '#domain/plan/supplies.ts';
import { countsPacksAsPieces } from '#engines/supplies/unit-size.ts';
import { electionRule } from './rule.ts';
import { originParams, supplyFacts } from './supply-facts.ts';

/** Boxes are not counted as pieces: the line says how many are in one. */
export const supplyPackUnknown = electionRule({
  id: 'supply-pack-unknown',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const needs = supplyNeedsOf(plan.supplyPlan);
    for (const line of supplyFacts(plan).lines) {
      const need = needs.find(({ id }) => id === line.needId);
      for (const { itemId, fromNeedId } of line.stockLines) {
        // A borrowed line is told about at the kind it is named after.
        if (fromNeedId !== null) continue;
        const item = plan.supplies.find(({ id }) => id === itemId);
        if (need === undefined || item === undefined || !countsPacksAsPieces(item, need)) continue;
        const { name, unit, stock } = item;
        const params = { name, unit, wanted: need.unit, stock: stock ?? 0, ...originParams(item) };
        yield { path: ['supplies', itemId, 'unit'], params };
      }
    }
  },
});
