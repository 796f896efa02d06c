import { bench, describe } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { SpreadRequest } from '#domain/plan/spread.ts';
import { metres } from '#domain/scalars.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { openFloorOf, SPREAD_TIME_LIMIT_MS, spreadPeople } from '#engines/layout/spread.ts';
import { compareArrangements } from '#engines/layout/spread-compare.ts';
import { bringIn, placesOf, pointsOf, randomPlace } from '#engines/layout/spread-floor.ts';
import { mostInRows } from '#engines/layout/spread-patterns.ts';
import { Relaxation } from '#engines/layout/spread-relax.ts';
import { finish } from '#engines/search/budget.ts';
import { randomOf } from '#engines/search/random.ts';
import squares from '#test/fixtures/cases/circle-packing-square.json';
import { testMilpSolver } from '#test/support/milp.ts';

const solve = await testMilpSolver();

function budgetOf(timeLimitMs: number) {
  const startedAt = performance.now();
  return { timeLimitMs, elapsedMs: () => performance.now() - startedAt };
}

const squareOf = (side: number): Point[] => [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side],
];

function floorOf(side: number) {
  const floor = openFloorOf({ outline: squareOf(side) });
  if (!floor.ok) throw new Error(floor.problem.code);
  return floor.value;
}

function spread(side: number, goal: { count: number } | { minDistance: number }) {
  const request = SpreadRequest.parse({ room: { outline: squareOf(side) }, ...goal });
  return finish(
    spreadPeople(floorOf(side), request, { seed: 1, solve, budget: budgetOf(SPREAD_TIME_LIMIT_MS) }),
  );
}

/** Penalty relaxation from random places again and again, for the same time: the method everybody tries first. */
function randomRestart(count: number, milliseconds: number): number {
  const floor = floorOf(1);
  const random = randomOf(1);
  const relaxation = new Relaxation(floor, count);
  const { elapsedMs } = budgetOf(milliseconds);
  let best = 0;
  while (elapsedMs() < milliseconds) {
    const places = placesOf(Array.from({ length: count }, () => randomPlace(floor, random)));
    // Too far apart for anybody, so that each round brings the target down to what these people can reach.
    let target = 2 / Math.sqrt(count);
    for (let round = 0; round < 12; round += 1) {
      target = relaxation.relaxed(target, relaxation.settle(places, target, 100));
    }
    bringIn(floor, places);
    best = Math.max(best, smallestDistance(pointsOf(places)));
  }
  return best;
}

/** The distance at which rows of a kind hold `count` people in a unit square. */
function rowsAt(kind: 'square' | 'hexagonal', count: number): number {
  const floor = floorOf(1);
  let [near, far] = [0, 2];
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = (near + far) / 2;
    if (mostInRows(floor, kind, middle).length >= count) near = middle;
    else far = middle;
  }
  return near;
}

const share = (value: number, best: number) => `${((100 * value) / best).toFixed(2)} %`;

/** Share of the best-known distance in a unit square, each search in the same time. */
function printDistances(): void {
  const rows = squares.table.flatMap(({ n, min_distance_points_unit_square: published }) => {
    if (published === undefined || ![5, 11, 17, 21, 25, 29].includes(n)) return [];
    const best = Number(published);
    const startedAt = performance.now();
    const ours = spread(1, { count: n }).minDistance ?? 0;
    const took = performance.now() - startedAt;
    return [
      {
        people: n,
        spread: share(ours, best),
        ms: Math.round(took),
        'random restart': share(randomRestart(n, took), best),
        'square rows': share(rowsAt('square', n), best),
        'hexagonal rows': share(rowsAt('hexagonal', n), best),
      },
    ];
  });
  console.table(rows);
}

/** People in square rooms at a distance. */
function printNumbers(): void {
  const rows = squares.derived_rooms.map(({ room_side_m: side, min_distance_m: minDistance }) => {
    const context = { seed: 1, solve, budget: budgetOf(SPREAD_TIME_LIMIT_MS) };
    return {
      room: `${side} m at ${minDistance} m`,
      spread: spread(side, { minDistance }).count,
      ...compareArrangements(floorOf(side), metres(minDistance), context),
    };
  });
  console.table(rows);
}

printDistances();
printNumbers();

describe('time to place people', () => {
  bench('20 people 2 m apart in 7 by 7 m', () => {
    spread(7, { minDistance: 2 });
  });
  bench('17 people as far apart as possible', () => {
    spread(1, { count: 17 });
  });
});
