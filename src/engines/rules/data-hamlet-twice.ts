import { electionRule } from './rule.ts';
import { repeats } from './same-name.ts';

/** A hamlet stands once in a polling area. In two areas it may: large hamlets are split. */
export const dataHamletTwice = electionRule({
  id: 'data-hamlet-twice',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      for (const hamlet of repeats(area.hamlets, (each) => each.name)) {
        yield {
          path: ['areas', area.id, 'hamlets', hamlet.id, 'name'],
          params: { area: area.number, hamlet: hamlet.name },
        };
      }
    }
  },
});
