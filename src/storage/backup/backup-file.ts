import { Gunzip, Gzip } from 'fflate';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Instant } from '#domain/time.ts';
import { jsonText } from '#storage/json-text.ts';
import type { StorageProblem } from '#storage/problems.ts';
import { BACKUP_FORMAT, BackupContents, BackupManifest } from './contents.ts';

/**
 * The `.pabackup` file: gzip of two lines of JSON, the manifest and the contents.
 *
 * The manifest says how long the contents are and what their SHA-256 is, so a
 * file that was cut, changed or blown up is known before anything is believed.
 * The same contents at the same time give the same bytes.
 */

/** Largest file looked at, bytes. The machine moves no larger ones either (`electron/contract`). */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** Largest contents, bytes. Ours: several hundred of the largest plans with all their versions. */
export const MAX_CONTENT_BYTES = 256 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 4096;
/** Input is inflated in slices this long, so that a bomb is noticed long before it is in memory. */
const SLICE_BYTES = 16 * 1024;
/** How much is packed before the window gets a turn. */
const PACKING_BYTES = 1024 * 1024;
/** Deepest nesting in a plan we would look at. Ours: a plan goes ten deep. */
const DEEPEST = 100;

const NEW_LINE = 0x0a;
const GZIP_MAGIC = [0x1f, 0x8b, 0x08] as const;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes the file. */
export async function writeBackupFile(
  contents: BackupContents,
  about: { readonly createdAt: Instant; readonly appVersion: string },
): Promise<Result<Uint8Array<ArrayBuffer>, StorageProblem>> {
  const body = new TextEncoder().encode(jsonText(contents));
  if (body.byteLength > MAX_CONTENT_BYTES) return refuse({ code: 'backup-too-large' });
  const manifest: BackupManifest = {
    format: 'pabackup',
    version: BACKUP_FORMAT,
    ...about,
    contentBytes: body.byteLength,
    contentSha256: await sha256(body),
    counts: {
      plans: contents.plans.length,
      versions: contents.versions.length,
      quarantine: contents.quarantine.length,
    },
  };
  return ok(await gzip(new TextEncoder().encode(`${jsonText(manifest)}\n`), body));
}

/** A slice at a time, so that the window stays alive over a large backup. */
async function gzip(head: Uint8Array, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  // No time in the header: the same contents, the same bytes.
  const stream = new Gzip({ level: 6, mtime: 0 }, (chunk) => chunks.push(chunk));
  stream.push(head);
  for (let at = 0; at < body.byteLength; at += PACKING_BYTES) {
    stream.push(body.subarray(at, at + PACKING_BYTES));
    await new Promise((resolve) => setTimeout(resolve));
  }
  stream.push(new Uint8Array(), true);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const DAMAGED: StorageProblem = { code: 'backup-damaged' };

/** Reads the file and believes nothing: any bytes end in contents or in a problem. */
export async function readBackupFile(
  bytes: Uint8Array,
): Promise<Result<{ readonly manifest: BackupManifest; readonly contents: BackupContents }, StorageProblem>> {
  if (bytes.byteLength > MAX_FILE_BYTES) return refuse({ code: 'backup-too-large' });
  if (GZIP_MAGIC.some((byte, index) => bytes[index] !== byte)) return refuse({ code: 'backup-wrong-kind' });
  const inflated = inflate(bytes);
  if (!inflated.ok) return inflated;
  const { manifest, body } = inflated.value;
  if (body.byteLength !== manifest.contentBytes) return refuse(DAMAGED);
  if ((await sha256(body)) !== manifest.contentSha256) return refuse(DAMAGED);
  const contents = parseContents(body);
  return contents === null ? refuse(DAMAGED) : ok({ manifest, contents });
}

type Inflated = { readonly manifest: BackupManifest; readonly body: Uint8Array<ArrayBuffer> };

/** Inflates slice by slice; stops as soon as there is more than the manifest announces. */
function inflate(bytes: Uint8Array): Result<Inflated, StorageProblem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let head: { readonly manifest: BackupManifest; readonly length: number } | null = null;
  const stream = new Gunzip((chunk) => {
    chunks.push(chunk);
    length += chunk.byteLength;
  });
  for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) {
    if (!push(stream, bytes.subarray(at, at + SLICE_BYTES), false))
      return refuse(head === null ? { code: 'backup-wrong-kind' } : DAMAGED);
    if (head === null && length > 0) {
      const start = joined(chunks).subarray(0, MAX_MANIFEST_BYTES);
      const end = start.indexOf(NEW_LINE);
      if (end < 0 && length > MAX_MANIFEST_BYTES) return refuse({ code: 'backup-wrong-kind' });
      const manifest = end < 0 ? null : parseManifest(start.subarray(0, end));
      if (manifest?.ok === false) return manifest;
      if (manifest !== null) head = { manifest: manifest.value, length: end + 1 };
    }
    if (head !== null && length > head.length + head.manifest.contentBytes) return refuse(DAMAGED);
  }
  if (head === null) return refuse({ code: 'backup-wrong-kind' });
  if (!push(stream, new Uint8Array(), true)) return refuse(DAMAGED);
  return ok({ manifest: head.manifest, body: joined(chunks).slice(head.length) });
}

/** False when the bytes are no deflate stream, or end too soon. */
function push(stream: Gunzip, bytes: Uint8Array, isLast: boolean): boolean {
  try {
    stream.push(bytes, isLast);
    return true;
  } catch {
    return false;
  }
}

function parseManifest(line: Uint8Array): Result<BackupManifest, StorageProblem> {
  const value = jsonOf(line);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'pabackup')
    return refuse({ code: 'backup-wrong-kind' });
  if ('version' in value && typeof value.version === 'number' && value.version > BACKUP_FORMAT)
    return refuse({ code: 'backup-newer' });
  const manifest = BackupManifest.safeParse(value);
  if (!manifest.success) return refuse(DAMAGED);
  return manifest.data.contentBytes > MAX_CONTENT_BYTES
    ? refuse({ code: 'backup-too-large' })
    : ok(manifest.data);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function parseContents(body: Uint8Array): BackupContents | null {
  const value = jsonOf(body);
  if (value === undefined || isDeeperThan(value, DEEPEST)) return null;
  const { data } = BackupContents.safeParse(value);
  if (data === undefined) return null;
  const isUnique = (rows: readonly { readonly id: string }[]) =>
    new Set(rows.map(({ id }) => id)).size === rows.length;
  return isUnique(data.plans) && isUnique(data.versions) && isUnique(data.quarantine) ? data : null;
}

/** Without recursion, because what is asked about may be too deep for it. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}
