import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Vector } from '#engines/geometry/points.ts';
import { blockedByWalls, blockRectangle, indexAt, nearestFree, type WalkGrid } from './walk-grid.ts';

/**
 * Which stations can voters not reach from the way everybody walks, over ways
 * as wide as one person needs? `accessWidth` is an assumption; the net of places is coarse, so a way
 * may be narrower than that by a step of the net.
 */
export function unreachable(
  grid: WalkGrid,
  items: readonly LayoutItem[],
  way: readonly Vector[],
): readonly LayoutItem[] {
  const half = FURNITURE.figures.accessWidth / 2;
  const blocked = blockedByWalls(grid, Math.max(0, half - grid.step / 2), 0);
  for (const item of items) {
    if (item.kind !== 'waiting') blockRectangle(grid, blocked, item, Math.max(0, half - grid.step / 2));
  }
  const cut = flood(grid, blocked, way);
  const reach = FURNITURE.figures.accessWidth;
  return items.filter((item) =>
    item.people.some(({ role, at }) => role === 'voter' && nearestFree(grid, cut, at, reach) < 0),
  );
}

/** 1 where one cannot get to from the way. */
function flood(grid: WalkGrid, blocked: Uint8Array, way: readonly Vector[]): Uint8Array {
  const cut = new Uint8Array(grid.columns * grid.rows).fill(1);
  const waiting: number[] = [];
  const reach = (at: number) => {
    if (at < 0 || blocked[at] === 1 || cut[at] === 0) return;
    cut[at] = 0;
    waiting.push(at);
  };
  for (const point of way) reach(indexAt(grid, point));
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const column = at % grid.columns;
    if (column > 0) reach(at - 1);
    if (column < grid.columns - 1) reach(at + 1);
    if (at >= grid.columns) reach(at - grid.columns);
    if (at < grid.columns * (grid.rows - 1)) reach(at + grid.columns);
  }
  return cut;
}
