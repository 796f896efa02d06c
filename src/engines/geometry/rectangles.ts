import type { Point } from '#domain/plan/room.ts';
import { add, directionOf, scale, type Vector } from './points.ts';

/** A piece of furniture or a screen from above. `width` is along `angle`, `depth` across it. */
export type Rectangle = {
  readonly center: Vector;
  readonly width: number;
  readonly depth: number;
  /** Degrees counter-clockwise. */
  readonly angle: number;
};

/** Its corners, counter-clockwise from the near left one. */
export function cornersOf({ center, width, depth, angle }: Rectangle): [Point, Point, Point, Point] {
  const along = scale(directionOf(angle), width / 2);
  const across = scale(directionOf(angle + 90), depth / 2);
  const at = (right: number, up: number) => add(center, add(scale(along, right), scale(across, up)));
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}
