import { electionRule } from './rule.ts';

/** The polling team has as many members as the law says; fewer in an armed-forces unit. */
export const lawTeamSize = electionRule({
  id: 'law-team-size',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan, profile) {
    for (const area of plan.areas) {
      const bodyId = area.kind === 'armed-forces' ? 'polling-team-armed-forces' : 'polling-team';
      const body = profile.bodies.find((each) => each.id === bodyId);
      const members = area.staff.pollingTeam;
      if (body === undefined || members === null || (members >= body.min && members <= body.max)) continue;
      yield {
        path: ['areas', area.id, 'staff', 'pollingTeam'],
        params: { area: area.number, members, min: body.min, max: body.max },
        source: body.source,
      };
    }
  },
});
