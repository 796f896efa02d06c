import { useMemo } from 'react';
import type { Layout, RoomLayout } from '#domain/plan/layout.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { closenessOf, nearestGaps, standingIn } from '#ui/screens/workspace/floor/model/closeness.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { pathOf, UNITS, x, y } from './view.ts';

/**
 * How close everybody is to the nearest other: a disc of half that distance,
 * its look by how it compares with the distance to keep, its figure printed.
 */
export function HeatLayer({ layout }: { readonly layout: RoomLayout }) {
  const { number } = useSpeech();
  const { items, minDistance } = layout.result;
  const gaps = useMemo(() => {
    const people = standingIn(items);
    return people.flatMap((person) => nearestGaps([person], people));
  }, [items]);
  return (
    <g className={looks.heat} aria-hidden>
      {gaps.map(({ from, metres }) => (
        <g key={from.join(' ')} data-closeness={closenessOf(metres, minDistance)}>
          <circle cx={x(from)} cy={y(from)} r={(metres / 2) * UNITS} />
        </g>
      ))}
      {gaps.map(({ from, metres }) => (
        <text key={from.join(' ')} x={x(from)} y={y(from)} dy="2.6em" className={looks.heatFigure}>
          {number(metres)}
        </text>
      ))}
    </g>
  );
}

/** Legs before the ballot is cast, and those on the way out. */
function legsOf({ route, items }: Layout): {
  readonly inward: Layout['route'];
  readonly outward: Layout['route'];
} {
  const boxes = new Set(items.filter(({ kind }) => kind === 'ballot-box').map(({ id }) => id));
  const turning = route.findIndex(({ from }) => boxes.has(from));
  return turning < 0
    ? { inward: route, outward: [] }
    : { inward: route.slice(0, turning), outward: route.slice(turning) };
}

/** The way of the voters: unbroken to the ballot box, dashed from there to the way out. */
export function RouteLayer({ layout }: { readonly layout: RoomLayout }) {
  const { inward, outward } = useMemo(() => legsOf(layout.result), [layout.result]);
  return (
    <g className={looks.route} aria-hidden>
      {[inward, outward].map((legs, way) =>
        legs.map(({ from, to, points }) => (
          <path
            key={`${from} ${to}`}
            className={looks.leg}
            data-way={way === 0 ? 'in' : 'out'}
            d={pathOf(points, false)}
            markerMid="url(#floor-way)"
            markerEnd="url(#floor-way)"
          />
        )),
      )}
    </g>
  );
}
