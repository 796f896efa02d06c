import { profileOf } from '#domain/profiles.ts';
import { ok } from '#domain/result.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(
  ENGINES_TASKS,
  {
    checkPlan: (plan) => ok([...checkPlan(plan, profileOf(plan.profile))]),
    listSupplies: (plan) => ok(supplyReportOf(plan)),
  },
  workerScope(),
);
