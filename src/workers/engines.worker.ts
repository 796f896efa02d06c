import { profileOf } from '#domain/profiles.ts';
import { ok } from '#domain/result.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { tryFormula } from '#engines/supplies/amount-in.ts';
import { supplySheetOf } from '#engines/supplies/supply-report.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(
  ENGINES_TASKS,
  {
    checkPlan: (plan) => ok([...checkPlan(plan, profileOf(plan.profile))]),
    listSupplies: ({ plan, view }) => ok(supplySheetOf(plan, view)),
    tryFormula: ({ unit, formula, terms }) =>
      tryFormula(unit, formula, new Map(terms.map(({ term, value }) => [term, value]))),
  },
  workerScope(),
);
