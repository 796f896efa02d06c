import { electionRule, warningIfPrescribed } from './rule.ts';

const CONDITIONS = ['technical', 'informationSecurity', 'cyberSecurity'] as const;

/**
 * An online or hybrid session is held only when the technical, information-security
 * and cyber-security conditions are met, each with its evidence. One hit for each
 * session that has any of them open once candidates were told of it.
 */
export const lawOnlineConditions = electionRule({
  id: 'law-online-conditions',
  severity: (profile) => warningIfPrescribed(profile.citations.onlineConditions),
  source: (profile) => profile.citations.onlineConditions,
  *check(plan) {
    for (const session of plan.voterContact.sessions) {
      if (session.form === 'in-person' || session.state === 'cancelled') continue;
      // Until it is announced, a session is only a line in a draft.
      if (session.noticeOn === null && session.state === 'planned') continue;
      const open = CONDITIONS.filter((name) => {
        const { met, evidence } = session.conditions[name];
        return !met || evidence.trim() === '';
      });
      if (open.length === 0) continue;
      yield {
        path: ['voterContact', 'sessions', session.id, 'conditions'],
        params: { date: session.date ?? '', open: open.length },
      };
    }
  },
});
