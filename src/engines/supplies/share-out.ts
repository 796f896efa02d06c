import type { Portion } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';

/**
 * `amount` among those who want some, each in proportion and never more than
 * wanted, in portions: whole packs where amount and wants are, else steps.
 * The portions that proportion leaves over go to the largest remainders, of
 * equal ones the first; what nobody can be given in portions is left.
 */
export function shareOut(amount: number, wants: readonly number[], portion: Portion): readonly number[] {
  const wanted = wants.reduce((sum, want) => sum + want, 0);
  if (amount >= wanted) return wants;
  const grain = grainOf(amount, wants, portion);
  const exact = wants.map((want) => (amount * want) / wanted / grain);
  const shares = exact.map((share) => Math.floor(share + DUST));
  const left = Math.floor(amount / grain + DUST) - shares.reduce((sum, share) => sum + share, 0);
  const neediest = exact
    .map((share, at) => ({ at, remainder: share - (shares[at] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .slice(0, Math.max(0, left));
  for (const { at } of neediest) shares[at] = (shares[at] ?? 0) + 1;
  return shares.map((share, at) => Math.min(wants[at] ?? 0, tidyAmount(share * grain)));
}

const DUST = 1e-9;

function grainOf(amount: number, wants: readonly number[], { step, pack }: Portion): number {
  if (pack === null) return step;
  const isInPacks = [amount, ...wants].every(
    (each) => Math.abs(each / pack - Math.round(each / pack)) < DUST * Math.max(1, each / pack),
  );
  return isInPacks ? pack : step;
}
