import { electionRule } from './rule.ts';

/** Every polling area says where it votes: place and time are announced for ten days. */
export const dataAreaVenue = electionRule({
  id: 'data-area-venue',
  severity: 'warning',
  source: (profile) => profile.citations.roomLayout,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.venue.trim() === '') {
        yield { path: ['areas', area.id, 'venue'], params: { area: area.number } };
      }
    }
  },
});
