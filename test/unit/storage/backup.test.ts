import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBackupFile } from '#storage/backup/backup-file.ts';
import { jsonText } from '#storage/json-text.ts';
import type { BackupFile, PlanStorage, RestoreChoice } from '#storage/storage.ts';
import { BIN_MS } from '#storage/tidy.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { withRawDatabase } from '#test/support/raw-database.ts';
import {
  firstOf,
  good,
  newComputer,
  onFullDisk,
  openWindow,
  refusal,
  versionsIn,
} from '#test/support/storage.ts';

const plan = electionPlanFixture('full');
const school = schoolPlanFixture();

async function filledWindow(): Promise<PlanStorage> {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  await good(storage.createPlan(school));
  await good(storage.keepVersion(plan.id, 'Bản trình'));
  await good(storage.moveToBin(school.id));
  await good(storage.changeSettings({ colourMode: 'dark' }));
  return storage;
}

async function restore(
  storage: PlanStorage,
  file: Pick<BackupFile, 'bytes'>,
  choices: Readonly<Record<string, RestoreChoice>>,
  withSettings = false,
) {
  const { contents } = await good(storage.readBackup(file.bytes));
  return good(
    storage.restoreBackup(contents, { choices, withSettings, copyTitle: (title) => `${title} (bản sao)` }),
  );
}

function gzip(text: string): Uint8Array {
  return new Uint8Array(gzipSync(text));
}

async function backupText(storage: PlanStorage): Promise<[manifest: Record<string, unknown>, body: string]> {
  const { bytes } = await good(storage.makeBackup());
  const [manifest = '', body = ''] = gunzipSync(bytes).toString('utf8').split('\n');
  return [JSON.parse(manifest) as Record<string, unknown>, body];
}

test('a backup holds plans, the bin, versions and settings, and says so before it is restored', async () => {
  const file = await good((await filledWindow()).makeBackup());
  expect(file.name).toBe('phuong-an-2026-03-10-1500.pabackup');
  const { preview } = await good((await openWindow(newComputer())).readBackup(file.bytes));
  expect(preview.plans).toMatchObject([
    {
      id: plan.id,
      title: plan.title,
      kind: 'election',
      people: 6939,
      groups: 8,
      versions: 1,
      state: 'new',
      wasInBin: false,
    },
    { id: school.id, kind: 'school', state: 'new', wasInBin: true, versions: 0, present: null },
  ]);
  expect(preview.settings.colourMode).toBe('dark');
});

test('the same contents at the same moment are the same bytes', async () => {
  const computer = newComputer();
  const first = await openWindow(computer);
  await good(first.createPlan(plan));
  const now = () => '2026-03-11T00:00:00.000Z';
  const storage = await openWindow(computer, undefined, { now });
  expect((await good(storage.makeBackup())).bytes).toEqual((await good(storage.makeBackup())).bytes);
});

test('the preview says which plans are here already, equal or different', async () => {
  const storage = await filledWindow();
  const file = await good(storage.makeBackup());
  const { revision } = await good(storage.loadPlan(plan.id));
  await good(storage.savePlan({ ...plan, title: 'Khác' }, revision));
  const { preview } = await good(storage.readBackup(file.bytes));
  expect(preview.plans.map(({ state, present }) => [state, present?.title])).toEqual([
    ['different', 'Khác'],
    ['same', school.title],
  ]);
});

