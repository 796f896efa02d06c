import { sessionFrameOf } from '#domain/plan/session-request.ts';
import { isSame } from '#domain/same.ts';
import { electionRule } from './rule.ts';

/** The schedule was planned for candidates, rooms and days as they were then. */
export const dataSessionsStale = electionRule({
  id: 'data-sessions-stale',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { schedule } = plan.voterContact;
    if (schedule === null) return;
    const asked = { ...schedule.request, fixed: [], before: [] };
    // Sessions themselves may be moved by hand: the clash rules speak of those.
    if (!isSame({ ...sessionFrameOf(plan), fixed: [], before: [] }, asked)) {
      yield { path: ['voterContact', 'schedule'], params: { at: schedule.madeAt } };
    }
  },
});
