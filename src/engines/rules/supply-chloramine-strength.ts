import { supplyNeedsOf } from '#domain/plan/supplies.ts';
import { electionRule } from './rule.ts';
import { originParams, sourceOfKind, supplyFacts } from './supply-facts.ts';

const PERCENT = /(\d+(?:[.,]\d+)?)\s*%/u;
/** The formula divides by the active chlorine of the powder: "… / 25%". */
const DIVISOR = /\/\s*(\d+(?:[.,]\d+)?)\s*%\s*$/u;

const figure = (stated: string) => Number(stated.replace(',', '.'));

/** The powder in store has the strength that the amounts are worked out for; silent where the user's own formula does not end in one. */
export const supplyChloramineStrength = electionRule({
  id: 'supply-chloramine-strength',
  severity: 'note',
  source: (profile) => sourceOfKind('chloramine', profile.citations.dataCheck),
  *check(plan) {
    const need = supplyNeedsOf(plan.supplyPlan).find(({ id }) => id === 'chloramine');
    const divisor = DIVISOR.exec(need?.formula ?? '')?.[1];
    if (divisor === undefined) return;
    const wanted = figure(divisor);
    const line = supplyFacts(plan).lines.find(({ needId }) => needId === 'chloramine');
    for (const { itemId, name } of line?.stockLines ?? []) {
      const stated = PERCENT.exec(name)?.[1] ?? '';
      if (figure(stated) === wanted) continue;
      const item = plan.supplies.find(({ id }) => id === itemId);
      const params = { name, stated, wanted, ...originParams(item) };
      yield { path: ['supplies', itemId, 'name'], params };
    }
  },
});