test('each plan is skipped, replaced or kept beside the one that is here, as the user chose', async () => {
  const storage = await filledWindow();
  const file = await good(storage.makeBackup());
  const { revision } = await good(storage.loadPlan(plan.id));
  await good(storage.savePlan({ ...plan, title: 'Khác' }, revision));

  expect(await restore(storage, file, {})).toEqual({ added: 0, replaced: 0, skipped: 2, quarantined: 0 });
  expect((await good(storage.loadPlan(plan.id))).plan.title).toBe('Khác');

  expect(await restore(storage, file, { [plan.id]: 'keep-both' })).toMatchObject({ added: 1 });
  expect((await firstOf(storage.watchPlans)).map(({ title }) => title).toSorted()).toEqual(
    ['Khác', `${plan.title} (bản sao)`].toSorted(),
  );

  expect(await restore(storage, file, { [plan.id]: 'replace' })).toMatchObject({ replaced: 1 });
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
  const versions = await versionsIn(storage, plan.id);
  const before = versions.find(({ reason }) => reason === 'before-restore');
  expect((await good(storage.loadVersion(before?.id ?? ''))).title).toBe('Khác');
});

test('a plan of an old bin is not gone at the next start, and one in use here stays in use', async () => {
  const before = newComputer();
  const first = await openWindow(before);
  await good(first.createPlan(plan));
  await good(first.createPlan(school));
  await good(first.moveToBin(plan.id));
  await good(first.moveToBin(school.id));
  const file = await good(first.makeBackup());

  const later = newComputer();
  later.clock = before.clock + 2 * BIN_MS;
  const storage = await openWindow(later);
  await good(storage.createPlan({ ...plan, title: 'Đang sửa' }));
  await restore(storage, file, { [plan.id]: 'replace', [school.id]: 'replace' });

  const restarted = await openWindow(later);
  expect((await firstOf(restarted.watchPlans)).map(({ id }) => id)).toEqual([plan.id]);
  expect((await firstOf(restarted.watchBin)).map(({ id }) => id)).toEqual([school.id]);
  expect((await good(restarted.loadPlan(plan.id))).plan).toEqual(plan);
});

test('a copy kept beside brings its versions along', async () => {
  const storage = await filledWindow();
  const file = await good(storage.makeBackup());
  await restore(storage, file, { [plan.id]: 'keep-both' });
  const copy = (await firstOf(storage.watchPlans)).find(({ id }) => id !== plan.id);
  const versions = await versionsIn(storage, copy?.id ?? '');
  expect(versions.map(({ name }) => name)).toEqual(['Bản trình']);
  expect((await good(storage.loadVersion(versions[0]?.id ?? ''))).id).toBe(copy?.id);
});

test('a broken plan of a backup goes into quarantine, one of a newer app is left out, the others come', async () => {
  const computer = newComputer();
  const first = await openWindow(computer);
  for (const id of ['plan-good', 'plan-broken', 'plan-newer']) await good(first.createPlan({ ...plan, id }));
  await withRawDatabase(computer, async (raw) => {
    await raw
      .table('contents')
      .put({ id: 'plan-broken', plan: { schema: 1, title: 'Hỏng', kind: 'election' } });
    await raw.table('contents').put({ id: 'plan-newer', plan: { ...plan, schema: 7 } });
  });
  const file = await good(first.makeBackup());
  const storage = await openWindow(newComputer());
  const { preview } = await good(storage.readBackup(file.bytes));
  expect(preview.plans.map(({ id, state, title }) => [id, state, title])).toEqual([
    ['plan-broken', 'broken', 'Hỏng'],
    ['plan-good', 'new', plan.title],
    ['plan-newer', 'newer', plan.title],
  ]);
  const all = { 'plan-good': 'replace', 'plan-broken': 'replace', 'plan-newer': 'replace' } as const;
  expect(await restore(storage, file, all)).toEqual({ added: 1, replaced: 0, skipped: 1, quarantined: 1 });
  expect(await firstOf(storage.watchQuarantine)).toMatchObject([{ planId: 'plan-broken', title: 'Hỏng' }]);
});

test('restoring is all or nothing when the disk runs full on the way', async () => {
  const file = await good((await filledWindow()).makeBackup());
  const storage = await openWindow(newComputer());
  const { contents } = await good(storage.readBackup(file.bytes));
  const choices = { [plan.id]: 'replace', [school.id]: 'replace' } as const;
  const options = { choices, withSettings: true, copyTitle: () => '' };
  const code = await onFullDisk(3, () => refusal(storage.restoreBackup(contents, options)));
  expect(code).toBe('storage-full');
  expect(await firstOf(storage.watchPlans)).toEqual([]);
});

