import type { SupplyNeed } from '#domain/plan/supplies.ts';
import type { Portion } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { roundUp } from './evaluate-formula.ts';
import { type Dimension, unitNamed } from './quantity.ts';

/** What a jug, kitchen scales and a tape measure show: 100 ml, 1 g, 1 m. Ours; no source says how finely to hand out. */
const FINEST: readonly { readonly dimension: Dimension; readonly amount: number }[] = [
  { dimension: [1, 0, 0], amount: 100 },
  { dimension: [0, 1, 0], amount: 1 },
  { dimension: [0, 0, 1], amount: 1 },
];

/** The least of a kind that somebody can hand over: a piece, or a measure; and the pack it goes out in. In the kind's unit. */
export function portionOf({ unit, packSize }: SupplyNeed): Portion {
  const measure = unitNamed(unit);
  if (measure === undefined) return { step: 1, pack: null };
  const finest = FINEST.find(({ dimension }) =>
    dimension.every((each, at) => each === measure.dimension[at]),
  );
  const step = (finest?.amount ?? 1) / measure.amount;
  return { step: Math.min(step, packSize ?? step), pack: packSize };
}

/**
 * As much as is needed in amounts that can be handed over: nobody fills 6.534
 * litres into bottles. Whole packs where a place needs one or more, less than
 * a pack in steps. More needed never gives less.
 */
export function inPortions(amount: number, { step, pack }: Portion): number {
  const inSteps = (size: number) => tidyAmount(roundUp(amount / size) * size);
  if (pack === null) return inSteps(step);
  return amount < pack ? Math.min(pack, inSteps(step)) : inSteps(pack);
}
