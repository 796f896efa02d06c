/**
 * Does a printed figure follow from the figures beside it?
 *
 * Reckoned exactly, in whole numbers: every figure is its decimal digits and a
 * power of ten, so that nothing is lost in binary fractions and a sum that is
 * one đồng wrong is found.
 */

/** How a figure comes from its parts. `less`: the first less the others, never below zero. `covers`: at least the sum. */
export type Reckoning = 'sum' | 'product' | 'less' | 'covers';

/** What is done to the exact answer before it is written down; `upTo` makes it the next multiple. */
export type Rounding = 'none' | 'thousandth' | 'whole' | { readonly upTo: number };

/** A figure as it is written, and what it is made of. */
export type Claim = {
  /** Whose figure it is: a line of a table, in words or by its identity. */
  readonly line: string;
  /** Which figure of the line. */
  readonly figure: string;
  readonly stated: number;
  readonly by: Reckoning;
  readonly parts: readonly number[];
  readonly rounding: Rounding;
};

/** A claim that does not hold, and what its parts really give. */
export type WrongClaim = Claim & { readonly computed: number };

/** The claims that do not hold, in their order. */
export function wrongClaims(claims: readonly Claim[]): readonly WrongClaim[] {
  return claims.flatMap((claim) => {
    const exact = reckon(claim.by, claim.parts.map(decimalOf));
    return holds(claim, exact) ? [] : [{ ...claim, computed: numberOf(exact) }];
  });
}

/** `digits` × 10 to the power of `-places`. */
type Decimal = { readonly digits: bigint; readonly places: number };

/** A number as it would be written: 0.1 is one tenth and not the nearest binary fraction. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function numberOf({ digits, places }: Decimal): number {
  return Number(`${String(digits)}e${String(-places)}`);
}

function digitsAt({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places);
}

function add(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  return { digits: digitsAt(one, places) + digitsAt(other, places), places };
}

function reckon(by: Reckoning, parts: readonly Decimal[]): Decimal {
  const zero: Decimal = { digits: 0n, places: 0 };
  switch (by) {
    case 'sum':
    case 'covers':
      return parts.reduce(add, zero);
    case 'product':
      return parts.reduce(
        (product, { digits, places }) => ({
          digits: product.digits * digits,
          places: product.places + places,
        }),
        { digits: 1n, places: 0 },
      );
    case 'less': {
      const [first = zero, ...others] = parts;
      const rest = others.map(({ digits, places }) => ({ digits: -digits, places })).reduce(add, first);
      return rest.digits < 0n ? zero : rest;
    }
  }
}

function holds({ by, stated, rounding }: Claim, exact: Decimal): boolean {
  const difference = add(decimalOf(stated), { digits: -exact.digits, places: exact.places });
  const slack = numberOf(difference);
  const coarse = Math.abs(stated) * COARSEST;
  if (by === 'covers') return slack >= -Math.max(HALF_THOUSANDTH, coarse);
  if (typeof rounding === 'object') {
    const { upTo } = rounding;
    const multiple = Math.round(stated / upTo) * upTo;
    const isWhole = Math.abs(stated - multiple) <= Math.max(HALF_THOUSANDTH, coarse);
    return isWhole && slack >= -DUST * Math.max(1, Math.abs(stated)) && slack < upTo + HALF_THOUSANDTH;
  }
  switch (rounding) {
    case 'none':
      return difference.digits === 0n || (!Number.isSafeInteger(stated) && Math.abs(slack) <= coarse);
    case 'thousandth':
      return Math.abs(slack) <= Math.max(HALF_THOUSANDTH, coarse);
    case 'whole':
      return Math.abs(slack) <= Math.max(HALF, coarse);
  }
}

const HALF = 0.5;

const HALF_THOUSANDTH = 0.0005;

/** What a number itself cannot tell apart, as a share of it: amounts beyond five hundred million, money beyond any state's. */
const COARSEST = 1e-12;

/** What a product in binary fractions may lie above the whole number it stands for; rounding up forgives as much. */
const DUST = 1e-6;
