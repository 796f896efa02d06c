/** Exponents of millilitre, gram and metre. People and pieces have none. */
export type Dimension = readonly [volume: number, mass: number, length: number];

/** An amount in millilitres, grams, metres, their products, or pieces. */
export type Quantity = { readonly amount: number; readonly dimension: Dimension };

export const PLAIN: Dimension = [0, 0, 0];

const VOLUME: Dimension = [1, 0, 0];
const MASS: Dimension = [0, 1, 0];
const LENGTH: Dimension = [0, 0, 1];

/** Units a formula or a stock list may use, in base units. */
const UNITS: ReadonlyMap<string, Quantity> = new Map([
  ['ml', { amount: 1, dimension: VOLUME }],
  ['cc', { amount: 1, dimension: VOLUME }],
  ['l', { amount: 1000, dimension: VOLUME }],
  ['lit', { amount: 1000, dimension: VOLUME }],
  ['lít', { amount: 1000, dimension: VOLUME }],
  ['mg', { amount: 0.001, dimension: MASS }],
  ['g', { amount: 1, dimension: MASS }],
  ['gam', { amount: 1, dimension: MASS }],
  ['gram', { amount: 1, dimension: MASS }],
  ['kg', { amount: 1000, dimension: MASS }],
  ['cm', { amount: 0.01, dimension: LENGTH }],
  ['m', { amount: 1, dimension: LENGTH }],
  ['mét', { amount: 1, dimension: LENGTH }],
  ['m2', { amount: 1, dimension: [0, 0, 2] }],
  ['m²', { amount: 1, dimension: [0, 0, 2] }],
]);

/** A unit of measure by its name, in any case; undefined for pieces (cái, bộ, tờ) and unknown words. */
export function unitNamed(name: string): Quantity | undefined {
  return UNITS.get(name.normalize('NFC').toLocaleLowerCase('vi'));
}

export function isSameDimension(one: Dimension, other: Dimension): boolean {
  return one.every((exponent, at) => exponent === other[at]);
}

export function multiply(one: Quantity, other: Quantity): Quantity {
  const [volume, mass, length] = other.dimension;
  return {
    amount: one.amount * other.amount,
    dimension: [one.dimension[0] + volume, one.dimension[1] + mass, one.dimension[2] + length],
  };
}

/** `other.amount` must not be zero. */
export function divide(one: Quantity, other: Quantity): Quantity {
  const [volume, mass, length] = other.dimension;
  return {
    amount: one.amount / other.amount,
    dimension: [one.dimension[0] - volume, one.dimension[1] - mass, one.dimension[2] - length],
  };
}
