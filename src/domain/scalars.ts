import { z } from 'zod';

// A strict CSP forbids the compiled validators Zod would otherwise build with `new Function`.
z.config({ jitless: true });

/** One line of text, NFC. Empty means "not filled in yet". */
export const Line = z.string().normalize('NFC').max(500);
export type Line = z.infer<typeof Line>;

/** Several lines of text, NFC. */
export const Prose = z.string().normalize('NFC').max(100_000);
export type Prose = z.infer<typeof Prose>;

/** A number of people or things; null while unknown. The bound is ours: the largest province has fewer voters. */
export const Count = z.int().min(0).max(10_000_000);
export type Count = z.infer<typeof Count>;

export const Metres = z.number().min(0).max(1000).brand<'Metres'>();
export type Metres = z.infer<typeof Metres>;
export function metres(value: number): Metres {
  return Metres.parse(value);
}

export const Minutes = z.number().min(0).max(100_000).brand<'Minutes'>();
export type Minutes = z.infer<typeof Minutes>;
export function minutes(value: number): Minutes {
  return Minutes.parse(value);
}

/** Vietnamese đồng, whole. */
export const Dong = z.int().min(0).max(1_000_000_000_000);
export type Dong = z.infer<typeof Dong>;

/** Identity of an item inside a plan, or of a plan: short, lower case, made once and never shown. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export type Id = z.infer<typeof Id>;

/** Makes fresh identities. Random in the window, counted on the command line so that output repeats. */
export type NewId = (prefix: string) => Id;

/** Identities `prefix-1`, `prefix-2`, …: the same input gives the same plan. */
export function countedIds(): NewId {
  const used = new Map<string, number>();
  return (prefix) => {
    const next = (used.get(prefix) ?? 0) + 1;
    used.set(prefix, next);
    return `${prefix}-${next}`;
  };
}
