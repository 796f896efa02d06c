import type { Point } from '#domain/plan/room.ts';
import { add, between, directionOf, distance, scale, subtract, type Vector } from './points.ts';
import { type Bounds, boundsOf, closestOf, edgesOf, isEnclosed, locate, type Polygon } from './polygons.ts';
import { cutsOf, isOnSegment, type Segment } from './segments.ts';

/**
 * Where somebody may stand: inside an outline or on it, and not inside a
 * keep-out, though on its edge. Where a keep-out lies flush with a wall or with
 * another keep-out, nobody stands in the joint: a place belongs to the region
 * only if there is free floor beside it. Keep-outs may overlap and stick out.
 */
export type Region = {
  readonly outline: Polygon;
  readonly keepOuts: readonly Polygon[];
  readonly bounds: Bounds;
  /** The region's own border: pieces of outline and keep-outs with free floor on one side. */
  readonly border: readonly Segment[];
  /** Every edge of outline and keep-outs, for cutting lines. */
  readonly edges: readonly Segment[];
};

/** How far beside a border we look for free floor. A gap narrower than this counts as closed. Metres. */
const PROBE = 1e-6;

/** Expects simple polygons. Time grows with the square of the number of corners. */
export function regionOf(outline: Polygon, keepOuts: readonly Polygon[] = []): Region {
  const edges = [outline, ...keepOuts].flatMap(edgesOf);
  const bare: Region = { outline, keepOuts, bounds: boundsOf(outline), border: [], edges };
  return { ...bare, border: edges.flatMap((edge) => freePieces(edge, bare)) };
}

/** The pieces of an edge that have free floor on one side or the other. */
function freePieces(edge: Segment, region: Region): readonly Segment[] {
  const cuts = cutsOf(edge, region.edges);
  const length = distance(edge.from, edge.to);
  const across: Point = [
    (edge.from[1] - edge.to[1]) * (PROBE / length),
    (edge.to[0] - edge.from[0]) * (PROBE / length),
  ];
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at] ?? 0;
    const middle = between(edge.from, edge.to, (start + end) / 2);
    const hasFloor = isFree(region, add(middle, across)) || isFree(region, subtract(middle, across));
    if (!hasFloor || end <= start) return [];
    return [{ from: between(edge.from, edge.to, start), to: endOf(edge, end) }];
  });
}

/** The corner itself for 1, so that rounding moves no corner. */
function endOf({ from, to }: Segment, share: number): Point {
  return share === 1 ? [to[0], to[1]] : between(from, to, share);
}

/** Is it open floor? Either answer may come on a border. */
function isFree({ outline, keepOuts }: Region, place: Vector): boolean {
  return isEnclosed(place, outline) && !keepOuts.some((keepOut) => isEnclosed(place, keepOut));
}

/** May somebody stand there? */
export function containsPlace(region: Region, place: Vector): boolean {
  const { outline, keepOuts } = region;
  const sides = [locate(place, outline), ...keepOuts.map((keepOut) => locate(place, keepOut))];
  if (sides[0] === 'outside' || sides.slice(1).includes('inside')) return false;
  return sides.filter((side) => side === 'edge').length < 2 || hasFloorAround(region, place);
}

/** Is there free floor beside a place where several borders meet? */
function hasFloorAround(region: Region, place: Vector): boolean {
  const angles = region.edges
    .filter((edge) => isOnSegment(place, edge))
    .flatMap(({ from, to }) => [subtract(from, to), subtract(to, from)])
    .map(([x, y]) => (Math.atan2(y, x) * 180) / Math.PI)
    .sort((a, b) => a - b);
  return angles.some((angle, at) => {
    const next = angles[at + 1] ?? (angles[0] ?? 0) + 360;
    return next > angle && isFree(region, add(place, scale(directionOf((angle + next) / 2), PROBE)));
  });
}

/** The place itself when somebody may stand there, else the nearest one; null when there is no free floor. */
export function nearestPlace(region: Region, place: Vector): Point | null {
  if (containsPlace(region, place)) return [place[0], place[1]];
  return region.border.length === 0 ? null : closestOf(place, region.border);
}

/** Can one walk or look straight from one place to the other without leaving the region? */
export function containsSegment(region: Region, segment: Segment): boolean {
  const cuts = cutsOf(segment, region.edges);
  return (
    containsPlace(region, segment.from) &&
    containsPlace(region, segment.to) &&
    cuts
      .slice(1)
      .every((end, at) =>
        containsPlace(region, between(segment.from, segment.to, (end + (cuts[at] ?? 0)) / 2)),
      )
  );
}
