import type { Dexie } from 'dexie';
import { z } from 'zod';
import { Id } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { PlanSummary, QuarantineEntry, Settings, VersionSummary } from '#storage/records.ts';
import type { BackupContents } from './contents.ts';

const ContentRow = z.looseObject({ id: Id, plan: z.unknown() });
const FactRow = z.looseObject({ key: z.string(), value: z.unknown() });

/**
 * Everything in a database that a backup holds, whatever its version: before a
 * migration this reads the old form. What a table does not have is left out; what
 * has lost its line of the list gets a plain one.
 */
export async function collectContents(db: Dexie, now: Instant): Promise<BackupContents> {
  return db.transaction('r', db.tables, async () => {
    const summaries = byId(await rowsOf(db, 'plans'), PlanSummary);
    const versions = byId(await rowsOf(db, 'versions'), VersionSummary);
    const plans = (await rowsOf(db, 'contents')).flatMap((row) => {
      const content = ContentRow.safeParse(row).data;
      if (content === undefined) return [];
      const { updatedAt = now, deletedAt = null } = summaries.get(content.id) ?? {};
      return [{ id: content.id, updatedAt, deletedAt, plan: content.plan }];
    });
    const kept = (await rowsOf(db, 'versionContents')).flatMap((row) => {
      const content = ContentRow.safeParse(row).data;
      const version = content && versions.get(content.id);
      return version === undefined ? [] : [{ ...version, plan: content?.plan }];
    });
    const quarantine = (await rowsOf(db, 'quarantine')).flatMap(
      (row) => QuarantineEntry.safeParse(row).data ?? [],
    );
    const facts = (await rowsOf(db, 'facts')).flatMap((row) => FactRow.safeParse(row).data ?? []);
    const settings = Settings.parse(facts.find(({ key }) => key === 'settings')?.value ?? {});
    return { plans: sorted(plans), versions: sorted(kept), quarantine: sorted(quarantine), settings };
  });
}

async function rowsOf(db: Dexie, table: string): Promise<unknown[]> {
  return db.tables.some(({ name }) => name === table) ? db.table<unknown>(table).toArray() : [];
}

function byId<Row extends { readonly id: string }>(
  rows: readonly unknown[],
  schema: z.ZodType<Row>,
): Map<string, Row> {
  return new Map(rows.flatMap((row) => schema.safeParse(row).data ?? []).map((row) => [row.id, row]));
}

function sorted<Row extends { readonly id: string }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
