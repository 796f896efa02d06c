import { z } from 'zod';
import { Line } from './scalars.ts';
import { Source } from './source.ts';

export const Severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof Severity>;

/**
 * Something a rule has to say about a plan.
 *
 * `rule` names the rule's file and its message in `i18n`; `params` fill the
 * sentence; `path` leads to the item (list items by id, not by position, so
 * a jump survives sorting).
 */
export const Finding = z.strictObject({
  rule: z.string().regex(/^[a-z0-9-]+$/),
  severity: Severity,
  path: z.array(z.string()),
  params: z.record(z.string(), z.union([Line, z.number()])),
  source: Source,
});
export type Finding = z.infer<typeof Finding>;
