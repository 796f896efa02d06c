import type { LayoutItem } from '#domain/plan/layout.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import looks from './floor.module.css';
import { pathOf, UNITS, x, y } from './stage/view.ts';

const NO_ITEMS: readonly LayoutItem[] = [];

/** A room and what stands in it, small and without words. */
export function Thumbnail({
  floor,
  items = NO_ITEMS,
}: {
  readonly floor: FloorPlan;
  readonly items?: readonly LayoutItem[];
}) {
  const { left, right, bottom, top } = boundsOf(floor.outline);
  const margin = 0.06 * Math.max(right - left, top - bottom);
  const box = [
    (left - margin) * UNITS,
    (-top - margin) * UNITS,
    (right - left + 2 * margin) * UNITS,
    (top - bottom + 2 * margin) * UNITS,
  ];
  return (
    <svg className={looks.thumbnail} viewBox={box.map((value) => value.toFixed(1)).join(' ')} aria-hidden>
      <path className={looks.ground} d={pathOf(floor.outline)} />
      {floor.obstacles.map(({ id, outline }) => (
        <path key={id} className={looks.thumbObstacle} d={pathOf(outline)} />
      ))}
      <path className={looks.wall} d={pathOf(floor.outline)} />
      {[...floor.windows, ...floor.doors].map(({ id, from, to }) => (
        <path key={id} className={looks.gap} d={pathOf([from, to], false)} />
      ))}
      {items.map((item) => (
        <path key={item.id} className={looks.thumbItem} d={pathOf(cornersOf(item))} />
      ))}
      {items.flatMap((item) =>
        item.people.map(({ at }) => (
          <circle
            key={`${item.id} ${at.join(' ')}`}
            className={looks.thumbPerson}
            cx={x(at)}
            cy={y(at)}
            r={22}
          />
        )),
      )}
    </svg>
  );
}
