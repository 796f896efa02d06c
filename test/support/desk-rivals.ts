import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';
import { layoutViolations, type ViolationCode } from '#engines/geometry/layout-violations.ts';
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

/** The most desks that go together on a net, by trying every set of them. For small rooms only. */
export function mostDesks(task: DeskTask, step: number): number {
  const places = netOf(task, step)
    .flatMap((center) => QUARTERS.map((angle) => deskAt(task, center, angle)))
    .filter((desk) => canStand(task, [desk]));
  const alone = { request: task.request, layout: { ...task.layout, items: [], route: [] } };
  const goWith = places.map((one, at) =>
    places.map((other, next) => next > at && one.center !== other.center && canStand(alone, [one, other])),
  );
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
