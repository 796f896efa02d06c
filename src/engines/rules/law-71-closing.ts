import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';
import { setHours } from './voting-hours.ts';

/** Voting never closes before the normal hour, even when everybody has voted. */
export const law71Closing = electionRule({
  id: 'law-71-closing',
  severity: 'error',
  source: (profile) => profile.hours.close.source,
  *check(plan, profile) {
    const limit = profile.hours.close.value;
    for (const { path, area, close } of setHours(plan)) {
      if (minutesOfClock(close) < minutesOfClock(limit)) {
        yield { path: [...path, 'close'], params: { area, time: close, limit } };
      }
    }
  },
});
