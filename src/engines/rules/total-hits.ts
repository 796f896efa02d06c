import type { Plan } from '#domain/plan/plan.ts';
import { currentTotal, totalState } from '#domain/plan/totals.ts';
import type { Hit } from './rule.ts';

/** The plan's printed totals in one state, with both numbers and where they were read. */
export function mismatchesThatAre(state: 'undecided' | 'stale' | 'printed', plan: Plan): readonly Hit[] {
  return plan.totalMismatches
    .filter((mismatch) => totalState(plan, mismatch) === state)
    .map((mismatch) => ({
      path: ['totalMismatches', mismatch.id],
      params: {
        subject: mismatch.subject,
        printed: mismatch.printed,
        computed: mismatch.computed,
        current: currentTotal(plan, mismatch) ?? 0,
        sheet: mismatch.sheet,
        row: mismatch.row,
      },
    }));
}
