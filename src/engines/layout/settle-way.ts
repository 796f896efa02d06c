import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { routeViolations } from '#engines/geometry/route-violations.ts';
import { unreachable } from './access.ts';
import { lengthOfRoute, routePast } from './arrangement.ts';
import { type RoomModel, roomModelOf } from './room-model.ts';
import { doorPairs } from './search-drafts.ts';
import { findTrunk, type TrunkLeg } from './trunk.ts';
import { type WalkGrid, walkGridOf } from './walk-grid.ts';
import { Work } from './work.ts';

/** The way through a room as it stands, and what no voter can get to. */
type SettledWay = {
  /** Empty where there is none from a door in past one station of every kind to a door out. */
  readonly route: Layout['route'];
  /** Names of stations voters cannot reach from the way. */
  readonly unreachable: readonly string[];
};

/**
 * How do voters walk through a room that somebody changed by hand?
 *
 * As before, where that way still keeps every promise of ways; else by the one
 * that breaks the fewest and is the shortest, over all doors. Furniture is not moved. Takes
 * some hundredths of a second in a room of thirty desks.
 */
export function settleWay(
  request: LayoutRequest,
  { items, route }: Pick<Layout, 'items' | 'route'>,
): SettledWay {
  const room = roomModelOf(request.room);
  const grid = walkGridOf(room, request.aisle);
  const best =
    route.length > 0 && routeViolations({ ...request, items, route }).length === 0
      ? route
      : newWay(request, { items, room, grid });
  const way = best.flatMap(({ points }) => points);
  const lost = way.length === 0 ? [] : unreachable(grid, items, way);
  return { route: best, unreachable: lost.map(({ id }) => id) };
}

type Standing = { readonly items: readonly LayoutItem[]; readonly room: RoomModel; readonly grid: WalkGrid };

function newWay(request: LayoutRequest, { items, room, grid }: Standing): Layout['route'] {
  const { minDistance, aisle } = request;
  const writing = items.filter(({ kind }) => kind === 'writing');
  const candidates = doorPairs(room).flatMap((doors) =>
    [true, false].flatMap((isInLaneFirst) => {
      const task = { room, grid, aisle, doors, isInLaneFirst, fixed: items, work: new Work() };
      // Past the back of a writer only where there is no other way: then that is what is wrong with it.
      const trunk = findTrunk(task) ?? findTrunk({ ...task, passesBehindWriters: true });
      const legs = trunk === null ? null : routePast({ minDistance, aisle }, trunk, writing);
      return legs === null ? [] : [judged(request, items, legs)];
    }),
  );
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  return others.reduce(
    (a, b) => (b.broken < a.broken || (b.broken === a.broken && b.length < a.length - 1e-9) ? b : a),
    first,
  ).route;
}

function judged(request: LayoutRequest, items: readonly LayoutItem[], legs: readonly TrunkLeg[]) {
  const route = legs.map((leg) => ({ ...leg, points: [...leg.points] }));
  const broken = routeViolations({ ...request, items: [...items], route }).length;
  return { route, broken, length: lengthOfRoute(legs) };
}
