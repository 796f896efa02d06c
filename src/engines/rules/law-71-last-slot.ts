import { electionRule } from './rule.ts';

/**
 * A slot is advice and takes away nobody's right to come at another time. Who
 * is told to come in the slot that ends at closing has no other time left.
 */
export const law71LastSlot = electionRule({
  id: 'law-71-last-slot',
  severity: 'note',
  source: (profile) => profile.hours.close.source,
  *check(plan) {
    for (const area of plan.areas) {
      const { close } = area.hours ?? plan.election;
      const last = area.slots?.table.slots.find(({ to, load }) => to === close && load > 0);
      if (last !== undefined) {
        yield {
          path: ['areas', area.id, 'slots'],
          params: { area: area.number, from: last.from, to: last.to, voters: last.load },
        };
      }
    }
  },
});
