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
  origin: z.enum(['plan', 'version']),
  /** The plan it is, or is a version of. Its other versions are still there under this identity. */
  planId: Id,
  /** Title it seems to have; empty if none can be made out. */
  title: Line,
  /** Where and why parsing stopped, for whoever helps the user. */
  reason: z.string().max(2000),
  at: Instant,
  /** The broken record as JSON text. */
  raw: z.string(),
});
export type QuarantineEntry = z.infer<typeof QuarantineEntry>;

/**
 * What the window remembers between starts.
 *
 * A field that is missing or broken becomes its default, and one of a newer
 * app is left out: settings are never a reason not to start.
 */
export const Settings = z.object({
  language: z.enum(['vi', 'en']).catch('vi'),
  colourMode: z.enum(['auto', 'light', 'dark']).catch('auto'),
  /** How many rows fit on a screen. */
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  /** Navigation folded away. */
  compactNavigation: z.boolean().catch(false),
  /** The offer to bring plans over from the other kind of window was answered. */
  welcomed: z.boolean().catch(false),
});
export type Settings = z.infer<typeof Settings>;

/** The last change to anything a backup holds. */
export const ChangeFact = z.strictObject({ revision: z.int().min(0), at: Instant });
export type ChangeFact = z.infer<typeof ChangeFact>;

/** How the automatic backups went. */
export const BackupFact = z.strictObject({
  /** Null: none was ever written. */
  lastAt: Instant.nullable(),
  triedAt: Instant,
  lastFailure: z.string().max(200).nullable(),
  /** The revision the last written backup holds. */
  revision: z.int().min(0),
});
export type BackupFact = z.infer<typeof BackupFact>;

/** A backup made before a migration, kept here because the machine would not take it. */
export const SafetyCopy = z.strictObject({
  id: Id,
  name: z.string(),
  at: Instant,
  bytes: z.instanceof(Uint8Array),
});
export type SafetyCopy = z.infer<typeof SafetyCopy>;
