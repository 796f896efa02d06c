import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** Sessions lie in the hours of the day the plan sets aside for them. The hours are the user's own. */
export const dataSessionHours = electionRule({
  id: 'data-session-hours',
  severity: 'note',
  source: (profile) => CONTACT_DEFAULTS.sources['hours'] ?? profile.citations.dataCheck,
  check: (plan) => sessionClashHits(plan, { 'outside-hours': 'start' }),
});
