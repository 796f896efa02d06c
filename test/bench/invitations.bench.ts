import { bench, describe } from 'vitest';
import { generateReport } from '#report/reports.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { someHouseholds, withTimetables } from '#test/support/voting-day-plans.ts';

/** The promise is 5,000 invitations in one file in less than 20 seconds. */
describe('slot invitations, one Word file', () => {
  const plan = withTimetables(electionPlanFixture('full'));
  for (const count of [500, 5000]) {
    const households = someHouseholds(plan, count);
    bench(
      `${count} households`,
      async () => {
        await generateReport(plan, 'household-invitations', { now: '2021-05-10T02:00:00Z', households });
      },
      { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
    );
  }
});
