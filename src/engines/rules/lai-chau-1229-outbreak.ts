import { electionRule } from './rule.ts';

/** The plan prepares for an outbreak, not only for a normal day. */
export const laiChau1229Outbreak = electionRule({
  id: 'lai-chau-1229-outbreak',
  severity: 'warning',
  source: (profile) => profile.citations.outbreakPlan,
  *check(plan) {
    const prepared = plan.scenarios.some(
      (scenario) => scenario.enabled && (scenario.kind === 'distancing' || scenario.kind === 'lockdown'),
    );
    if (!prepared) yield { path: ['scenarios'] };
  },
});
