import { z } from 'zod';
import { Id, Line } from '#domain/scalars.ts';
import { Instant } from '#domain/time.ts';
import { QuarantineEntry, Settings, VersionSummary } from '#storage/records.ts';

/** Version of the backup file's own form. The plans inside carry their own schema number. */
export const BACKUP_FORMAT = 1;

/** First line of a backup file: what follows, and how to know that it is whole. */
export const BackupManifest = z.strictObject({
  format: z.literal('pabackup'),
  version: z.int().min(1),
  createdAt: Instant,
  appVersion: Line,
  /** Of the second line, in bytes of UTF-8. */
  contentBytes: z.int().min(0),
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.strictObject({ plans: z.int().min(0), versions: z.int().min(0), quarantine: z.int().min(0) }),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/**
 * Second line of a backup file. `plan` is as stored, whatever its schema: it is
 * brought up to date and parsed one by one when the file is read, so that one
 * broken plan does not spoil the rest.
 */
export const BackupContents = z.strictObject({
  plans: z
    .array(z.strictObject({ id: Id, updatedAt: Instant, deletedAt: Instant.nullable(), plan: z.unknown() }))
    .max(100_000),
  versions: z.array(VersionSummary.extend({ plan: z.unknown() })).max(1_000_000),
  quarantine: z.array(QuarantineEntry).max(100_000),
  settings: Settings,
});
export type BackupContents = z.infer<typeof BackupContents>;
