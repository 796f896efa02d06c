import { z } from 'zod';
import { Line } from './scalars.ts';

/**
 * How sure are we of a figure?
 *
 * `verified`: the official text was read. `reported`: a government site or
 * newspaper quotes it. `lead`: a weak secondary source. `derived`: computed by
 * us from sourced figures. `assumption`: nobody prescribes it; the user may
 * change it and the window says so.
 */
export const Certainty = z.enum(['verified', 'reported', 'lead', 'derived', 'assumption']);
export type Certainty = z.infer<typeof Certainty>;

/** Where a rule, default or figure comes from. */
export const Source = z.strictObject({
  /** The document as an official would cite it, in Vietnamese. */
  document: Line,
  clause: Line.optional(),
  certainty: Certainty,
  note: Line.optional(),
});
export type Source = z.infer<typeof Source>;

/** A value that can say where it comes from. */
export function sourced<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, source: Source });
}
