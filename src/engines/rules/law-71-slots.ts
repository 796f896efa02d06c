import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';

/** Nobody is told to come before the earliest opening or after the latest closing of the law. */
export const law71Slots = electionRule({
  id: 'law-71-slots',
  severity: 'error',
  source: (profile) => profile.hours.earliestOpen.source,
  *check(plan, profile) {
    const { earliestOpen, latestClose } = profile.hours;
    for (const area of plan.areas) {
      for (const { from, to, load } of area.slots?.table.slots ?? []) {
        const isEarly = minutesOfClock(from) < minutesOfClock(earliestOpen.value);
        const isLate = minutesOfClock(to) > minutesOfClock(latestClose.value);
        if (load > 0 && (isEarly || isLate)) {
          yield {
            path: ['areas', area.id, 'slots'],
            params: { area: area.number, from, to, earliest: earliestOpen.value, latest: latestClose.value },
            source: isEarly ? earliestOpen.source : latestClose.source,
          };
        }
      }
    }
  },
});
