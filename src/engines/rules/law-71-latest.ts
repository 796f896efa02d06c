import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';
import { setHours } from './voting-hours.ts';

/** Voting never closes after the latest hour of the law. */
export const law71Latest = electionRule({
  id: 'law-71-latest',
  severity: 'error',
  source: (profile) => profile.hours.latestClose.source,
  *check(plan, profile) {
    const limit = profile.hours.latestClose.value;
    for (const { path, area, close } of setHours(plan)) {
      if (minutesOfClock(close) > minutesOfClock(limit)) {
        yield { path: [...path, 'close'], params: { area, time: close, limit } };
      }
    }
  },
});
