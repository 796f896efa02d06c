import type { Agenda } from '#domain/plan/voter-contact.ts';
import { electionRule, warningIfPrescribed } from './rule.ts';

/** The agenda has its five fixed parts: none may be left out to be shorter. */
export const lawSessionAgenda = electionRule({
  id: 'law-session-agenda',
  severity: (profile) => warningIfPrescribed(profile.citations.sessionAgenda),
  source: (profile) => profile.citations.sessionAgenda,
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
