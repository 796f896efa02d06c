import { deadlineOf } from './deadlines.ts';
import { electionRule } from './rule.ts';

/** By the date of the document the voter list should be posted, so the voters of every hamlet are known. */
export const lawDeadlineVoterList = electionRule({
  id: 'law-deadline-voter-list',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan, profile) {
    const issued = plan.document.date;
    const step = deadlineOf(profile, 'voter-list-posted', plan.election.date);
    const unknown = plan.areas.flatMap((area) => area.hamlets).filter((hamlet) => hamlet.voters === null);
    if (issued === null || step === null || issued < step.date || unknown.length === 0) return;
    yield {
      path: ['areas'],
      params: { date: step.date, missing: unknown.length },
      source: step.deadline.source,
    };
  },
});
