import type { LayoutRequest, StationKind } from '#domain/plan/layout.ts';
import type { Problem } from '#domain/result.ts';
import { metres } from '#domain/scalars.ts';
import { directionOf, distance, dot, scale, type Vector } from '#engines/geometry/points.ts';
import { edgesOf } from '#engines/geometry/polygons.ts';
import type { Budget } from '#engines/search/budget.ts';
import { layoutRoom } from './layout-room.ts';
import { allowanceOf, isFarOver, Work } from './work.ts';

/** One thing to do otherwise, after which there is a layout. Lengths in metres; stations in numbers. */
export type LayoutChange = {
  readonly change: 'fewer-stations' | 'narrower-aisle' | 'screens' | 'longer-room' | 'shorter-distance';
  readonly from: number;
  readonly to: number;
  readonly kind?: StationKind;
};

/** Stations one can do without, or with fewer of, the dearest last. */
const DISPENSABLE: readonly StationKind[] = [
  'observer',
  'waiting',
  'sanitiser',
  'isolation',
  'screening',
  'stamp',
  'check-in',
  'writing',
];

/** Time for one question; a layout that exists at all is mostly found in the first trials. Milliseconds. */
const EACH = 400;

/** The refusal of a room that does not work, with the smallest change that would help, if any is found in time. */
export function withSmallestChange(request: LayoutRequest, problem: Problem, budget: Budget): Problem {
  if (problem.code !== 'layout-impossible') return problem;
  const [smallest] = smallestChanges(request, budget);
  return smallest === undefined ? problem : { ...problem, details: { ...smallest } };
}

/**
 * What is the least that would have to change for the room to work? Each kind
 * of change by itself, as small as one can find by solving again; the smallest
 * in proportion first. Empty when none of them helps.
 */
export function smallestChanges(request: LayoutRequest, budget: Budget): readonly LayoutChange[] {
  const work = new Work();
  const works = (changed: LayoutRequest) => {
    if (work.done > allowanceOf(budget) || isFarOver(budget)) return false;
    const limits = { timeLimitMs: EACH, elapsedMs: () => 0 };
    // The first layout at all is enough.
    for (const { better } of layoutRoom(changed, { budget: limits, work })) if (better !== null) return true;
    return false;
  };
  const found = [
    fewerStations(request, works),
    narrowerAisle(request, works),
    withScreens(request, works),
    longerRoom(request, works),
    shorterDistance(request, works),
  ].filter((change) => change !== null);
  return found.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

type Works = (changed: LayoutRequest) => boolean;

function sizeOf({ change, from, to }: LayoutChange): number {
  // A screen has to be bought: dearer than any desk left out, cheaper than another room.
  return change === 'screens' ? 0.5 : Math.abs(from - to) / Math.max(from, to);
}

function fewerStations(request: LayoutRequest, works: Works): LayoutChange | null {
  for (const kind of DISPENSABLE) {
    const at = request.stations.findIndex(
      (station) =>
        station.kind === kind && station.count !== 'max' && station.count > (isNeeded(kind) ? 1 : 0),
    );
    const station = request.stations[at];
    if (station === undefined || station.count === 'max') continue;
    const least = isNeeded(kind) ? 1 : 0;
    for (let count = station.count - 1; count >= least; count -= 1) {
      const stations = request.stations.map((each, index) => (index === at ? { ...each, count } : each));
      if (works({ ...request, stations })) {
        return { change: 'fewer-stations', kind, from: station.count, to: count };
      }
    }
  }
  return null;
}

/** Without one of these nobody can vote. */
function isNeeded(kind: StationKind): boolean {
  return kind === 'check-in' || kind === 'stamp' || kind === 'writing';
}

/** Half of what was asked is the least we propose. */
const LEAST_SHARE = 0.5;
/** Steps in which lengths are tried. Metres. */
const STEP = 0.1;

function firstThatWorks(from: number, works: (value: number) => boolean): number | null {
  for (let value = from - STEP; value >= from * LEAST_SHARE - 1e-9; value -= STEP) {
    const tenth = Math.round(value * 10) / 10;
    if (works(tenth)) return tenth;
  }
  return null;
}

function narrowerAisle(request: LayoutRequest, works: Works): LayoutChange | null {
  const to = firstThatWorks(request.aisle, (aisle) => works({ ...request, aisle: metres(aisle) }));
  return to === null ? null : { change: 'narrower-aisle', from: request.aisle, to };
}

function shorterDistance(request: LayoutRequest, works: Works): LayoutChange | null {
  const to = firstThatWorks(request.minDistance, (least) =>
    works({ ...request, minDistance: metres(least) }),
  );
  return to === null ? null : { change: 'shorter-distance', from: request.minDistance, to };
}

function withScreens(request: LayoutRequest, works: Works): LayoutChange | null {
  return request.screens !== true && works({ ...request, screens: true })
    ? { change: 'screens', from: 0, to: 1 }
    : null;
}

/** Rooms are made longer by at most this many times their length. */
const LONGEST = 2;

function longerRoom(request: LayoutRequest, works: Works): LayoutChange | null {
  const walls = edgesOf(request.room.outline);
  const longest = walls.reduce((a, b) => (distance(b.from, b.to) > distance(a.from, a.to) + 1e-9 ? b : a));
  const from = Math.round(distance(longest.from, longest.to) * 10) / 10;
  const along = directionOf(
    (Math.atan2(longest.to[1] - longest.from[1], longest.to[0] - longest.from[0]) * 180) / Math.PI,
  );
  for (let more = 5 * STEP; more <= from * (LONGEST - 1); more *= 1.25) {
    const to = Math.round((from + more) * 10) / 10;
    if (works(stretched(request, along, to / from))) return { change: 'longer-room', from, to };
  }
  return null;
}

/** The room drawn out along one direction. */
function stretched(request: LayoutRequest, along: Vector, factor: number): LayoutRequest {
  const moved = (point: Vector): [number, number] => {
    const [x, y] = scale(along, dot(point, along) * (factor - 1));
    return [point[0] + x, point[1] + y];
  };
  const { outline, keepOut = [], doors } = request.room;
  return {
    ...request,
    room: {
      outline: outline.map(moved),
      keepOut: keepOut.map((each) => each.map(moved)),
      doors: doors.map((door) => ({ ...door, from: moved(door.from), to: moved(door.to) })),
    },
  };
}
