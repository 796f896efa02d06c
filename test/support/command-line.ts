import type { Io } from '#cli/command.ts';
import { run } from '#cli/run.ts';
import { Plan } from '#domain/plan/plan.ts';
import { xlsxOf } from './workbooks.ts';

const NOT_FOUND = Object.assign(new Error('no such file'), { code: 'ENOENT' });

/** The command line without a machine: files in memory, a clock that ticks when looked at. */
export async function phuongan(
  argv: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>> = {},
) {
  const written = new Map<string, Uint8Array>();
  let out = '';
  let err = '';
  let time = 0;
  const io: Io = {
    read: (name) => {
      const content = files[name];
      if (content === undefined) return Promise.reject(NOT_FOUND);
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    write: (name, bytes) => {
      if (name.startsWith('/read-only/')) return Promise.reject(new Error('denied'));
      written.set(name, bytes);
      return Promise.resolve();
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    elapsed: () => {
      time += 1;
      return time;
    },
  };
  const status = await run(argv, io);
  const json: unknown = out === '' ? null : JSON.parse(out);
  return { status, out, err, json, written };
}

/** A value inside parsed JSON. */
export function at(json: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

export function planIn(written: ReadonlyMap<string, Uint8Array>): Plan {
  return Plan.parse(JSON.parse(new TextDecoder().decode(written.get('out/plan.json'))));
}

/** One polling area with a room: every stage runs, in a second. */
export async function hamletBook() {
  return {
    'mot-khu-vuc.xlsx': await xlsxOf({
      'Cử tri': [
        ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri'],
        ['01', 'Thôn Đông', 412],
        ['01', 'Thôn Đoài', 388],
      ],
      Phòng: [
        ['Khu vực bỏ phiếu số', 'Chiều dài (m)', 'Chiều rộng (m)', 'Số cửa'],
        ['01', 12, 8, 2],
      ],
    }),
  };
}
