import { describe, expect, test } from 'vitest';
import { run } from '#cli/run.ts';
import { at, hamletBook, phuongan, planIn } from '#test/support/command-line.ts';
import { sampleBytes, xlsxOf } from '#test/support/workbooks.ts';

describe('plan', () => {
  test('takes law, day and instant from the options', async () => {
    const { written } = await phuongan(
      [
        'plan',
        'mot-khu-vuc.xlsx',
        '--out=out',
        '--profile=2026',
        '--date',
        '2026-03-15',
        '--now',
        '2026-02-01T08:00:00Z',
      ],
      await hamletBook(),
    );
    expect(planIn(written)).toMatchObject({
      profile: '2026',
      election: { date: '2026-03-15' },
      createdAt: '2026-02-01T08:00:00Z',
    });
  });

  test('makes a school plan from a school workbook, with a seat plan of every room', async () => {
    const { status, json, written } = await phuongan(['plan', 'lop.xlsx', '--out', 'out'], {
      'lop.xlsx': sampleBytes('truong-thcs-mau'),
    });
    expect(status).toBeLessThan(2);
    expect(at(json, 'plan', 'kind')).toBe('school');
    expect(at(json, 'totals')).toEqual({ classes: 16, pupils: 665 });
    expect(at(json, 'files')).toMatchObject([
      { name: 'plan.json' },
      { name: 'So-do-cho-ngoi-Truong-THCS-Mau.docx' },
    ]);
    const plan = planIn(written);
    expect(plan.kind === 'school' && plan.rooms.every(({ seating }) => seating !== null)).toBe(true);
  });

  test('says where a questioned cell is, in the language asked for', async () => {
    const book = await xlsxOf({
      List: [
        ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri'],
        ['01', 'Thôn Đông', 'chưa rõ'],
      ],
    });
    const { json, err } = await phuongan(['plan', 'a.xlsx', '--out', 'out', '--lang', 'en'], {
      'a.xlsx': book,
    });
    expect(at(json, 'reading', 'questions')).toEqual([
      {
        code: 'not-a-number',
        place: { sheet: 'List', row: 2, column: 3 },
        message: '“chưa rõ” is not a number. Enter a number, or leave it blank while unknown.',
      },
    ]);
    expect(err).toContain('sheet “List”, row 2, column C');
  });
});

describe('report', () => {
  test('refuses a kind that is not for this plan', async () => {
    const school = await phuongan(['plan', 'l.xlsx', '--out', 'o'], {
      'l.xlsx': sampleBytes('truong-thcs-mau'),
    });
    const { status, json } = await phuongan(
      ['report', 'p.json', '--kind', 'election-plan', '--out', 'b.docx'],
      {
        'p.json': school.written.get('o/plan.json') ?? '',
      },
    );
    expect(status).toBe(2);
    expect(at(json, 'error', 'code')).toBe('report-wrong-plan');
  });
});

describe('template and schema', () => {
  test('a template is a workbook the plan command accepts', async () => {
    const { written, json } = await phuongan(['template', '--kind', 'election', '--out', 'mau.xlsx']);
    expect(json).toMatchObject({ kind: 'election', file: 'mau.xlsx' });
    const planned = await phuongan(['plan', 'mau.xlsx', '--out', 'o'], {
      'mau.xlsx': written.get('mau.xlsx') ?? '',
    });
    expect(at(planned.json, 'totals')).toMatchObject({ areas: 0 });
  });

  test.each(['plan', 'check', 'report', 'template', 'schema'])(
    'the schema of %s is JSON Schema',
    async (command) => {
      const { status, json } = await phuongan(['schema', command]);
      expect(status).toBe(0);
      expect(at(json, 'command')).toBe(command);
      expect(at(json, 'output', '$schema')).toContain('json-schema.org');
    },
  );
});

