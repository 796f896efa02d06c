import { type Agenda, CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { electionRule } from './rule.ts';

/** The agenda has its five fixed parts: none may be left out to be shorter. */
export const lawSessionAgenda = electionRule({
  id: 'law-session-agenda',
  severity: 'warning',
  source: (profile) => CONTACT_DEFAULTS.sources['agenda'] ?? profile.citations.campaign,
  *check(plan) {
    const { sessions, settings } = plan.voterContact;
    if (hasGap(settings.agenda)) yield { path: ['voterContact', 'settings', 'agenda'], params: { date: '' } };
    for (const { id, agenda, date } of sessions) {
      if (agenda !== null && hasGap(agenda)) {
        yield { path: ['voterContact', 'sessions', id, 'agenda'], params: { date: date ?? '' } };
      }
    }
  },
});

function hasGap(agenda: Agenda): boolean {
  return Object.values(agenda).some((minutes) => minutes === 0);
}
