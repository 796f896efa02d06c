import { z } from 'zod';
import { Count, Id, Line, Metres } from '#domain/scalars.ts';

/** A point on the floor in metres, x to the right and y up, from the room's lower left corner. */
export const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;

export const Door = z.strictObject({ id: Id, from: Point, to: Point, use: z.enum(['in', 'out', 'both']) });
export type Door = z.infer<typeof Door>;

/** Drawn floor: any simple polygon with keep-outs (columns, stages) and doors placed on the walls. */
export const FloorPlan = z.strictObject({
  outline: z.array(Point).min(3).max(500),
  keepOut: z.array(z.array(Point).min(3).max(200)).max(200),
  doors: z.array(Door).max(20),
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

/** Area of a simple polygon (shoelace formula). Square metres. */
function polygonArea(points: readonly Point[]): number {
  const doubled = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** Floor of a room: as drawn, else length times width; null while unknown. Square metres, keep-outs included. */
export function floorAreaOf({ floor, lengthMetres, widthMetres }: Room): number | null {
  if (floor !== null) return polygonArea(floor.outline);
  return lengthMetres === null || widthMetres === null ? null : lengthMetres * widthMetres;
}
