import type { Vector } from '#engines/geometry/points.ts';
import type { Bounds } from '#engines/geometry/polygons.ts';

/** From metres on the floor to millimetres on paper. */
export type Frame = {
  /** The 50 of "1:50". */
  readonly scale: number;
  /** Place on paper, from the upper left corner, y downwards. */
  readonly at: (place: Vector) => Vector;
  /** Length on paper. */
  readonly mm: (metres: number) => number;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Scales of building drawings that a ruler can be read at. */
const SCALES = [20, 25, 30, 40, 50, 60, 75, 80, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000, 2000];

/** Paper around the room: walls, dimension lines, the arrows at the doors. Millimetres. */
export const MARGIN_MM = 16;

type Paper = { readonly width: number; readonly height: number };

function scaleFor(widthMetres: number, heightMetres: number, paper: Paper): number {
  const needed = Math.max(
    (widthMetres * 1000) / (paper.width - 2 * MARGIN_MM),
    (heightMetres * 1000) / (paper.height - 2 * MARGIN_MM),
  );
  return SCALES.find((scale) => scale >= needed) ?? Math.ceil(needed / 1000) * 1000;
}

/** The largest usual scale at which a floor and its surroundings fit on the paper. */
export function frameFor(bounds: Bounds, paper: Paper): Frame {
  const width = bounds.right - bounds.left;
  const height = bounds.top - bounds.bottom;
  const scale = scaleFor(width, height, paper);
  const mm = (metres: number) => (metres * 1000) / scale;
  return {
    scale,
    mm,
    at: ([x, y]) => [MARGIN_MM + mm(x - bounds.left), MARGIN_MM + mm(bounds.top - y)],
    widthMm: mm(width) + 2 * MARGIN_MM,
    heightMm: mm(height) + 2 * MARGIN_MM,
  };
}
