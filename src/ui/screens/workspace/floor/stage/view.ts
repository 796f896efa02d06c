import type { Point } from '#domain/plan/room.ts';
import type { Vector } from '#engines/geometry/points.ts';
import type { Bounds } from '#engines/geometry/polygons.ts';

/** Drawing units a metre. Centimetres, so that figures and letters never get sizes below 1, which browsers round. */
export const UNITS = 100;

/** Which part of the floor is in sight: the place in the middle of the drawing, and how large a metre is. */
export type View = { readonly center: Point; readonly pixelsPerMetre: number };
export type Size = { readonly width: number; readonly height: number };

const MOST_PIXELS = 600;
const LEAST_PIXELS = 4;
/** Room for dimension lines around what is fitted, pixels. */
const MARGIN = 56;

/** In drawing units; down is positive there. */
export function x([metres]: Vector): number {
  return metres * UNITS;
}
export function y([, metres]: Vector): number {
  return -metres * UNITS;
}

export function pathOf(points: readonly Vector[], isClosed = true): string {
  const corners = points.map((point) => `${x(point).toFixed(1)} ${y(point).toFixed(1)}`);
  return corners.length === 0 ? '' : `M${corners.join('L')}${isClosed ? 'Z' : ''}`;
}

export function fitView(bounds: Bounds, size: Size): View {
  const width = Math.max(bounds.right - bounds.left, 0.5);
  const height = Math.max(bounds.top - bounds.bottom, 0.5);
  const scale = Math.min(
    Math.max(size.width - 2 * MARGIN, 40) / width,
    Math.max(size.height - 2 * MARGIN, 40) / height,
  );
  return {
    center: [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2],
    pixelsPerMetre: clampScale(scale),
  };
}

function clampScale(scale: number): number {
  return Math.min(Math.max(scale, LEAST_PIXELS), MOST_PIXELS);
}

/** Larger or smaller by a factor; `fixed` stays where it is on screen. */
export function zoom(view: View, factor: number, fixed: Vector = view.center): View {
  const pixelsPerMetre = clampScale(view.pixelsPerMetre * factor);
  const share = view.pixelsPerMetre / pixelsPerMetre;
  return {
    center: [fixed[0] + (view.center[0] - fixed[0]) * share, fixed[1] + (view.center[1] - fixed[1]) * share],
    pixelsPerMetre,
  };
}

/** Moved so that the floor follows the pointer. Pixels, down is positive. */
export function pan(view: View, right: number, down: number): View {
  return {
    ...view,
    center: [view.center[0] - right / view.pixelsPerMetre, view.center[1] + down / view.pixelsPerMetre],
  };
}

/** Place on the floor under a pixel of the drawing, counted from its upper left corner. */
export function placeUnder(view: View, size: Size, left: number, top: number): Point {
  return [
    view.center[0] + (left - size.width / 2) / view.pixelsPerMetre,
    view.center[1] - (top - size.height / 2) / view.pixelsPerMetre,
  ];
}

export function viewBoxOf(view: View, size: Size): string {
  const perPixel = UNITS / view.pixelsPerMetre;
  const width = size.width * perPixel;
  const height = size.height * perPixel;
  return [x(view.center) - width / 2, y(view.center) - height / 2, width, height]
    .map((value) => value.toFixed(2))
    .join(' ');
}
