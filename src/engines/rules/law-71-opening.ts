import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';
import { setHours } from './voting-hours.ts';

/** Voting opens at the normal hour at the latest. */
export const law71Opening = electionRule({
  id: 'law-71-opening',
  severity: 'error',
  source: (profile) => profile.hours.open.source,
  *check(plan, profile) {
    const limit = profile.hours.open.value;
    for (const { path, area, open } of setHours(plan)) {
      if (minutesOfClock(open) > minutesOfClock(limit)) {
        yield { path: [...path, 'open'], params: { area, time: open, limit } };
      }
    }
  },
});
