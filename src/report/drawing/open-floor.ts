import type { FloorPlan } from '#domain/plan/room.ts';
import { boundsOf, convexHull, type Polygon } from '#engines/geometry/polygons.ts';
import { type Region, regionOf } from '#engines/geometry/regions.ts';

/** An obstacle of more corners counts as its hull: looking past each of them would take minutes. */
const MOST_CORNERS = 12;

/** A hull may still be round; its bounds then do. Errs on the side of more obstacle. */
function simplified(outline: Polygon): Polygon {
  if (outline.length <= MOST_CORNERS) return outline;
  const hull = convexHull(outline);
  if (hull.length <= MOST_CORNERS) return hull;
  const { left, right, bottom, top } = boundsOf(outline);
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** Where one can look and lay a tape straight on the floor. */
export function openFloor({ outline, obstacles }: FloorPlan): Region {
  return regionOf(
    outline,
    obstacles.map((obstacle) => simplified(obstacle.outline)),
  );
}
