import { electionRule } from './rule.ts';
import { kindName } from './supply-facts.ts';

/** Who puts a figure in place of a formula says why; the reviewer will ask. */
export const supplyOverrideReason = electionRule({
  id: 'supply-override-reason',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const bare = plan.supplyPlan.overrides.filter(({ reason }) => reason.trim() === '');
    for (const needId of new Set(bare.map((override) => override.needId))) {
      yield { path: ['supplyPlan', 'overrides'], params: { name: kindName(plan, needId) } };
    }
  },
});
