import { electionRule } from './rule.ts';

/** An online or hybrid session that takes place uses no bridge point of which it is known that it has no line. */
export const frontSessionLink = electionRule({
  id: 'front-session-link',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { bridgePoints, sessions } = plan.voterContact;
    for (const session of sessions) {
      const cut = bridgePoints.find(
        (point) => point.link === 'none' && session.bridgePointIds.includes(point.id),
      );
      if (session.form !== 'in-person' && session.state !== 'cancelled' && cut !== undefined) {
        yield {
          path: ['voterContact', 'sessions', session.id, 'bridgePointIds'],
          params: { date: session.date ?? '', point: cut.name },
        };
      }
    }
  },
});
