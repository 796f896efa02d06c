import type { Finding } from '#domain/finding.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { INTAKE_TASKS } from './intake-tasks.ts';
import { TaskLine, threadOf } from './task-line.ts';
import { type OpenWorkbook, workbookDesk } from './workbook-desk.ts';

/** What the window has computed elsewhere, so that it never stands still. Each worker starts with its first task. */
export type Workers = {
  /**
   * Everything the rules have to say about a plan, errors first. Rejects when
   * aborted: abort the check before when the plan has changed, and only the
   * last one is worked on.
   */
  readonly checkPlan: (plan: Plan, signal: AbortSignal) => Promise<readonly Finding[]>;
  /** Opens a spreadsheet and guesses what its cells mean. */
  readonly openWorkbook: OpenWorkbook;
  /** Ends every worker. */
  readonly close: () => void;
};

export function createWorkers(): Workers {
  // Vite finds a worker only when its address is written out in `new Worker(new URL(…))`.
  const engines = new TaskLine(ENGINES_TASKS, () =>
    threadOf(
      new Worker(new URL('./engines.worker.ts', import.meta.url), { type: 'module', name: 'engines' }),
    ),
  );
  const intake = new TaskLine(INTAKE_TASKS, () =>
    threadOf(new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module', name: 'intake' })),
  );
  return {
    checkPlan: async (plan, signal) => {
      const findings = await engines.run('checkPlan', plan, { signal });
      // Rules cannot refuse a plan, so this is a bug and not an answer.
      if (!findings.ok) throw new Error(`Checking a plan failed: ${findings.problem.code}`);
      return findings.value;
    },
    openWorkbook: workbookDesk(intake),
    close: () => {
      engines.close();
      intake.close();
    },
  };
}
