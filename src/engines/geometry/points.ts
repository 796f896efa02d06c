import type { Point } from '#domain/plan/room.ts';
import { SAME_PLACE } from './tolerance.ts';

/** A place or a displacement, in metres. */
export type Vector = Readonly<Point>;

export function add([ax, ay]: Vector, [bx, by]: Vector): Point {
  return [ax + bx, ay + by];
}

/** From `b` to `a`. */
export function subtract([ax, ay]: Vector, [bx, by]: Vector): Point {
  return [ax - bx, ay - by];
}

export function scale([x, y]: Vector, factor: number): Point {
  return [x * factor, y * factor];
}

export function dot([ax, ay]: Vector, [bx, by]: Vector): number {
  return ax * bx + ay * by;
}

/** Positive when `b` lies to the left of `a`. */
export function cross([ax, ay]: Vector, [bx, by]: Vector): number {
  return ax * by - ay * bx;
}

export function lengthOf([x, y]: Vector): number {
  return Math.hypot(x, y);
}

export function distance([ax, ay]: Vector, [bx, by]: Vector): number {
  return Math.hypot(ax - bx, ay - by);
}

export function squaredDistance([ax, ay]: Vector, [bx, by]: Vector): number {
  return (ax - bx) ** 2 + (ay - by) ** 2;
}

export function isSamePlace(a: Vector, b: Vector): boolean {
  return distance(a, b) <= SAME_PLACE;
}

/** `share` 0 is `from`, 1 is `to`. */
export function between([ax, ay]: Vector, [bx, by]: Vector, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** Turned by `degrees` counter-clockwise about `center`. Quarter turns are exact. */
export function rotate(point: Vector, degrees: number, center: Vector = [0, 0]): Point {
  const [x, y] = subtract(point, center);
  const [cosine, sine] = directionOf(degrees);
  return add(center, [x * cosine - y * sine, x * sine + y * cosine]);
}

/** The unit vector at `degrees` counter-clockwise from the x axis. Quarter turns are exact. */
export function directionOf(degrees: number): Point {
  const turned = ((degrees % 360) + 360) % 360;
  const quarter = QUARTERS.get(turned);
  if (quarter !== undefined) return [...quarter];
  const radians = (turned * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

const QUARTERS: ReadonlyMap<number, Vector> = new Map([
  [0, [1, 0]],
  [90, [0, 1]],
  [180, [-1, 0]],
  [270, [0, -1]],
]);
