import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import { profileOf } from '#domain/profiles.ts';
import { ok } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { tryFormula } from '#engines/supplies/amount-in.ts';
import { supplySheetOf } from '#engines/supplies/supply-report.ts';
import type { ENGINES_TASKS, SupplyNews } from './engines-tasks.ts';
import type { TaskHandlers } from './serve-tasks.ts';

/** Checks plans and lists supplies, remembering the last list so that only what changed goes across. */
export function enginesHandlers(): TaskHandlers<typeof ENGINES_TASKS> {
  const listSupplies = supplyLister();
  return {
    checkPlan: (plan) => ok([...checkPlan(plan, profileOf(plan.profile))]),
    listSupplies: ({ plan, known }) => ok(listSupplies(plan, known)),
    tryFormula: ({ unit, formula, terms }) =>
      tryFormula(unit, formula, new Map(terms.map(({ term, value }) => [term, value]))),
  };
}

function supplyLister(): (plan: ElectionPlan, known: number | null) => SupplyNews {
  let last: { readonly answer: number; readonly sheet: SupplySheet } | null = null;
  return (plan, known) => {
    const sheet = supplySheetOf(plan);
    // An answer the window gave up on, or one of a worker that was ended, is none it can build on.
    const before = last !== null && last.answer === known ? last.sheet : null;
    const answer = (last?.answer ?? 0) + 1;
    last = { answer, sheet };
    return newsOf(sheet, before, answer);
  };
}

function newsOf(sheet: SupplySheet, before: SupplySheet | null, answer: number): SupplyNews {
  const places = new Map(before?.lines.map((line) => [line.needId, line.places]));
  return {
    ...sheet,
    answer,
    lines: sheet.lines.map((line) => ({
      ...line,
      places: isSame(places.get(line.needId), line.places) ? null : line.places,
    })),
    terms: before !== null && isSame(before.terms, sheet.terms) ? null : sheet.terms,
  };
}
