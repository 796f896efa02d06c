import { ok, type Result } from '#domain/result.ts';
import type { TableHint } from '#intake/guess-mapping.ts';
import type { MappedTable, Mapping } from '#intake/mapping.ts';
import type { Reading } from '#intake/reading.ts';
import type { Workbook } from '#intake/workbook.ts';
import type { INTAKE_TASKS } from './intake-tasks.ts';
import type { TaskLine, TaskOptions } from './task-line.ts';

/** A clerk's file, opened: what is in it, what its cells seem to mean, and ways to read it. */
export type OpenedWorkbook = {
  readonly workbook: Workbook;
  readonly guess: Mapping;
  /** The guess for a table whose heading rows the user pointed out; null when there is none. */
  readonly guessTable: (hint: TableHint, options?: TaskOptions) => Promise<Result<MappedTable | null>>;
  /** Reads the workbook the way the mapping says, for a plan that has these hamlets; aborting rejects. */
  readonly read: (
    mapping: Mapping,
    knownHamlets: readonly string[],
    options?: TaskOptions,
  ) => Promise<Result<Reading>>;
  /** Lets the worker forget it. */
  readonly close: () => void;
};

type IntakeLine = TaskLine<typeof INTAKE_TASKS>;

/** Opens a clerk's file. Refuses with a named problem; aborting rejects. */
export type OpenWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  options?: TaskOptions,
) => Promise<Result<OpenedWorkbook>>;

/**
 * Opens spreadsheets in the worker and keeps them there, so that reading one
 * again after a correction need not send a hundred thousand rows across.
 *
 * A worker that was ended in between (a cancelled reading) has forgotten its
 * workbooks; each is then opened again from the same bytes, unseen.
 */
export function workbookDesk(line: IntakeLine): OpenWorkbook {
  let lastNumber = 0;
  return async (bytes, fileName, options = {}) => {
    lastNumber += 1;
    const number = lastNumber;
    const open = (each: TaskOptions) => line.run('open', { workbook: number, bytes, fileName }, each);
    const opened = await open(options);
    return opened.ok ? ok({ ...opened.value, ...taskOn(line, number, open) }) : opened;
  };
}

/** The tasks on one open workbook; `open` opens it again where it was forgotten. */
function taskOn(
  line: IntakeLine,
  number: number,
  open: (options: TaskOptions) => Promise<Result<unknown>>,
): Pick<OpenedWorkbook, 'guessTable' | 'read' | 'close'> {
  const remembered = async <Value>(
    task: () => Promise<Result<Value>>,
    options: TaskOptions,
  ): Promise<Result<Value>> => {
    const answer = await task();
    if (answer.ok || answer.problem.code !== 'workbook-forgotten') return answer;
    const again = await open(options);
    return again.ok ? task() : again;
  };
  return {
    guessTable: (hint, options = {}) =>
      remembered(() => line.run('guessTable', { workbook: number, hint: { ...hint } }, options), options),
    read: (mapping, knownHamlets, options = {}) =>
      remembered(
        () => line.run('read', { workbook: number, mapping, knownHamlets: [...knownHamlets] }, options),
        options,
      ),
    close: () => void line.run('close', number),
  };
}
