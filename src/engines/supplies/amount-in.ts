import { ok, type Result, refuse } from '#domain/result.ts';
import { evaluateFormula, type Terms } from './evaluate-formula.ts';
import { type Formula, parseFormula } from './formula.ts';
import { isSameDimension, PLAIN, unitNamed } from './quantity.ts';

/** Far beyond any need, and little enough that its sums and costs can be reckoned again to the last place shown. */
const LARGEST = 1e15;

/**
 * The formula's answer counted in `unit`: a measure, or a word for pieces.
 * Refuses with `formula-other-unit`, `formula-too-large`, `formula-negative`
 * and whatever stops the formula itself.
 */
export function amountIn(unit: string, formula: Formula, terms: Terms): Result<number> {
  const answer = evaluateFormula(formula, terms);
  if (!answer.ok) return answer;
  const measure = unitNamed(unit) ?? { amount: 1, dimension: PLAIN };
  if (!isSameDimension(answer.value.dimension, measure.dimension)) {
    return refuse({ code: 'formula-other-unit', details: { unit, at: 0 } });
  }
  const amount = answer.value.amount / measure.amount;
  if (!(amount <= LARGEST)) return refuse({ code: 'formula-too-large', details: { at: 0 } });
  return amount < 0 ? refuse({ code: 'formula-negative', details: { at: 0 } }) : ok(amount);
}

/** The same for a formula as it is typed, with what its terms mean at one place. */
export function tryFormula(unit: string, written: string, terms: Terms): Result<number> {
  const formula = parseFormula(written);
  return formula.ok ? amountIn(unit, formula.value, terms) : formula;
}
