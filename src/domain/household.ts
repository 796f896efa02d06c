import { z } from 'zod';
import { Count, Line } from '#domain/scalars.ts';

/**
 * A household of a list the user picked to write invitations from. Lives only
 * for the merge: plans hold counts, never people (decision 6 of the README).
 */
export const Household = z.strictObject({
  /** Number of the polling area as the list writes it; empty where it has none. */
  area: Line,
  hamlet: Line,
  /** The household's code or number in the hamlet. */
  code: Line,
  /** Name of the head, only where the user's list has it. */
  head: Line,
  voters: Count.nullable(),
});
export type Household = z.infer<typeof Household>;

/** Largest list we merge at once; the largest communes have some ten thousand households. */
export const MOST_HOUSEHOLDS = 50_000;

export const HouseholdList = z.array(Household).max(MOST_HOUSEHOLDS);
