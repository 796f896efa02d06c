import { add, between, distance, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { edgesOf, type Polygon } from '#engines/geometry/polygons.ts';
import { containsSegment, type Region } from '#engines/geometry/regions.ts';
import type { Segment } from '#engines/geometry/segments.ts';
import { shape, type TextLook, textAt, textWidthMm } from '#report/document/svg.ts';
import { inward, pathOf } from './building.ts';
import type { Corner } from './corners.ts';
import type { Frame } from './frame.ts';
import { baselineDrop, type Labels } from './labels.ts';
import { formatMetres } from './numbers.ts';
import type { Place } from './places.ts';
import { arrowHead } from './route.ts';

const INK = '#000000';
const LINE = { stroke: INK, 'stroke-width': 0.18, fill: 'none' } as const;
const TEXT: TextLook = { size: 2.8, onPlate: true };
/** From the wall to its dimension line, outside the room. Millimetres. */
const OFFSET = 5.2;
/** Shorter walls have no room for a figure. Millimetres. */
const SHORTEST = 9;
/** A wall of many short pieces is round; its pieces are not measured. */
const MOST_WALLS = 24;

function wallDimension(wall: Segment, outline: Polygon, frame: Frame, labels: Labels): string {
  const [from, to] = [frame.at(wall.from), frame.at(wall.to)];
  const length = distance(from, to);
  if (length < SHORTEST) return '';
  const [inX, inY] = inward(wall, outline);
  const out: Vector = [-inX, inY];
  const [a, b] = [add(from, scale(out, OFFSET)), add(to, scale(out, OFFSET))];
  const along = subtract(b, a);
  const help = (at: Vector) => pathOf([add(at, scale(out, 1.6)), add(at, scale(out, OFFSET + 1.2))], false);
  const text = `${formatMetres(distance(wall.from, wall.to))} m`;
  const spots = [0.5, 0.32, 0.68, 0.2, 0.8].flatMap((share) => {
    const on = between(a, b, share);
    return [on, add(on, scale(out, 3.4))];
  });
  return (
    shape('path', { d: help(from) + help(to) + pathOf([a, b], false), ...LINE }) +
    arrowHead(a, scale(along, -1), 1.8) +
    arrowHead(b, along, 1.8) +
    labels.place(text, { ...TEXT, turn: readableTurn(along) }, spots)
  );
}

/** Along a line, and never upside down. Degrees clockwise. */
function readableTurn([x, y]: Vector): number {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  if (degrees > 89) return degrees - 180;
  return degrees <= -91 ? degrees + 180 : degrees;
}

/** Lengths of the walls, on lines outside the room. */
export function wallDimensions(outline: Polygon, frame: Frame, labels: Labels): string {
  return edgesOf(outline)
    .toSorted((a, b) => distance(b.from, b.to) - distance(a.from, a.to))
    .slice(0, MOST_WALLS)
    .map((wall) => wallDimension(wall, outline, frame, labels))
    .join('');
}

/** The letters of the corners, in rings outside the walls. */
export function cornerLetters(
  corners: readonly Corner[],
  outline: Polygon,
  frame: Frame,
  labels: Labels,
): string {
  const { at } = frame;
  const middle = corners.reduce<Vector>(
    (sum, corner) => add(sum, scale(at(corner.at), 1 / corners.length)),
    [0, 0],
  );
  return corners
    .map(({ name, at: place }) => {
      const here = at(place);
      const touching = edgesOf(outline).filter(({ from, to }) => from === place || to === place);
      const out = touching
        .map((edge) => inward(edge, outline))
        .reduce<Vector>((sum, [x, y]) => add(sum, [-x, y]), [0, 0]);
      const away = Math.hypot(...out) > 0.1 ? out : subtract(here, middle);
      const [x, y] = add(here, scale(away, 3.9 / (Math.hypot(...away) || 1)));
      labels.block({ left: x - 2.3, right: x + 2.3, top: y - 2.3, bottom: y + 2.3 });
      return (
        shape('circle', { cx: x, cy: y, r: 2.2, fill: '#ffffff', stroke: INK, 'stroke-width': 0.3 }) +
        textAt(x, y + baselineDrop(3), name, { size: 3, bold: true, anchor: 'middle' })
      );
    })
    .join('');
}

type Person = { readonly at: Vector; readonly nearest: number; readonly gap: number };

/** Where everybody stands or sits. */
export function peopleOf(places: readonly Place[]): readonly Vector[] {
  return places.flatMap(({ marks }) => marks.filter(({ kind }) => kind !== 'furniture').map(({ at }) => at));
}

function neighboursOf(people: readonly Vector[]): readonly Person[] {
  return people.map((at, index) => {
    let nearest = { index: -1, gap: Number.POSITIVE_INFINITY };
    people.forEach((other, otherIndex) => {
      const gap = distance(at, other);
      if (otherIndex !== index && gap < nearest.gap) nearest = { index: otherIndex, gap };
    });
    return { at, nearest: nearest.index, gap: nearest.gap };
  });
}

/** More figures than this would hide the room. */
const MOST_GAPS = 14;

/** Distances between people nearest to each other, smallest first, where there is room to read them. */
export function gapsBetweenPeople(
  standing: readonly Vector[],
  region: Region,
  frame: Frame,
  labels: Labels,
): string {
  const people = neighboursOf(standing);
  return people
    .map((person, index) => ({ ...person, index }))
    .filter(({ nearest, index }) => nearest > index && people[nearest]?.nearest === index)
    .toSorted((a, b) => a.gap - b.gap || a.index - b.index)
    .slice(0, MOST_GAPS)
    .map(({ at, nearest, gap }) => {
      const other = people[nearest]?.at ?? at;
      const isFree = containsSegment(region, { from: at, to: other });
      return isFree ? gapLine(frame.at(at), frame.at(other), gap, labels, frame) : '';
    })
    .join('');
}

function gapLine(from: Vector, to: Vector, gap: number, labels: Labels, frame: Frame): string {
  const text = formatMetres(gap);
  const look = { size: 2.3, onPlate: true } as const;
  const length = distance(from, to);
  // Symbols of both people are on the line.
  const free = length - 2 * 2.2;
  if (free < textWidthMm(text, look) * 0.6 || frame.scale > 200) return '';
  const label = labels.place(
    text,
    look,
    [0.5, 0.42, 0.58].map((share) => between(from, to, share)),
    'can-be-left-out',
  );
  if (label === '') return '';
  return shape('path', { d: pathOf([from, to], false), ...LINE, 'stroke-width': 0.15 }) + label;
}
