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
  const reached = flood(grid, blocked, way);
  return items.filter((item) =>
    item.people.some(({ role, at }) => role === 'voter' && !isNearReached(grid, { blocked, reached }, at)),
  );
}

function isNearReached(
  grid: WalkGrid,
  { blocked, reached }: { readonly blocked: Uint8Array; readonly reached: Uint8Array },
  at: Vector,
): boolean {
  const mask = Uint8Array.from(reached, (isReached, index) =>
    isReached === 1 && blocked[index] === 0 ? 0 : 1,
  );
  return nearestFree(grid, mask, at, FURNITURE.figures.accessWidth) >= 0;
}

function flood(grid: WalkGrid, blocked: Uint8Array, way: readonly Vector[]): Uint8Array {
  const reached = new Uint8Array(grid.columns * grid.rows);
  const waiting: number[] = [];
  const reach = (at: number) => {
    if (at < 0 || blocked[at] === 1 || reached[at] === 1) return;
    reached[at] = 1;
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
  return reached;
}
