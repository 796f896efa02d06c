import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { electionRule } from './rule.ts';

/** Where the plan prepares for an outbreak, some sessions are online: "online more" (2865/UBND-VXNV). */
export const bacKan2865Online = electionRule({
  id: 'bac-kan-2865-online',
  severity: 'note',
  source: (profile) => CONTACT_DEFAULTS.sources['form'] ?? profile.citations.onlineContact,
  *check(plan) {
    const sessions = plan.voterContact.sessions.filter(({ state }) => state !== 'cancelled');
    const expectsOutbreak = plan.scenarios.some(
      ({ kind, enabled }) => enabled && (kind === 'distancing' || kind === 'lockdown'),
    );
    if (!expectsOutbreak || sessions.length === 0) return;
    if (sessions.every(({ form }) => form === 'in-person')) {
      yield { path: ['voterContact', 'sessions'], params: { sessions: sessions.length } };
    }
  },
});
