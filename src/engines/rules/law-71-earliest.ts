import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';
import { setHours } from './voting-hours.ts';

/** Voting never opens before the earliest hour of the law. */
export const law71Earliest = electionRule({
  id: 'law-71-earliest',
  severity: 'error',
  source: (profile) => profile.hours.earliestOpen.source,
  *check(plan, profile) {
    const limit = profile.hours.earliestOpen.value;
    for (const { path, area, open } of setHours(plan)) {
      if (minutesOfClock(open) < minutesOfClock(limit)) {
        yield { path: [...path, 'open'], params: { area, time: open, limit } };
      }
    }
  },
});
