import type { Hamlet } from './area.ts';
import type { TotalMismatch } from './parts.ts';
import type { Plan } from './plan.ts';

type HamletFigure = 'voters' | 'households' | 'homeQuarantined';

const HAMLET_FIGURES: Record<TotalMismatch['subject'], HamletFigure | null> = {
  voters: 'voters',
  households: 'households',
  'home-quarantined': 'homeQuarantined',
  pupils: null,
};

function sum(hamlets: readonly Hamlet[], figure: HamletFigure): number {
  return hamlets.reduce((total, hamlet) => total + (hamlet[figure] ?? 0), 0);
}

/** The sum, today, of the rows a printed total covers; null when those rows are gone. Persons or households. */
export function currentTotal(plan: Plan, mismatch: TotalMismatch): number | null {
  const figure = HAMLET_FIGURES[mismatch.subject];
  if (plan.kind === 'school') {
    if (figure !== null) return null;
    return plan.classes.reduce((total, each) => total + (each.pupils ?? 0), 0);
  }
  if (figure === null) return null;
  if (mismatch.areaId === null) {
    return sum(
      plan.areas.flatMap((area) => area.hamlets),
      figure,
    );
  }
  const area = plan.areas.find((each) => each.id === mismatch.areaId);
  return area === undefined ? null : sum(area.hamlets, figure);
}

/**
 * How does a printed total stand to its rows now?
 *
 * `resolved`: the rows add up to it since somebody corrected them. `stale`:
 * the rows have changed, so whatever was chosen no longer answers the
 * question. `undecided`: nobody chose. Otherwise: which of the two was chosen.
 */
export function totalState(
  plan: Plan,
  mismatch: TotalMismatch,
): 'resolved' | 'stale' | 'undecided' | 'printed' | 'computed' {
  const current = currentTotal(plan, mismatch);
  if (current === mismatch.printed) return 'resolved';
  if (current !== mismatch.computed) return 'stale';
  return mismatch.choice ?? 'undecided';
}
