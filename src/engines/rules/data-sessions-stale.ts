import { scheduleState } from '#domain/plan/session-state.ts';
import { electionRule } from './rule.ts';

/** The schedule was planned for candidates, rooms and days as they were then. */
export const dataSessionsStale = electionRule({
  id: 'data-sessions-stale',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { schedule } = plan.voterContact;
    if (schedule === null || scheduleState(plan) !== 'stale') return;
    yield { path: ['voterContact', 'schedule'], params: { at: schedule.madeAt } };
  },
});