test('files that are no backup, cut, changed, newer or blown up are refused by name', async () => {
  const storage = await filledWindow();
  const { bytes } = await good(storage.makeBackup());
  const [manifest, body] = await backupText(storage);
  const packed = (changes: object, text = body) => gzip(`${jsonText({ ...manifest, ...changes })}\n${text}`);
  const codes = async (...files: Uint8Array[]) =>
    Promise.all(files.map((file) => refusal(storage.readBackup(file))));

  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 5, 6, 7, 8]);
  expect(await codes(new Uint8Array(), zip, gzip('xin chào'), gzip('{"format":"khác"}\n{}'))).toEqual(
    Array(4).fill('backup-wrong-kind'),
  );
  expect(await codes(packed({ version: 2 }))).toEqual(['backup-newer']);
  expect(await codes(packed({ contentBytes: 2 ** 40 }))).toEqual(['backup-too-large']);
  const changed = body.replace('Phú', 'Phu');
  const oneDigit = body.replace('6939', '6938');
  expect(
    await codes(
      // Past the checksum and the end mark: contents that are whole all the same would be taken.
      bytes.subarray(0, bytes.byteLength - 24),
      bytes.subarray(0, Math.floor(bytes.byteLength / 2)),
      packed({}, changed),
      packed({}, oneDigit),
      packed({}, `${body} `),
      packed({ contentSha256: '0'.repeat(64) }),
    ),
  ).toEqual(Array(6).fill('backup-damaged'));
});

test('a backup that inflates to more than it says is given up at once', async () => {
  const bomb = gzip(
    `${jsonText({
      format: 'pabackup',
      version: 1,
      createdAt: '2026-03-10T08:00:00.000Z',
      appVersion: '',
      contentBytes: 100,
      contentSha256: '0'.repeat(64),
      counts: { plans: 0, versions: 0, quarantine: 0 },
    })}\n${' '.repeat(150_000_000)}`,
  );
  const before = process.memoryUsage().rss;
  expect(await readBackupFile(bomb)).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('contents that are well sealed and still nonsense are refused', async () => {
  const storage = await openWindow(newComputer());
  const sealed = (value: unknown) => {
    const body = typeof value === 'string' ? value : jsonText(value);
    return gzip(
      `${jsonText({
        format: 'pabackup',
        version: 1,
        createdAt: '2026-03-10T08:00:00.000Z',
        appVersion: '',
        contentBytes: Buffer.byteLength(body),
        contentSha256: createHash('sha256').update(body).digest('hex'),
        counts: { plans: 0, versions: 0, quarantine: 0 },
      })}\n${body}`,
    );
  };
  const entry = { id: 'a', updatedAt: '2026-03-10T08:00:00.000Z', deletedAt: null, plan };
  const settings = { language: 'vi' };
  const empty = { plans: [], versions: [], quarantine: [], settings };
  const deep = `{"plans":[{"id":"a","updatedAt":"2026-03-10T08:00:00.000Z","deletedAt":null,"plan":${'['.repeat(50_000)}${']'.repeat(50_000)}}],"versions":[],"quarantine":[],"settings":{}}`;
  for (const hostile of [
    '[]',
    '{}',
    'nope',
    deep,
    { ...empty, plans: [entry, entry] },
    { ...empty, extra: 1 },
  ])
    expect(await refusal(storage.readBackup(sealed(hostile)))).toBe('backup-damaged');

  // Inside and outside disagree about who it is: it must not take the place of another plan.
  const { preview } = await good(storage.readBackup(sealed({ ...empty, plans: [entry] })));
  expect(preview.plans.map(({ state }) => state)).toEqual(['broken']);
});
