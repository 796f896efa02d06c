import { electionRule } from './rule.ts';

/**
 * Nobody has said yet whether a bridge point of an online or hybrid session has a line. One hit a session, at
 * the first of them; a point that has none for certain is told by `front-session-link`.
 */
export const dataSessionLink = electionRule({
  id: 'data-session-link',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { bridgePoints, sessions } = plan.voterContact;
    for (const { id, date, form, state, bridgePointIds } of sessions) {
      if (form === 'in-person' || state !== 'planned') continue;
      const unknown = bridgePoints.find(
        (point) => point.link === 'unknown' && bridgePointIds.includes(point.id),
      );
      if (unknown === undefined) continue;
      yield {
        path: ['voterContact', 'sessions', id, 'bridgePointIds'],
        params: { date: date ?? '', point: unknown.name },
      };
    }
  },
});
