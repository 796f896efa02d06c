import { z } from 'zod';
import { Count, Id, Line } from '#domain/scalars.ts';
import { Instant } from '#domain/time.ts';

/** A line of the plan list: what can be shown without reading the plan itself. */
export const PlanSummary = z.strictObject({
  id: Id,
  title: Line,
  kind: z.enum(['election', 'school']),
  profile: Line,
  /** Schema number the stored plan has; above ours when a newer version of the app wrote it. */
  schema: z.int().min(1),
  updatedAt: Instant,
  /** Voters of an election plan, pupils of a school plan. Persons. */
  people: z.int().min(0),
  /** Polling areas of an election plan, classes of a school plan. */
  groups: Count,
  /** When it went into the bin; null while it is not there. */
  deletedAt: Instant.nullable(),
  /** Changes with every save; no two saves in one database share a number. */
  revision: z.int().min(1),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** Why a version was kept: the user named it, or the app made it before something drastic. */
export const VersionReason = z.enum([
  'named',
  'periodic',
  'before-return',
  'before-restore',
  'before-import',
]);
export type VersionReason = z.infer<typeof VersionReason>;

export const VersionSummary = z.strictObject({
  id: Id,
  planId: Id,
  /** The user's words; empty for the app's own checkpoints. */
  name: Line,
  reason: VersionReason,
  createdAt: Instant,
  people: z.int().min(0),
  groups: Count,
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** Something stored or restored that does not parse. Kept as text, to the letter, until the user discards it. */
export const QuarantineEntry = z.strictObject({
  id: Id,
  /** What it was meant to be. */
  origin: z.enum(['plan', 'version', 'settings']),
  /** Title or name it seems to have; empty if none can be made out. */
  title: Line,
  /** Where and why parsing stopped, for whoever helps the user. */
  reason: z.string().max(2000),
  at: Instant,
  /** The broken record as JSON text. */
  raw: z.string(),
});
export type QuarantineEntry = z.infer<typeof QuarantineEntry>;

/** What the window remembers between starts. Unknown or broken settings become these defaults, never an error. */
export const Settings = z.strictObject({
  language: z.enum(['vi', 'en']).default('vi'),
  colourMode: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Plans opened last, the latest first. */
  recentPlanIds: z.array(Id).max(20).default([]),
  /** Navigation folded away. */
  compactNavigation: z.boolean().default(false),
  /** The offer to bring plans over from the other kind of window was answered. */
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof Settings>;
