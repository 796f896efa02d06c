import { layoutState } from '#domain/plan/layout-request.ts';
import { electionRule } from './rule.ts';

/** A layout was made for the room, the distance and the voters of today. */
export const dataLayoutStale = electionRule({
  id: 'data-layout-stale',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      if (layoutState(plan, area) === 'stale') {
        yield { path: ['areas', area.id, 'layout'], params: { area: area.number } };
      }
    }
  },
});
