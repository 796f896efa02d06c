import { ok, type Problem, refuse } from '#domain/result.ts';
import { guessMapping, guessTable } from '#intake/guess-mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { readHouseholds } from '#intake/read-households.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import type { Workbook } from '#intake/workbook.ts';
import type { INTAKE_TASKS } from './intake-tasks.ts';
import type { TaskHandlers } from './serve-tasks.ts';

const FORGOTTEN: Problem = { code: 'workbook-forgotten' };

/** Opens and reads spreadsheets, holding those that are open. */
export function intakeHandlers(): TaskHandlers<typeof INTAKE_TASKS> {
  const held = new Map<number, Workbook>();
  return {
    open: async ({ workbook: number, bytes, fileName }) => {
      const opened = await openWorkbook(bytes, fileName);
      if (!opened.ok) return opened;
      held.set(number, opened.value);
      return ok({ workbook: opened.value, guess: guessMapping(opened.value) });
    },
    guessTable: ({ workbook: number, hint: { kind, ...hint } }) => {
      const workbook = held.get(number);
      if (workbook === undefined) return refuse(FORGOTTEN);
      return ok(guessTable(workbook, kind === undefined ? hint : { ...hint, kind }));
    },
    read: ({ workbook: number, mapping, knownHamlets }, { progress, isCancelled }) => {
      const workbook = held.get(number);
      if (workbook === undefined) return refuse(FORGOTTEN);
      return readWorkbook(workbook, mapping, {
        knownHamlets,
        onProgress: progress,
        signal: {
          get cancelled() {
            return isCancelled();
          },
        },
      });
    },
    households: async ({ bytes, fileName }) => {
      const opened = await openWorkbook(bytes, fileName);
      if (!opened.ok) return opened;
      return readHouseholds(opened.value);
    },
    close: (number) => {
      held.delete(number);
      return ok(null);
    },
  };
}
