import type { Point } from '#domain/plan/room.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { distance, dot, scale, subtract } from '#engines/geometry/points.ts';
import { closestOnSegment } from '#engines/geometry/segments.ts';
import type { Milp, MilpRow, MilpSolver } from '#engines/search/milp.ts';
import { bringIn, type Floor, type Places, pointsOf } from './spread-floor.ts';

/** A linear programme for more people than this takes too long. */
export const MOST_POLISHED = 120;

/** First step, as a share of the distance. */
const FIRST_STEP = 0.05;
const STEP_PER_GAIN = 20;
const MOST_PROGRAMMES = 24;

/**
 * Moves people to the exact optimum of their arrangement.
 *
 * Squared distances are convex, so the linear programme that uses their
 * tangents never promises more than the true distances give: each step is an
 * improvement, and near the optimum, where contacts hold everybody in place,
 * few steps reach it to the last digits.
 */
export function polish(
  floor: Floor,
  start: Places,
  {
    solve,
    seed,
    accuracy,
    hasTime,
  }: {
    readonly solve: MilpSolver;
    readonly seed: number;
    /** The step, as a share of the distance, at which nothing is left to gain. */
    readonly accuracy: number;
    readonly hasTime: () => boolean;
  },
): Places {
  let best = start;
  let apart = smallestDistance(pointsOf(best));
  let step = FIRST_STEP * apart;
  for (let left = MOST_PROGRAMMES; left > 0 && step > accuracy * apart && hasTime(); left -= 1) {
    const answer = solve(stepProgramme(floor, pointsOf(best), apart, step), { timeLimitMs: 2000, seed });
    if (answer.status !== 'optimal') break;
    const moved = best.map((value, at) => value + step * (answer.values[at] ?? 0));
    bringIn(floor, moved);
    const reached = smallestDistance(pointsOf(moved));
    const gain = reached - apart;
    if (gain > 0) [best, apart] = [moved, reached];
    // Near the optimum each gain is about the square of the one before: far longer steps only invite rounding.
    // HiGHS keeps to 1e-7 of a step, so that a gain may also be lost in a long one.
    step = Math.max(step * 0.1, Math.min(step, gain * STEP_PER_GAIN));
  }
  return best;
}

/** Columns: each person's move in units of `step`, then the gain in distance in the same units. */
function stepProgramme(floor: Floor, points: readonly Point[], apart: number, step: number): Milp {
  const gain = points.length * 2;
  const reach = apart + 4 * step;
  const rows: MilpRow[] = points.flatMap((place, at) => wallRows(floor, place, at * 2, step));
  points.forEach((a, at) => {
    for (let next = at + 1; next < points.length; next += 1) {
      const b = points[next] ?? a;
      if (Math.abs(a[0] - b[0]) > reach || distance(a, b) > reach) continue;
      const [x, y] = scale(subtract(a, b), 2 / apart);
      rows.push({
        terms: [
          [at * 2, x],
          [at * 2 + 1, y],
          [next * 2, -x],
          [next * 2 + 1, -y],
          [gain, -2],
        ],
        lower: (apart * apart - dot(subtract(a, b), subtract(a, b))) / (apart * step),
        upper: Number.POSITIVE_INFINITY,
      });
    }
  });
  return {
    sense: 'maximise',
    columns: [...points.flatMap(() => [MOVE, MOVE]), { cost: 1, lower: 0, upper: 2, isInteger: false }],
    rows,
  };
}

const MOVE = { cost: 0, lower: -1, upper: 1, isInteger: false } as const;

/** Half-planes that keep a person on the side of each near wall where they are. */
function wallRows(floor: Floor, place: Point, column: number, step: number): MilpRow[] {
  return floor.region.border.flatMap((wall, at): MilpRow[] => {
    const nearest = closestOnSegment(place, wall);
    const away = distance(place, nearest);
    if (away > 1.5 * step) return [];
    const isOnWall = away <= CLOSE * step;
    const normal = isOnWall ? (floor.inward[at] ?? [0, 0]) : scale(subtract(place, nearest), 1 / away);
    return [
      {
        terms: [
          [column, normal[0]],
          [column + 1, normal[1]],
        ],
        lower: -away / step,
        upper: Number.POSITIVE_INFINITY,
      },
    ];
  });
}

/** Nearer than this share of a step, the direction from the wall is only rounding. */
const CLOSE = 1e-3;
