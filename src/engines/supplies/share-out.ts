import { tidyAmount } from '#domain/thousandths.ts';

/**
 * `amount` among those who want some, each in proportion and never more than
 * wanted; the grains that proportion leaves over go to the largest remainders,
 * of equal ones the first. Whole pieces where amount and wants are whole, else
 * thousandths.
 */
export function shareOut(amount: number, wants: readonly number[]): readonly number[] {
  const wanted = wants.reduce((sum, want) => sum + want, 0);
  if (amount >= wanted) return wants;
  const grain = [amount, ...wants].every(Number.isInteger) ? 1 : 0.001;
  const exact = wants.map((want) => (amount * want) / wanted / grain);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = Math.round(amount / grain) - shares.reduce((sum, share) => sum + share, 0);
  const neediest = exact
    .map((share, at) => ({ at, remainder: share - (shares[at] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .slice(0, Math.max(0, left));
  for (const { at } of neediest) shares[at] = (shares[at] ?? 0) + 1;
  return shares.map((share, at) => Math.min(wants[at] ?? 0, tidyAmount(share * grain)));
}
