import type { Door, FloorPlan, Obstacle } from '#domain/plan/room.ts';
import { add, between, distance, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { boundsOf, edgesOf, isEnclosed, type Polygon } from '#engines/geometry/polygons.ts';
import { cutsOf, type Segment } from '#engines/geometry/segments.ts';
import { shape, short } from '#report/document/svg.ts';
import type { Frame } from './frame.ts';

/** Walls stand outside the outline, so that the inner edge is where a tape measures. Millimetres on paper. */
const WALL = 1.1;
const INK = '#000000';

export function pathOf(points: readonly Vector[], isClosed: boolean): string {
  const steps = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`);
  return steps.join('') + (isClosed ? 'Z' : '');
}

function polygon(points: Polygon, frame: Frame, look: Readonly<Record<string, string | number>>): string {
  return shape('path', { d: pathOf(points.map(frame.at), true), ...look });
}

export function walls(floor: FloorPlan, frame: Frame): string {
  return (
    polygon(floor.outline, frame, {
      fill: 'none',
      stroke: INK,
      'stroke-width': 2 * WALL,
      'stroke-linejoin': 'miter',
    }) + polygon(floor.outline, frame, { fill: '#ffffff' })
  );
}

/** The unit vector across a wall, into the room. */
export function inward({ from, to }: Segment, outline: Polygon): Vector {
  const [x, y] = subtract(to, from);
  const length = distance(from, to) || 1;
  const left: Vector = [-y / length, x / length];
  const probe = add(between(from, to, 0.5), scale(left, 0.02));
  return isEnclosed(probe, outline) ? left : scale(left, -1);
}

/** A piece of wall as a strip on paper, from its inner to its outer edge. */
function strip(opening: Segment, outline: Polygon, frame: Frame): readonly Vector[] {
  const [inX, inY] = inward(opening, outline);
  // Downwards on paper is minus y on the floor.
  const out: Vector = [-inX * (WALL + 0.15), inY * (WALL + 0.15)];
  const slack: Vector = [inX * 0.25, -inY * 0.25];
  const [from, to] = [frame.at(opening.from), frame.at(opening.to)];
  return [add(from, slack), add(to, slack), add(to, out), add(from, out)];
}

function quarterArc(hinge: Vector, tip: Vector, open: Vector, frame: Frame): string {
  const radius = frame.mm(distance(hinge, tip));
  const [hingeAt, tipAt, openAt] = [frame.at(hinge), frame.at(tip), frame.at(open)];
  const turn =
    (tipAt[0] - hingeAt[0]) * (openAt[1] - hingeAt[1]) - (tipAt[1] - hingeAt[1]) * (openAt[0] - hingeAt[0]);
  const arc = `${pathOf([tipAt], false)}A${short(radius)} ${short(radius)} 0 0 ${turn > 0 ? 1 : 0} ${short(openAt[0])} ${short(openAt[1])}`;
  return (
    shape('path', {
      d: arc,
      fill: 'none',
      stroke: INK,
      'stroke-width': 0.18,
      'stroke-dasharray': '0.8 0.6',
    }) +
    shape('path', { d: pathOf([hingeAt, openAt], false), fill: 'none', stroke: INK, 'stroke-width': 0.4 })
  );
}

/** Wider doors have two leaves. Metres. */
const WIDEST_LEAF = 1.25;

function leaves(door: Door): readonly (readonly [Vector, Vector])[] {
  const width = distance(door.from, door.to);
  const middle = between(door.from, door.to, 0.5);
  if (width <= WIDEST_LEAF) return [[door.from, door.to]];
  return [
    [door.from, middle],
    [door.to, middle],
  ];
}

/** Opening, leaf and the quarter circle it sweeps inside the room. */
export function doorway(door: Door, outline: Polygon, frame: Frame): string {
  const into = inward(door, outline);
  const swings = leaves(door).map(([hinge, tip]) =>
    quarterArc(hinge, tip, add(hinge, scale(into, distance(hinge, tip))), frame),
  );
  return shape('path', { d: pathOf(strip(door, outline, frame), true), fill: '#ffffff' }) + swings.join('');
}

/** Three thin lines in the wall. */
export function windowPane(pane: Segment, outline: Polygon, frame: Frame): string {
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = strip(pane, outline, frame);
  const line = (from: Vector, to: Vector) =>
    shape('path', { d: pathOf([from, to], false), stroke: INK, 'stroke-width': 0.2, fill: 'none' });
  return (
    shape('path', { d: pathOf([a, b, c, d], true), fill: '#ffffff', stroke: INK, 'stroke-width': 0.2 }) +
    line(between(a, d, 0.5), between(b, c, 0.5))
  );
}

/** Between two lines of a hatch. Millimetres. */
const HATCH_GAP = 1.6;

/** Slanting lines inside a polygon; Word's pictures know no patterns, so they are drawn one by one. */
function hatch(points: readonly Vector[]): string {
  const { left, right, bottom, top } = boundsOf(points);
  const height = top - bottom;
  const edges = edgesOf(points);
  const count = Math.min(400, Math.ceil((right - left + height) / HATCH_GAP));
  const pieces = Array.from({ length: count }, (_, index) => {
    const start = left - height + (index + 0.5) * HATCH_GAP;
    const line: Segment = { from: [start, bottom], to: [start + height, top] };
    const cuts = cutsOf(line, edges);
    return cuts.slice(1).flatMap((end, at) => {
      const begin = cuts[at] ?? 0;
      const middle = between(line.from, line.to, (begin + end) / 2);
      return end > begin && isEnclosed(middle, points)
        ? [pathOf([between(line.from, line.to, begin), between(line.from, line.to, end)], false)]
        : [];
    });
  });
  return shape('path', { d: pieces.flat().join(''), fill: 'none', stroke: INK, 'stroke-width': 0.15 });
}

/** Columns are black; what else may not be used is hatched. */
export function obstacle({ kind, outline }: Obstacle, frame: Frame): string {
  if (kind === 'column')
    return polygon(outline, frame, { fill: '#404040', stroke: INK, 'stroke-width': 0.3 });
  return (
    polygon(outline, frame, { fill: '#ffffff', stroke: INK, 'stroke-width': 0.3 }) +
    hatch(outline.map(frame.at))
  );
}
