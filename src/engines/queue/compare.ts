import type { DayDifference, DayRequest } from '#domain/plan/forecast.ts';
import { Days, studentHalf } from './days.ts';
import type { PlayedPart } from './play.ts';
import { ROW } from './tally.ts';

/** A request and its days, from any number of workers. */
export type PlayedCase = { readonly request: DayRequest; readonly parts: readonly PlayedPart[] };

/**
 * How much longer do voters wait in the second case than in the first?
 *
 * Both cases meet the same voters on the same days, so what one day adds to the mean of
 * the one it mostly adds to the other, too: the interval is that of the days' differences,
 * and much narrower than the two cases' own. Null where the days do not belong together
 * (another seed or number), or are fewer than two samples.
 */
export function differenceOf(first: PlayedCase, second: PlayedCase): DayDifference | null {
  const { request: before } = first;
  const { request: after } = second;
  if (before.replications !== after.replications || (before.seed ?? 1) !== (after.seed ?? 1)) return null;
  const [one, other] = [daysOf(first), daysOf(second)];
  const here = one.apart(ROW.wait);
  const there = other.apart(ROW.wait);
  if (here.length !== there.length || here.length < 2) return null;
  const difference = other.meanOf(ROW.wait).mean - one.meanOf(ROW.wait).mean;
  return { wait: difference, half99: studentHalf(there.map((value, at) => value - (here[at] ?? 0))) };
}

function daysOf({ request, parts }: PlayedCase): Days {
  const blocks = parts.flatMap((part) => part.blocks).sort((a, b) => a.block - b.block);
  return new Days(request, blocks);
}
