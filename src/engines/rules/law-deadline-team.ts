import { deadlineOf } from './deadlines.ts';
import { electionRule } from './rule.ts';

/** By the date of the document the polling teams should exist, so their size is known. */
export const lawDeadlineTeam = electionRule({
  id: 'law-deadline-team',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan, profile) {
    const issued = plan.document.date;
    const step = deadlineOf(profile, 'teams-created', plan.election.date);
    const missing = plan.areas.filter((area) => area.staff.pollingTeam === null).length;
    if (issued === null || step === null || issued < step.date || missing === 0) return;
    yield { path: ['areas'], params: { date: step.date, missing }, source: step.deadline.source };
  },
});
