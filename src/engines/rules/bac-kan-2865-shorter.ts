import { sessionMinutes } from '#domain/plan/session-request.ts';
import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { electionRule } from './rule.ts';

/**
 * In the epidemic sessions are shorter: none is longer than the plan's own
 * limit. The limit is an assumption, so one note speaks for all of them, also
 * for what the calendar outlines as too long.
 */
export const bacKan2865Shorter = electionRule({
  id: 'bac-kan-2865-shorter',
  severity: 'note',
  source: (profile) => CONTACT_DEFAULTS.sources['mostMinutes'] ?? profile.citations.onlineContact,
  *check(plan) {
    const { sessions, settings } = plan.voterContact;
    const long = sessions.filter(
      (session) => session.state === 'planned' && sessionMinutes(settings, session) > settings.mostMinutes,
    );
    const [first] = long;
    if (first === undefined) return;
    yield {
      path: ['voterContact', 'sessions', first.id, 'lengthMinutes'],
      params: {
        sessions: long.length,
        longest: Math.max(...long.map((session) => sessionMinutes(settings, session))),
        most: settings.mostMinutes,
      },
    };
  },
});
