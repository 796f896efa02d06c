import { z } from 'zod';
import { Count, Id, Line, Metres } from '#domain/scalars.ts';

/** A point on the floor in metres, x to the right and y up, from the room's lower left corner. */
export const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;

/** A simple polygon, in either direction; the last corner is joined to the first. */
export const Outline = z.array(Point).min(3).max(500);
export type Outline = z.infer<typeof Outline>;

/** A door in a wall, from jamb to jamb. `both` is a room's only door, used to come in and to leave. */
export const Door = z.strictObject({ id: Line, from: Point, to: Point, use: z.enum(['in', 'out', 'both']) });
export type Door = z.infer<typeof Door>;

/** Where nobody stands and nothing is put. */
export const Obstacle = z.strictObject({
  id: Id,
  kind: z.enum(['column', 'stage', 'furniture', 'closed']),
  outline: Outline,
});
export type Obstacle = z.infer<typeof Obstacle>;

/** A photo or scan of the room's plan, drawn under it. Never printed. */
export const Backdrop = z.strictObject({
  /** A `data:` address of a JPEG, PNG or WebP picture. */
  image: z
    .string()
    .max(1_000_000)
    .regex(/^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+=*$/),
  /** Size of the picture in pixels. */
  pixels: z.tuple([z.int().min(1).max(10_000), z.int().min(1).max(10_000)]),
  metresPerPixel: z.number().positive(),
  /** Where its lower left corner lies. */
  at: Point,
  /** Degrees counter-clockwise about `at`. */
  angle: z.number(),
});
export type Backdrop = z.infer<typeof Backdrop>;

/** Drawn floor: any simple polygon, with doors and windows placed on the walls. */
export const FloorPlan = z.strictObject({
  outline: Outline,
  obstacles: z.array(Obstacle).max(300),
  doors: z.array(Door).max(20),
  windows: z.array(z.strictObject({ id: Id, from: Point, to: Point })).max(100),
  backdrop: Backdrop.nullable(),
});
export type FloorPlan = z.infer<typeof FloorPlan>;

/** A room as the clerk's list describes it, and as drawn once somebody did. */
export const Room = z.strictObject({
  lengthMetres: Metres.nullable(),
  widthMetres: Metres.nullable(),
  doorCount: Count.nullable(),
  /** Fans and windows: can it be aired? Null while unknown. */
  ventilated: z.boolean().nullable(),
  floor: FloorPlan.nullable(),
  note: Line,
});
export type Room = z.infer<typeof Room>;

/**
 * Area of a simple polygon, positive when its corners run counter-clockwise.
 * Square metres. Shoelace formula, measured from the first corner so that a
 * room far from the origin loses no digits.
 */
export function signedArea(polygon: readonly Readonly<Point>[]): number {
  const [originX, originY] = polygon[0] ?? [0, 0];
  const doubled = polygon.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = polygon[(at + 1) % polygon.length] ?? [x, y];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
  return doubled / 2;
}

/** Floor of a room: as drawn, else length times width; null while unknown. Square metres, keep-outs included. */
export function floorAreaOf({ floor, lengthMetres, widthMetres }: Room): number | null {
  if (floor !== null) return Math.abs(signedArea(floor.outline));
  return lengthMetres === null || widthMetres === null ? null : lengthMetres * widthMetres;
}
