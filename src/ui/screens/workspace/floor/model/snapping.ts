import type { Point } from '#domain/plan/room.ts';
import { add, directionOf, distance, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { toMillimetres } from './floor-edits.ts';

/** Lines up places with a grid and with each other. Metres; `step` null for no grid. */

export function snapPlace([x, y]: Vector, step: number | null): Point {
  if (step === null) return toMillimetres([x, y]);
  return toMillimetres([Math.round(x / step) * step, Math.round(y / step) * step]);
}

/** A shift that brings `anchor` onto the grid. */
export function snapShift(anchor: Vector, by: Vector, step: number | null): Point {
  return subtract(snapPlace(add(anchor, by), step), anchor);
}

/** Drawn nearly straight up or across means straight up or across. Degrees, our choice. */
const SQUARE_WITHIN = 6;

/** The place brought onto a level or upright line through `from`, when it is nearly on one; its length snapped. */
export function squareTo(from: Vector, place: Vector, step: number | null): Point {
  const [dx, dy] = subtract(place, from);
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  if (Math.abs(degrees - quarter) > SQUARE_WITHIN) return snapPlace(place, step);
  const length = distance(from, place);
  const kept = step === null ? length : Math.round(length / step) * step;
  return toMillimetres(add(from, scale(directionOf(quarter), kept)));
}

/** A corner brought level with or upright to the corners beside it, when it is nearly so. `within` in metres. */
export function squareCorner(
  place: Vector,
  neighbours: readonly Vector[],
  step: number | null,
  within: number,
): Point {
  const [x, y] = snapPlace(place, step);
  const near = (value: number, others: readonly number[]) =>
    others.find((other) => Math.abs(other - value) <= within) ?? value;
  return [
    near(
      x,
      neighbours.map(([other]) => other),
    ),
    near(
      y,
      neighbours.map(([, other]) => other),
    ),
  ];
}
