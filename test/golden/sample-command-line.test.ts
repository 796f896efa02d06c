import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { at, hamletBook, phuongan, planIn } from '#test/support/command-line.ts';
import { sampleBytes } from '#test/support/workbooks.ts';

// The whole of the sample workbook by the command line: every stage and every Word file.

// Half a minute in peace; beside another job on two cores it takes several times as long.
vi.setConfig({ testTimeout: 240_000 });

const SAMPLE = { 'phu-thanh-a-2021.xlsx': sampleBytes('phu-thanh-a-2021') };
/** Planned once for every test that only looks at it: eight rooms take seconds to lay out. */
let planned: ReturnType<typeof phuongan> | null = null;
const planSample = () => {
  planned ??= phuongan(['plan', 'phu-thanh-a-2021.xlsx', '--out', 'out'], SAMPLE);
  return planned;
};

/** Files of megabytes by their SHA-256: comparing byte by byte takes the test runner seconds. */
function fingerprints(written: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [name, bytes] of written) hashes[name] = createHash('sha256').update(bytes).digest('hex');
  return hashes;
}

describe('plan', () => {
  test('makes the plan and its Word file from the sample, and tells both totals', async () => {
    const { status, json, err, written } = await planSample();
    expect(status).toBe(1);
    expect([...written.keys()]).toEqual([
      'out/plan.json',
      'out/KH-UBBC-Phu-Thanh-A.docx',
      'out/Ap-phich-khung-gio-A4-Phu-Thanh-A.docx',
      'out/Ap-phich-khung-gio-A3-Phu-Thanh-A.docx',
      'out/Giay-bao-khung-gio-theo-thon-Phu-Thanh-A.docx',
      'out/Ban-tin-phat-thanh-Phu-Thanh-A.docx',
      'out/Phieu-dieu-hanh-hang-cho-Phu-Thanh-A.docx',
      'out/Phieu-ke-vach-phong-bo-phieu-Phu-Thanh-A.docx',
      'out/Bien-chi-dan-Phu-Thanh-A.docx',
      'out/To-trinh-mua-sam-vat-tu-Phu-Thanh-A.docx',
      'out/Phieu-giao-nhan-vat-tu-Phu-Thanh-A.docx',
      'out/Nhan-ke-vat-tu-Phu-Thanh-A.docx',
      'out/Nhu-cau-vat-tu-Phu-Thanh-A.xlsx',
      'out/Thong-bao-tiep-xuc-cu-tri-Phu-Thanh-A.docx',
      'out/Giay-moi-tiep-xuc-cu-tri-Phu-Thanh-A.docx',
      'out/Bien-ban-tiep-xuc-cu-tri-Phu-Thanh-A.docx',
      'out/Lich-tiep-xuc-cu-tri-Phu-Thanh-A.ics',
    ]);
    expect(at(json, 'totals')).toMatchObject({ areas: 8, hamlets: 8, voters: 6952 });
    expect(at(json, 'mismatches')).toMatchObject([{ printed: 6939, computed: 6952, row: 17, column: 4 }]);
    expect(err).toContain('6.939');
    expect(err).toContain('6.952');
    expect(planIn(written)).toMatchObject({
      kind: 'election',
      profile: '2021',
      locality: { kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông' },
      election: { date: '2021-05-23', ballots: ['national', 'province', 'district', 'commune'] },
      imports: [{ fileName: 'phu-thanh-a-2021.xlsx', importedAt: '2021-05-23T00:00:00Z' }],
    });
  });

  test('gives the same bytes every time, elapsed times aside', async () => {
    const book = await hamletBook();
    const plan = () => phuongan(['plan', 'mot-khu-vuc.xlsx', '--date', '2021-05-23', '--out', 'out'], book);
    const [first, second] = [await plan(), await plan()];
    expect(planIn(first.written)).toMatchObject({ areas: [{ layout: {}, slots: {}, forecast: {} }] });
    expect(first.out).toBe(second.out);
    expect(fingerprints(first.written)).toEqual(fingerprints(second.written));
  });

  test('accepts the plan it made, and finds the same in it', async () => {
    const made = await planSample();
    const again = await phuongan(['plan', '-', '--out', 'out'], {
      '-': made.written.get('out/plan.json') ?? '',
    });
    expect(at(again.json, 'findings')).toEqual(at(made.json, 'findings'));
    expect(at(again.json, 'reading')).toBeNull();
    expect(again.written.get('out/plan.json')).toEqual(made.written.get('out/plan.json'));
  });
});

describe('check', () => {
  test('ends with 1 when a rule finds an error, and names its source', async () => {
    const made = await planSample();
    const { status, json } = await phuongan(['check', 'p.json'], {
      'p.json': made.written.get('out/plan.json') ?? '',
    });
    expect(status).toBe(1);
    expect(at(json, 'findings', 0)).toMatchObject({ rule: 'data-total-undecided', severity: 'error' });
    expect(at(json, 'findings', 0, 'source', 'document')).not.toBe('');
  });

  test('ends with 0 once the total is chosen', async () => {
    const made = await planSample();
    const plan = planIn(made.written);
    const chosen = plan.totalMismatches.map((mismatch) => ({ ...mismatch, choice: 'computed' }));
    const decided = JSON.stringify({ ...plan, totalMismatches: chosen });
    expect((await phuongan(['check', '-'], { '-': decided })).status).toBe(0);
  });
});

test('report makes the document a kind of the list names', async () => {
  const { json: list } = await phuongan(['report', '--list']);
  expect(at(list, 'kinds', 0)).toMatchObject({ kind: 'election-plan', plan: 'election' });
  const made = await planSample();
  const { status, written, json } = await phuongan(
    ['report', 'p.json', '--kind', 'election-plan', '--out', 'a/b.docx'],
    { 'p.json': made.written.get('out/plan.json') ?? '' },
  );
  expect(status).toBe(0);
  expect(json).toMatchObject({ kind: 'election-plan', file: 'a/b.docx' });
  expect(fingerprints(written)['a/b.docx']).toBe(fingerprints(made.written)['out/KH-UBBC-Phu-Thanh-A.docx']);
});

test('a wrong plan is told by the path that is wrong', async () => {
  const made = await planSample();
  const text = new TextDecoder().decode(made.written.get('out/plan.json'));
  const { json } = await phuongan(['check', '-'], { '-': text.replace('"voters": 865', '"voters": -5') });
  expect(at(json, 'error', 'path')).toEqual(['areas', 2, 'hamlets', 0, 'voters']);
});
