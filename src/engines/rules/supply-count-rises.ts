import { electionRule } from './rule.ts';
import { kindName } from './supply-facts.ts';

/** There is never more at a count than was there before and has come since. */
export const supplyCountRises = electionRule({
  id: 'supply-count-rises',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { counts } = plan.supplyPlan;
    for (const needId of new Set(counts.map((count) => count.needId))) {
      const own = counts
        .filter((count) => count.needId === needId)
        .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
      for (const [at, { id, date, received, left }] of own.entries()) {
        const before = own[at - 1];
        // What binary fractions add is no rise.
        if (before === undefined || left <= before.left + received + 1e-6) continue;
        const params = { name: kindName(plan, needId), date, left, before: before.left, received };
        yield { path: ['supplyPlan', 'counts', id, 'left'], params };
      }
    }
  },
});
