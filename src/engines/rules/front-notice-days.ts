import { daysBetween } from '#domain/time.ts';
import { electionRule, warningIfPrescribed } from './rule.ts';

/** Candidates are told in writing some days before. Silent while no day of notice was entered. */
export const frontNoticeDays = electionRule({
  id: 'front-notice-days',
  severity: (profile) => warningIfPrescribed(profile.citations.contactNotice),
  source: (profile) => profile.citations.contactNotice,
  *check(plan) {
    const { sessions, settings } = plan.voterContact;
    for (const { id, date, noticeOn, state } of sessions) {
      if (date === null || noticeOn === null || state === 'cancelled') continue;
      const days = daysBetween(noticeOn, date);
      if (days >= settings.noticeDays) continue;
      yield {
        path: ['voterContact', 'sessions', id, 'noticeOn'],
        params: { date, days, min: settings.noticeDays },
      };
    }
  },
});
