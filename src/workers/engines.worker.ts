import { profileOf } from '#domain/profiles.ts';
import { ok } from '#domain/result.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(
  ENGINES_TASKS,
  {
    checkPlan: (plan) => ok([...checkPlan(plan, profileOf(plan.profile))]),
    listSupplies: (plan) => {
      const lines = supplyLines(plan);
      return ok({ lines: [...lines], purchases: planPurchases(plan, lines) });
    },
  },
  workerScope(),
);
