import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';
import { layoutViolations, type ViolationCode } from '#engines/geometry/layout-violations.ts';
import { distance } from '#engines/geometry/points.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';

/**
 * Other ways to choose writing places in a room whose stations and way are
 * decided. They share nothing with the engine but the judge: a desk stands
 * where `layoutViolations` finds nothing wrong with it.
 */
export type DeskTask = { readonly request: LayoutRequest; readonly layout: Layout };

/** What is about the choice of writing places, not about which of them the way names. */
const ABOUT_THE_WAY: ReadonlySet<ViolationCode> = new Set([
  'route-missing',
  'route-order',
  'route-detached',
  'route-crossing',
]);

function canStand({ request, layout }: DeskTask, desks: readonly LayoutItem[]): boolean {
  const stations = layout.items.filter(({ kind }) => kind !== 'writing');
  const found = layoutViolations({ ...request, items: [...stations, ...desks], route: layout.route });
  return found.every(({ code }) => ABOUT_THE_WAY.has(code));
}

function deskAt({ request }: DeskTask, center: Point, angle: number): LayoutItem {
  const { minDistance, screens = false } = request;
  const model = furnitureOf({ kind: 'writing' }, { minDistance, screens });
  return placeFurniture(model, { id: `desk ${center.join()} ${angle}`, center, angle });
}

const QUARTERS = [0, 90, 180, 270];

/** Multiples of `step` from the least corner of the room, from `shift` on. */
function netOf({ request }: DeskTask, step: number, shift: Point = [0, 0]): Point[] {
  const { left, bottom, right, top } = boundsOf(request.room.outline);
  const columns = Math.floor((right - left - shift[0]) / step) + 1;
  const rows = Math.floor((top - bottom - shift[1]) / step) + 1;
  return Array.from(
    { length: columns * rows },
    (_, at): Point => [
      left + shift[0] + (at % columns) * step,
      bottom + shift[1] + Math.floor(at / columns) * step,
    ],
  );
}

/** Everybody in square rows facing one way, desks snapped to a net of half a metre: the best shift and direction. */
export function squareRows(task: DeskTask): number {
  const snap = 0.5;
  const pitch = Math.ceil(task.request.minDistance / snap) * snap;
  const shifts = Array.from({ length: Math.round(pitch / snap) }, (_, at) => at * snap);
  const counts = QUARTERS.flatMap((angle) =>
    shifts.flatMap((x) =>
      shifts.map((y) => {
        const taken: LayoutItem[] = [];
        for (const center of netOf(task, pitch, [x, y])) {
          const desk = deskAt(task, center, angle);
          if (canStand(task, [...taken, desk])) taken.push(desk);
        }
        return taken.length;
      }),
    ),
  );
  return Math.max(...counts);
}

/** Every place of a net where a desk may stand, and which of the later ones go with each. For small rooms only. */
function desksOnNet(task: DeskTask, step: number) {
  const places = netOf(task, step)
    .flatMap((center) => QUARTERS.map((angle) => deskAt(task, center, angle)))
    .filter((desk) => canStand(task, [desk]));
  const alone = { request: task.request, layout: { ...task.layout, items: [], route: [] } };
  const goWith = places.map((one, at) =>
    places.map((other, next) => next > at && one.center !== other.center && canStand(alone, [one, other])),
  );
  return { places, goWith };
}

/** The most desks that go together on a net, by trying every set of them. For small rooms only. */
export function mostDesks(task: DeskTask, step: number): number {
  const { places, goWith } = desksOnNet(task, step);
  const most = (open: readonly number[]): number => {
    let best = 0;
    for (const [turn, at] of open.entries()) {
      if (open.length - turn <= best) break;
      best = Math.max(best, 1 + most(open.slice(turn + 1).filter((next) => goWith[at]?.[next] === true)));
    }
    return best;
  };
  return most(places.map((_, at) => at));
}

/**
 * The largest distance between the two nearest people of different stations
 * that as many desks as the layout has can keep on a net, by trying every set of so many; -1 where
 * so many do not go together on it. Metres. For small rooms only.
 */
export function widestDesks(task: DeskTask, step: number): number {
  const { places, goWith } = desksOnNet(task, step);
  const stations = task.layout.items.filter(({ kind }) => kind !== 'writing');
  const wanted = task.layout.items.length - stations.length;
  const gapTo = (desk: LayoutItem, others: readonly LayoutItem[]) =>
    Math.min(...others.flatMap((other) => gapsBetween(desk, other)));
  let best = -1;
  const widen = (open: readonly number[], chosen: readonly LayoutItem[], gap: number) => {
    if (gap <= best) return;
    if (chosen.length === wanted) best = gap;
    else if (chosen.length + open.length >= wanted) {
      for (const [turn, at] of open.entries()) {
        const desk = places[at];
        if (desk === undefined) continue;
        const left = open.slice(turn + 1).filter((next) => goWith[at]?.[next] === true);
        widen(left, [...chosen, desk], Math.min(gap, gapTo(desk, [...stations, ...chosen])));
      }
    }
  };
  const among = stations.flatMap((one, at) =>
    stations.slice(at + 1).flatMap((other) => gapsBetween(one, other)),
  );
  widen(
    places.map((_, at) => at),
    [],
    Math.min(...among),
  );
  return best;
}

/** Between the two nearest people of different stations: what is above the distance asked for is spare. Metres. */
export function nearestStrangers(items: readonly LayoutItem[]): number {
  const gaps = items.flatMap((one, at) => items.slice(at + 1).flatMap((other) => gapsBetween(one, other)));
  return Math.min(...gaps);
}

function gapsBetween(one: LayoutItem, other: LayoutItem): number[] {
  return one.people.flatMap((a) => other.people.map((b) => distance(a.at, b.at)));
}
