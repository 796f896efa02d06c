import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { daysBetween } from '#domain/time.ts';
import { electionRule } from './rule.ts';

/** Candidates are told in writing some days before. Silent while no day of notice was entered. */
export const frontNoticeDays = electionRule({
  id: 'front-notice-days',
  severity: 'warning',
  source: (profile) => CONTACT_DEFAULTS.sources['noticeDays'] ?? profile.citations.campaign,
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
