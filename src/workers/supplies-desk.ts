import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import type { ENGINES_TASKS, SupplyNews } from './engines-tasks.ts';
import type { TaskLine } from './task-line.ts';

/** What the plan needs, has and lacks. Rejects when aborted: abort the one before when the plan has changed. */
export type ListSupplies = (
  question: { readonly plan: ElectionPlan },
  signal: AbortSignal,
) => Promise<SupplySheet>;

/**
 * Lists supplies in the worker, and puts what changed together with what was
 * there: copying and checking everything again after every key would hold the
 * window up for longer than working it out.
 */
export function suppliesDesk(line: TaskLine<typeof ENGINES_TASKS>): ListSupplies {
  let known: { readonly answer: number; readonly sheet: SupplySheet } | null = null;
  return async ({ plan }, signal) => {
    const base = known;
    const news = await line.run('listSupplies', { plan, known: base?.answer ?? null }, { signal });
    if (!news.ok) throw new Error(`Listing supplies failed: ${news.problem.code}`);
    const sheet = sheetOf(news.value, base?.sheet ?? null);
    known = { answer: news.value.answer, sheet };
    return sheet;
  };
}

function sheetOf(news: SupplyNews, before: SupplySheet | null): SupplySheet {
  const placesBefore = new Map(before?.lines.map((line) => [line.needId, line.places]));
  const { view, purchases, proof, uses } = news;
  const terms = news.terms ?? before?.terms;
  invariant(terms !== undefined, 'only what the window has is left out');
  return {
    view,
    purchases,
    proof,
    uses,
    terms,
    lines: news.lines.map((line) => {
      const places = line.places ?? placesBefore.get(line.needId);
      invariant(places !== undefined, 'only what the window has is left out');
      return { ...line, places };
    }),
  };
}
