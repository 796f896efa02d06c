import type { Finding, Severity } from '#domain/finding.ts';
import { positionsIn } from '#domain/plan/path.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { RuleProfile } from '#domain/profile.ts';
import { RULES } from './registry.ts';

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function byPosition(a: readonly number[], b: readonly number[]): number {
  for (const [index, position] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (position !== other) return position - other;
  }
  return a.length - b.length;
}

/**
 * What is wrong with a plan, and what is worth knowing?
 *
 * Errors first, then warnings, then notes; within each in the order of the
 * plan's sections and rows. Findings of one place keep the registry's order,
 * so the same plan always gives the same list.
 */
export function checkPlan(plan: Plan, profile: RuleProfile): readonly Finding[] {
  const positionOf = positionsIn(plan);
  const found = RULES.flatMap((rule) => rule.find(plan, profile)).map((finding) => ({
    finding,
    position: positionOf(finding.path),
  }));
  return found
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity] || byPosition(a.position, b.position))
    .map(({ finding }) => finding);
}
