import { electionRule } from './rule.ts';

/** Every group of voters has a name, or its slot cannot be announced. */
export const dataHamletName = electionRule({
  id: 'data-hamlet-name',
  severity: 'warning',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    for (const area of plan.areas) {
      for (const hamlet of area.hamlets) {
        if (hamlet.name.trim() === '') {
          yield { path: ['areas', area.id, 'hamlets', hamlet.id, 'name'], params: { area: area.number } };
        }
      }
    }
  },
});
