import { schoolRule } from './rule.ts';

/** Exams, meetings and ceremonies that are held have a day. */
export const dataEventDate = schoolRule({
  id: 'data-event-date',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const event of plan.events) {
      if (event.date === null && event.form !== 'cancelled') {
        yield { path: ['events', event.id, 'date'], params: { event: event.subject } };
      }
    }
  },
});
