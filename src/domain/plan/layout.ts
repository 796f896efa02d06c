import { z } from 'zod';
import { Count, Line, Metres } from '#domain/scalars.ts';
import { Point } from './room.ts';

/** What stands or happens at a place in a polling room, in the order of the law where there is one. */
export const StationKind = z.enum([
  'check-in',
  'candidate-board',
  'writing',
  'ballot-box',
  'stamp',
  'screening',
  'sanitiser',
  'waiting',
  'observer',
  'isolation',
]);
export type StationKind = z.infer<typeof StationKind>;

export const LayoutItem = z.strictObject({
  id: Line,
  kind: StationKind,
  center: Point,
  width: Metres,
  depth: Metres,
  /** Degrees counter-clockwise. */
  angle: z.number(),
  people: z.array(z.strictObject({ role: z.enum(['staff', 'voter']), at: Point })),
});
export type LayoutItem = z.infer<typeof LayoutItem>;

/** Result of the layout engine: furniture, people and route of one room, with the checks it passed. */
export const Layout = z.strictObject({
  items: z.array(LayoutItem),
  route: z.array(z.strictObject({ from: Line, to: Line, points: z.array(Point) })),
  counts: z.partialRecord(StationKind, Count),
  capacity: z.strictObject({ voters: Count, staff: Count }),
  minDistance: Metres,
  upperBound: z.number(),
  proven: z.boolean(),
  checks: z.array(z.strictObject({ code: Line, ok: z.boolean(), value: z.number(), limit: z.number() })),
});
export type Layout = z.infer<typeof Layout>;
