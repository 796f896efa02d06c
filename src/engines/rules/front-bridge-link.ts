import { electionRule } from './rule.ts';

/** A bridge point without a line cannot join an online session: it meets in person or goes elsewhere. */
export const frontBridgeLink = electionRule({
  id: 'front-bridge-link',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const point of plan.voterContact.bridgePoints) {
      if (point.link === 'none') {
        yield { path: ['voterContact', 'bridgePoints', point.id, 'link'], params: { point: point.name } };
      }
    }
  },
});
