import { electionRule } from './rule.ts';
import { setHours } from './voting-hours.ts';

/** Longer hours than the normal ones are the polling team's decision and must be announced. */
export const law71Extended = electionRule({
  id: 'law-71-extended',
  severity: 'note',
  source: (profile) => profile.hours.earliestOpen.source,
  *check(plan, profile) {
    const { open, close, earliestOpen, latestClose } = profile.hours;
    for (const hours of setHours(plan)) {
      const earlier = hours.open < open.value && hours.open >= earliestOpen.value;
      const later = hours.close > close.value && hours.close <= latestClose.value;
      if (earlier || later) {
        const field = earlier ? 'open' : 'close';
        yield {
          path: [...hours.path, field],
          params: { area: hours.area, open: hours.open, close: hours.close },
        };
      }
    }
  },
});
