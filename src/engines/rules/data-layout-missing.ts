import { layoutState } from '#domain/plan/layout-request.ts';
import { electionRule } from './rule.ts';

/** A polling room whose size is known has a layout: slots, forecast and marking sheets follow from it. */
export const dataLayoutMissing = electionRule({
  id: 'data-layout-missing',
  severity: 'note',
  source: (profile) => profile.citations.roomLayout,
  *check(plan) {
    for (const area of plan.areas) {
      if (layoutState(plan, area) === 'none') {
        yield { path: ['areas', area.id, 'layout'], params: { area: area.number } };
      }
    }
  },
});