describe('usage and bad input end with 2, a code and a sentence', () => {
  test.each([
    [[], 'command-missing'],
    [['fly'], 'command-unknown'],
    [['plan'], 'option-missing'],
    [['plan', '--out', 'o'], 'operand-missing'],
    [['plan', 'a.xlsx', '--out'], 'option-value-missing'],
    [['plan', 'a.xlsx', '--out', 'o', '--force'], 'option-unknown'],
    [['plan', 'a.xlsx', 'b.xlsx', '--out', 'o'], 'operand-too-many'],
    [['plan', 'a.xlsx', '--out', 'o', '--profile', '2016'], 'option-value-wrong'],
    [['plan', 'a.xlsx', '--out', 'o', '--date', '23/5/2021'], 'option-value-wrong'],
    [['check', 'a.json', '--lang', 'fr'], 'option-value-wrong'],
    [['template', '--kind', 'wedding', '--out', 'o'], 'option-value-wrong'],
    [['schema', 'nothing'], 'command-unknown'],
    [['schema'], 'operand-missing'],
    [['plan', 'gone.xlsx', '--out', 'o'], 'file-not-found'],
    [['check', 'broken.json'], 'json-broken'],
    [['check', 'other.json'], 'plan-invalid'],
    [['check', 'newer.json'], 'plan-newer'],
    [['plan', 'empty.xlsx', '--out', 'o'], 'file-empty'],
    [['plan', 'letter.txt', '--out', 'o'], 'no-table'],
    [['plan', 'other.json', '--out', 'o', '--profile', '2026'], 'option-for-workbooks'],
  ])('%j: %s', async (argv, code) => {
    const { status, json, err, written } = await phuongan(argv, {
      'broken.json': '{"a":',
      'other.json': '{"kind":"wedding"}',
      'newer.json': '{"schema":99}',
      'empty.xlsx': '',
      'letter.txt': 'Kính gửi ông',
    });
    expect({ status, code: at(json, 'error', 'code') }).toEqual({ status: 2, code });
    expect(err).toBe(`${String(at(json, 'error', 'message'))}\n`);
    expect(err.length).toBeGreaterThan(15);
    expect(written.size).toBe(0);
  });

  test('a folder that cannot be written is told, not thrown', async () => {
    const { status, json } = await phuongan(
      ['plan', 'mot-khu-vuc.xlsx', '--date', '2021-05-23', '--out', '/read-only'],
      await hamletBook(),
    );
    expect({ status, code: at(json, 'error', 'code') }).toEqual({ status: 2, code: 'out-not-writable' });
  });
});

test('a bug of ours ends with 70 and a sentence, never a stack', async () => {
  let out = '';
  let err = '';
  const status = await run(['plan', 'a.xlsx', '--out', 'o'], {
    read: () => Promise.resolve(sampleBytes('phu-thanh-a-2021')),
    write: () => Promise.resolve(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    elapsed: () => {
      throw new Error('clock broken');
    },
  });
  expect(status).toBe(70);
  expect(at(JSON.parse(out), 'error', 'code')).toBe('internal');
  expect(out + err).not.toContain('clock broken');
});

test('help goes to people and leaves stdout alone', async () => {
  const { status, out, err } = await phuongan(['--help']);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  for (const command of ['plan', 'check', 'report', 'template', 'schema']) expect(err).toContain(command);
});

describe('slots', () => {
  const day = {
    open: '07:00',
    close: '09:00',
    slotMinutes: 60,
    capacity: 60,
    groups: [
      { id: 'Thôn 1', voters: 50 },
      { id: 'Thôn 2', voters: 40 },
    ],
    split: 'never',
    objective: 'level',
  };
  const ask = (request: unknown) => phuongan(['slots', 'r.json'], { 'r.json': JSON.stringify(request) });

  test('prints the timetable, and tells people whether it is proven', async () => {
    const { status, json, err } = await ask(day);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      slots: [
        { from: '07:00', to: '08:00', capacity: 60, load: 50, groups: [{ id: 'Thôn 1', voters: 50 }] },
        { from: '08:00', to: '09:00', capacity: 60, load: 40, groups: [{ id: 'Thôn 2', voters: 40 }] },
      ],
      peakLoad: 50,
      lowerBound: 50,
      splitGroups: 0,
      proven: true,
    });
    expect(err).toContain('Đã chứng minh');
  });

  test('ends with 3 where not everybody fits, with the ways out for people and for programs', async () => {
    const { status, json, err } = await ask({ ...day, capacity: 45 });
    expect(status).toBe(3);
    expect(json).toMatchObject({
      error: {
        code: 'slots-not-enough-room',
        details: { voters: 90, capacity: 90, waysOut: [{ kind: 'allow-split', split: 'anywhere' }, {}, {}] },
      },
    });
    expect(err).toContain('cho phép chia một thôn');
  });

  test('names the place of what is wrong in a request', async () => {
    expect(await ask({ ...day, close: 'noon' })).toMatchObject({
      status: 2,
      json: { error: { code: 'request-invalid', path: ['close'] } },
    });
    expect(await ask({ ...day, close: '06:00' })).toMatchObject({
      status: 2,
      json: { error: { code: 'slot-day-empty', path: ['close'] } },
    });
  });
});
