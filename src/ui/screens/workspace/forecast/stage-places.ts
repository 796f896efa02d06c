import type { ServiceStation } from '#domain/plan/forecast.ts';
import type { LayoutItem, RoomLayout } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { inwardOf } from '#engines/geometry/door-swing.ts';
import { add, between, distance, rotate, scale, type Vector } from '#engines/geometry/points.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import type { Whereabouts } from './replay-model.ts';

/** Where dots stand, in metres of the drawing; y up. */
export type StagePlaces = {
  readonly bounds: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  /** Where the `order`-th of those at a place stands. */
  readonly placeOf: (where: Whereabouts, order: number) => Vector;
  /** Radius of a dot, metres. */
  readonly dot: number;
};

/** Dots of a line that are drawn outside the door; the others are told in words. */
export const MOST_OUTSIDE = 40;

/** Half a person's shoulders, metres: a dot stands for one. */
const DOT = 0.22;

/** Outside the drawing, so that a door without a wall still has a line before it. */
const BESIDE: Vector = [0, -1];

/** People in a line are drawn this much apart inside, metres: closer than they may stand, to fit long lines into the room. */
const LINE_STEP = 0.5;

/** Places in a room: desks and writing places as laid out, lines along the way voters take. */
export function placesInRoom(layout: RoomLayout, stations: readonly ServiceStation[]): StagePlaces {
  const { items, route } = layout.result;
  const { outline, doors } = layout.request.room;
  const door = doors.find(({ use }) => use !== 'out') ?? doors[0];
  const entry: Vector = door === undefined ? (outline[0] ?? [0, 0]) : between(door.from, door.to, 0.5);
  const outward = scale((door === undefined ? null : inwardOf(door, outline)) ?? BESIDE, -1);
  const atStation = stations.map(({ id }) => items.filter(({ kind }) => kind === id).map(voterPlace));
  const ways = stations.map(({ id }) => wayTo(id, items, route, entry));
  const outside = (order: number) => outsidePlace(entry, outward, Math.min(order, MOST_OUTSIDE));
  const room = boundsOf([...outline, outside(0), outside(MOST_OUTSIDE), outside(LINE_LENGTH - 1)]);
  return {
    bounds: {
      left: room.left - 0.8,
      right: room.right + 0.8,
      bottom: room.bottom - 0.8,
      top: room.top + 0.8,
    },
    dot: DOT,
    placeOf: (where, order) => {
      if (where.kind === 'outside') return outside(order);
      const way = ways[where.station] ?? ways.at(-1) ?? [entry];
      if (where.kind === 'line') return alongBackwards(way, (order + 1.5) * LINE_STEP);
      const places = atStation[where.station] ?? [];
      return places[where.server % Math.max(1, places.length)] ?? way.at(-1) ?? entry;
    },
  };
}

function voterPlace({ people, center }: LayoutItem): Vector {
  return people.find(({ role }) => role === 'voter')?.at ?? center;
}

/** Dots side by side in one row of the line outside before it folds. */
const LINE_LENGTH = 10;

/** A line that leads away from the door and folds, so that forty people stay in sight. */
function outsidePlace(entry: Vector, outward: Vector, order: number): Point {
  const row = Math.floor(order / LINE_LENGTH);
  const at = row % 2 === 0 ? order % LINE_LENGTH : LINE_LENGTH - 1 - (order % LINE_LENGTH);
  const along = rotate(outward, 90);
  return add(add(entry, scale(outward, 0.7 + row * 0.6)), scale(along, at * 0.6));
}

/** The way voters take to a station, from wherever they come: from the door at the latest. */
function wayTo(
  station: string,
  items: readonly LayoutItem[],
  route: RoomLayout['result']['route'],
  entry: Vector,
): readonly Vector[] {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const leg = route.findIndex(({ to }) => kinds.get(to) === station);
  const points = route.slice(0, leg + 1).flatMap((each) => each.points);
  const item = items.find(({ kind }) => kind === station);
  return points.length >= 2 ? points : [entry, item === undefined ? entry : voterPlace(item)];
}

/** The point so many metres before the end of a way; its beginning when the way is shorter. */
function alongBackwards(way: readonly Vector[], metres: number): Vector {
  let left = metres;
  for (let at = way.length - 1; at > 0; at -= 1) {
    const end = way[at] ?? [0, 0];
    const start = way[at - 1] ?? end;
    const length = distance(start, end);
    if (length >= left && length > 0) return between(end, start, left / length);
    left -= length;
  }
  return way[0] ?? [0, 0];
}

/** Width of a station in the schematic, and the height of the whole. */
const BOOTH = 4;
const ROWS = 6;

/** Without a layout: the stations side by side in the order voters pass them, a line before each. */
export function placesInScheme(stations: readonly ServiceStation[]): StagePlaces & {
  readonly booths: readonly {
    readonly station: string;
    readonly left: number;
    readonly places: readonly Vector[];
  }[];
} {
  const booths = stations.map(({ id, servers }, at) => {
    const left = 4.5 + at * BOOTH;
    const shown = Math.min(servers, 4 * ROWS);
    const columns = Math.ceil(shown / ROWS);
    const places = Array.from({ length: shown }, (_, server): Point => {
      const column = Math.floor(server / ROWS);
      return [left + 3 - (columns - 1 - column) * 0.55, 3.1 - (server % ROWS) * 0.55];
    });
    return { station: id, left, places };
  });
  return {
    booths,
    bounds: { left: 0, right: 4.5 + stations.length * BOOTH, bottom: -0.4, top: 4.4 },
    dot: 0.2,
    placeOf: (where, order) => {
      if (where.kind === 'outside') {
        const at = Math.min(order, MOST_OUTSIDE);
        return [3.9 - Math.floor(at / ROWS) * 0.5, 3.1 - (at % ROWS) * 0.5];
      }
      const booth = booths[Math.min(where.station, booths.length - 1)];
      const left = booth?.left ?? 0;
      if (where.kind === 'line') {
        const at = Math.min(order, 3 * ROWS);
        return [left + 1.45 - Math.floor(at / ROWS) * 0.42, 3.1 - (at % ROWS) * 0.5];
      }
      return booth?.places[where.server % Math.max(1, booth.places.length)] ?? [left, 0];
    },
  };
}
