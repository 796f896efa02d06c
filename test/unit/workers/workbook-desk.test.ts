import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import { refuse } from '#domain/result.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { intakeHandlers } from '#workers/intake-handlers.ts';
import { INTAKE_TASKS } from '#workers/intake-tasks.ts';
import { TaskLine } from '#workers/task-line.ts';
import { workbookDesk } from '#workers/workbook-desk.ts';

const fileName = 'phu-thanh-a-2021.xlsx';
const bytes = new Uint8Array(
  readFileSync(new URL(`../../../resources/samples/${fileName}`, import.meta.url)),
);

function openDesk() {
  const workers: ReturnType<typeof pairedWorker>[] = [];
  const line = new TaskLine(INTAKE_TASKS, () => {
    const worker = pairedWorker(INTAKE_TASKS, intakeHandlers());
    workers.push(worker);
    return worker;
  });
  return { openWorkbook: workbookDesk(line), workers };
}

describe('a workbook opened in the worker', () => {
  it('comes with a guess and is read by it, as often as asked', async () => {
    const { openWorkbook, workers } = openDesk();
    const opened = await openWorkbook(bytes, fileName);
    invariant(opened.ok, 'the sample opens');
    expect(opened.value.guess.plan).toBe('election');
    const shares: number[] = [];
    const first = await opened.value.read(opened.value.guess, [], {
      onProgress: (share) => shares.push(share),
    });
    invariant(first.ok, 'the sample is read');
    expect(first.value.parts.areas).toHaveLength(8);
    expect(first.value.mismatches).toMatchObject([{ printed: 6939, computed: 6952 }]);
    expect(shares.at(-1)).toBe(1);
    expect(await opened.value.read(opened.value.guess, [])).toEqual(first);
    expect(workers).toHaveLength(1);
  });

  it('is opened again unseen when its worker was ended in between', async () => {
    const { openWorkbook, workers } = openDesk();
    const opened = await openWorkbook(bytes, fileName);
    invariant(opened.ok, 'the sample opens');
    workers[0]?.crash();
    const reading = await opened.value.read(opened.value.guess, []);
    expect(reading.ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('is refused by name when the file is none', async () => {
    const { openWorkbook } = openDesk();
    expect(await openWorkbook(new Uint8Array(), 'trống.xlsx')).toEqual(refuse({ code: 'file-empty' }));
  });

  it('takes a hint where the heading is', async () => {
    const { openWorkbook } = openDesk();
    const opened = await openWorkbook(bytes, fileName);
    invariant(opened.ok, 'the sample opens');
    const table = await opened.value.guessTable({
      id: 'mine',
      sheet: 'Nhân lực',
      headerFirstRow: 1,
      headerLastRow: 1,
    });
    expect(table).toMatchObject({ ok: true, value: { id: 'mine', sheet: 'Nhân lực' } });
  });
});
