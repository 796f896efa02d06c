import { deadlineDate } from '#domain/profiles.ts';
import { daysBetween } from '#domain/time.ts';
import { electionRule } from './rule.ts';

/** How far ahead of the document's date a step of the calendar is worth a reminder. Ours; nobody prescribes it. */
const HORIZON_DAYS = 14;

/** Steps of the electoral calendar that fall due within two weeks of the document's date. */
export const lawDeadlineNext = electionRule({
  id: 'law-deadline-next',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan, profile) {
    const issued = plan.document.date;
    if (issued === null) return;
    for (const deadline of profile.deadlines) {
      const date = deadlineDate(deadline, plan.election.date);
      const days = daysBetween(issued, date);
      if (days >= 0 && days <= HORIZON_DAYS) {
        yield {
          path: ['document', 'date'],
          params: { titleVi: deadline.title.vi, titleEn: deadline.title.en, date, days },
          source: deadline.source,
        };
      }
    }
  },
});
