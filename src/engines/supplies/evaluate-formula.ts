import { ok, type Result, refuse } from '#domain/result.ts';
import type { Formula } from './formula.ts';
import { divide, isSameDimension, multiply, PLAIN, type Quantity } from './quantity.ts';

/** What the terms of a formula mean at one place; a term that is not known yet is null. */
export type Terms = ReadonlyMap<string, Quantity | null>;

/**
 * The amount a formula gives. Refuses with `formula-term-unknown`,
 * `formula-term-missing` (the plan does not say it yet), `formula-divides-by-zero`
 * or `formula-units-differ`; `details.at` is the character, from 0.
 */
export function evaluateFormula(formula: Formula, terms: Terms): Result<Quantity> {
  switch (formula.kind) {
    case 'quantity':
      return ok(formula.quantity);
    case 'term':
      return lookUp(formula, terms);
    case 'minus': {
      const inner = evaluateFormula(formula.of, terms);
      return inner.ok ? ok({ ...inner.value, amount: -inner.value.amount }) : inner;
    }
    case 'binary':
      return evaluateBinary(formula, terms);
    case 'call':
      return evaluateCall(formula, terms);
  }
}

/** The names a formula speaks of, each once, in order. */
export function termsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'quantity':
      return [];
    case 'term':
      return [formula.name];
    case 'minus':
      return termsOf(formula.of);
    case 'binary':
      return [...new Set([...termsOf(formula.left), ...termsOf(formula.right)])];
    case 'call':
      return [...new Set(formula.args.flatMap(termsOf))];
  }
}

/**
 * The formula without the summands whose terms are not known yet; undefined
 * when nothing is left. What voters need is known before anybody is on duty.
 */
export function knownPart(formula: Formula, terms: Terms): Formula | undefined {
  if (termsOf(formula).every((name) => terms.get(name) !== null)) return formula;
  if (formula.kind !== 'binary' || formula.operator !== '+') return undefined;
  const left = knownPart(formula.left, terms);
  const right = knownPart(formula.right, terms);
  return left === undefined || right === undefined ? (left ?? right) : { ...formula, left, right };
}

function lookUp({ name, at }: { readonly name: string; readonly at: number }, terms: Terms) {
  const value = terms.get(name);
  if (value === undefined) return refuse({ code: 'formula-term-unknown', details: { name, at } });
  if (value === null) return refuse({ code: 'formula-term-missing', details: { name, at } });
  return ok(value);
}

function evaluateBinary(
  { operator, left, right }: Extract<Formula, { kind: 'binary' }>,
  terms: Terms,
): Result<Quantity> {
  const one = evaluateFormula(left, terms);
  if (!one.ok) return one;
  const other = evaluateFormula(right, terms);
  if (!other.ok) return other;
  if (operator === '*') return ok(multiply(one.value, other.value));
  if (operator === '/') {
    if (other.value.amount === 0)
      return refuse({ code: 'formula-divides-by-zero', details: { at: right.at } });
    return ok(divide(one.value, other.value));
  }
  if (!isSameDimension(one.value.dimension, other.value.dimension)) {
    return refuse({ code: 'formula-units-differ', details: { at: right.at } });
  }
  const sign = operator === '+' ? 1 : -1;
  return ok({ ...one.value, amount: one.value.amount + sign * other.value.amount });
}

function evaluateCall(
  { name, args, at }: Extract<Formula, { kind: 'call' }>,
  terms: Terms,
): Result<Quantity> {
  const values: Quantity[] = [];
  for (const arg of args) {
    const value = evaluateFormula(arg, terms);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const dimension = values[0]?.dimension ?? PLAIN;
  if (values.some((value) => !isSameDimension(value.dimension, dimension))) {
    return refuse({ code: 'formula-units-differ', details: { at } });
  }
  const amounts = values.map(({ amount }) => amount);
  switch (name) {
    case 'max':
      return ok({ amount: Math.max(...amounts), dimension });
    case 'min':
      return ok({ amount: Math.min(...amounts), dimension });
    case 'ceil':
    case 'round':
      return roundOne(name, values, at);
  }
}

/** Rounding has one argument, and only counts can be rounded: 2.5 litres have no whole number without a unit. */
function roundOne(name: 'ceil' | 'round', values: readonly Quantity[], at: number): Result<Quantity> {
  const [value] = values;
  if (value === undefined || values.length > 1 || !isSameDimension(value.dimension, PLAIN)) {
    return refuse({ code: 'formula-rounds-one-count', details: { at } });
  }
  return ok({ ...value, amount: name === 'ceil' ? roundUp(value.amount) : Math.round(value.amount) });
}

/** The next whole number, forgiving what binary fractions add: 0.1 × 3 × 10 is 3, not 4. */
export function roundUp(amount: number): number {
  // Adding nothing makes a zero of the "-0" that is left of a very small amount.
  return Math.ceil(amount - 1e-9 * Math.max(1, Math.abs(amount))) + 0;
}
