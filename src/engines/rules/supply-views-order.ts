import { electionRule } from './rule.ts';

/** The least is not above the expected, nor that above the most. */
export const supplyViewsOrder = electionRule({
  id: 'supply-views-order',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { settings } = plan.supplyPlan;
    for (const figure of ['turnout', 'elderlyShare', 'spareMaskShare'] as const) {
      const { low, expected, high } = settings[figure];
      if (low <= expected && expected <= high) continue;
      const params = { figure, low: low * 100, expected: expected * 100, high: high * 100 };
      yield { path: ['supplyPlan', 'settings', figure], params };
    }
  },
});
