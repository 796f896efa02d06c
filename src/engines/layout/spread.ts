import type { Point } from '#domain/plan/room.ts';
import type { OpenFloor, SpreadAnswer, SpreadRequest } from '#domain/plan/spread.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { isSimple, withoutRepeats } from '#engines/geometry/polygons.ts';
import { regionOf } from '#engines/geometry/regions.ts';
import type { Budget, Search } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { randomOf } from '#engines/search/random.ts';
import { boundShapeOf, largestDistance, mostPeople } from './spread-bounds.ts';
import { CountSearch, type SpreadDrive } from './spread-count.ts';
import { mostAtDistance } from './spread-distance.ts';
import { broughtIn, type Floor, floorOf } from './spread-floor.ts';

/** When the request names no limit. */
export const SPREAD_TIME_LIMIT_MS = 2000;

/** Corners of outline and keep-outs together; making the floor takes time with their square. */
const MOST_CORNERS = 2000;

/** More people than this are a crowd, not a seating plan; the search would not end in time. */
const MOST_PEOPLE = 20_000;

/** What was found this near to its bound has reached it. */
const REACHED = 1e-9;
const NEARLY = 1e-4;

/**
 * Pairs looked at in a millisecond of the limit. A quarter of what one core of
 * 2.5 GHz does, so that the work, which repeats, is done before the clock, which does not.
 */
const WORK_PER_MS = 3000;

/** The share of the limit at which the clock ends the search if the work has not. */
const BRAKE = 0.85;

/**
 * The free floor of a room. Refused: `polygon-not-simple` with the path of
 * the outline or keep-out, `room-too-detailed`, and `no-free-floor` where keep-outs cover all.
 */
export function openFloorOf({ outline, keepOut = [] }: OpenFloor): Result<Floor> {
  if (outline.length + keepOut.flat().length > MOST_CORNERS) {
    return refuse({ code: 'room-too-detailed', path: ['room'], details: { most: MOST_CORNERS } });
  }
  const rings = [outline, ...keepOut].map(withoutRepeats);
  const crossed = rings.findIndex((ring) => !isSimple(ring));
  if (crossed >= 0) {
    const path = crossed === 0 ? ['room', 'outline'] : ['room', 'keepOut', crossed - 1];
    return refuse({ code: 'polygon-not-simple', path });
  }
  const [walls = [], ...obstacles] = rings;
  const floor = floorOf(regionOf(walls, obstacles));
  return floor === null ? refuse({ code: 'no-free-floor', path: ['room'] }) : ok(floor);
}

/** Can this many people be searched for? `distance-too-small` where a crowd would fit. */
export function refusalOf(floor: Floor, { minDistance }: SpreadRequest): Problem | null {
  if (minDistance === undefined || mostPeople(boundShapeOf(floor), minDistance) <= MOST_PEOPLE) return null;
  return { code: 'distance-too-small', path: ['minDistance'], details: { most: MOST_PEOPLE } };
}

/**
 * Where should people stand?
 *
 * With `count`, so many people as far apart as possible; with `minDistance`, as
 * many as possible at that distance or more. Distances are straight, also
 * across a courtyard. Points lie on the floor or its border but for rounding;
 * with `minDistance` none are nearer than asked by more than rounding.
 *
 * The same request and seed give the same places as long as the work allotted
 * ends before the time does.
 */
export function* spreadPeople(
  floor: Floor,
  request: SpreadRequest,
  context: { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver },
): Search<SpreadAnswer> {
  const { seed, budget, solve } = context;
  const drive: SpreadDrive = {
    random: randomOf(seed),
    seed,
    solve,
    wanted: null,
    hasTime: () => budget.elapsedMs() < budget.timeLimitMs * BRAKE,
    work: { left: budget.timeLimitMs * WORK_PER_MS },
  };
  const { count, minDistance } = request;
  if (minDistance !== undefined) return yield* most(floor, minDistance, drive);
  return yield* farthest(floor, count ?? 1, { drive, budget });
}

function* farthest(
  floor: Floor,
  count: number,
  { drive, budget }: { readonly drive: SpreadDrive; readonly budget: Budget },
): Search<SpreadAnswer> {
  if (count === 1) return lonely(floor);
  const upperBound = largestDistance(boundShapeOf(floor), count);
  const search = new CountSearch(floor, count, drive);
  const answer = () => distanceAnswer(search.points(), upperBound);
  let told = 0;
  const steps = search.run();
  while (!answer().proven && drive.hasTime() && drive.work.left > 0 && steps.next().done !== true) {
    if (search.apart <= told) continue;
    // So near the bound, a polish may be the proof that ends the search.
    if (search.apart > upperBound * (1 - NEARLY)) search.finish(drive.hasTime);
    told = search.apart;
    yield answer();
  }
  search.finish(() => budget.elapsedMs() < budget.timeLimitMs);
  return answer();
}

function* most(floor: Floor, minDistance: number, drive: SpreadDrive): Search<SpreadAnswer> {
  const upperBound = mostPeople(boundShapeOf(floor), minDistance);
  let best: readonly Point[] = [anyPlace(floor)];
  for (const points of mostAtDistance(floor, minDistance, { upperBound, drive })) {
    if (points.length > best.length) {
      best = points;
      yield numberAnswer(best, minDistance, upperBound);
    }
    if (best.length >= upperBound || !drive.hasTime()) break;
  }
  return numberAnswer(best, minDistance, upperBound);
}

function distanceAnswer(points: Point[], upperBound: number): SpreadAnswer {
  const minDistance = smallestDistance(points);
  const proven = minDistance >= upperBound * (1 - REACHED);
  // Rounding may carry what was found past a bound it reaches.
  return { points, count: points.length, minDistance, upperBound: Math.max(upperBound, minDistance), proven };
}

function numberAnswer(points: readonly Point[], asked: number, upperBound: number): SpreadAnswer {
  return {
    points: [...points],
    count: points.length,
    minDistance: points.length < 2 ? asked : smallestDistance(points),
    upperBound,
    proven: points.length === upperBound,
  };
}

/** One person has nobody to be far from. */
function lonely(floor: Floor): SpreadAnswer {
  return { points: [anyPlace(floor)], count: 1, minDistance: null, upperBound: null, proven: true };
}

/** Near the middle, or the nearest floor to it. */
function anyPlace(floor: Floor): Point {
  const { left, right, bottom, top } = floor.region.bounds;
  return broughtIn(floor, [(left + right) / 2, (bottom + top) / 2]);
}
