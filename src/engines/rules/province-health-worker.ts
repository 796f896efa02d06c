import { electionRule } from './rule.ts';

/** A health worker is on duty at every polling area. */
export const provinceHealthWorker = electionRule({
  id: 'province-health-worker',
  severity: 'warning',
  source: (profile) => profile.minimums.healthWorkersPerArea.source,
  *check(plan, profile) {
    const min = profile.minimums.healthWorkersPerArea.value;
    for (const area of plan.areas) {
      const { healthWorkers } = area.staff;
      if (healthWorkers !== null && healthWorkers < min) {
        yield {
          path: ['areas', area.id, 'staff', 'healthWorkers'],
          params: { area: area.number, healthWorkers, min },
        };
      }
    }
  },
});
