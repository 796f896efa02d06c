import { distance, type Vector } from './points.ts';

/** Smallest distance between two of the points; infinite for fewer than two. Sweeps from left to right. */
export function smallestDistance(points: readonly Vector[]): number {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  let least = Number.POSITIVE_INFINITY;
  sorted.forEach((point, at) => {
    for (let back = at - 1; back >= 0; back -= 1) {
      const before = sorted[back];
      if (before === undefined || point[0] - before[0] >= least) break;
      least = Math.min(least, distance(point, before));
    }
  });
  return least;
}
