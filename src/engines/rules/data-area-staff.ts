import { electionRule } from './rule.ts';

/** Who is on duty at every polling area, and who leads them. */
export const dataAreaStaff = electionRule({
  id: 'data-area-staff',
  severity: 'note',
  source: (profile) => profile.citations.responsibilities,
  *check(plan) {
    for (const area of plan.areas) {
      const { pollingTeam, healthWorkers, headName } = area.staff;
      const path = ['areas', area.id, 'staff'];
      const params = (field: string) => ({ area: area.number, field });
      if (pollingTeam === null) yield { path: [...path, 'pollingTeam'], params: params('pollingTeam') };
      if (healthWorkers === null) yield { path: [...path, 'healthWorkers'], params: params('healthWorkers') };
      if (headName.trim() === '') yield { path: [...path, 'headName'], params: params('headName') };
    }
  },
});
