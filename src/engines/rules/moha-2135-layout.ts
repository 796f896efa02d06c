import { placeViolations } from '#engines/geometry/layout-violations.ts';
import { electionRule } from './rule.ts';

/** Nobody in a polling room stands nearer to somebody else than the distance the room was laid out for. */
export const moha2135Layout = electionRule({
  id: 'moha-2135-layout',
  severity: 'error',
  source: (profile) => profile.citations.distance,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.layout === null) continue;
      const { request, result } = area.layout;
      const close = placeViolations({ ...request, ...result, minDistance: request.minDistance }).filter(
        ({ code }) => code === 'people-too-close',
      );
      if (close.length === 0) continue;
      const nearest = Math.min(...close.map(({ value }) => value));
      const params = {
        area: area.number,
        pairs: close.length,
        // Rounded down: 1.996 m is not 2 m.
        distance: Math.floor(nearest * 100) / 100,
        min: request.minDistance,
      };
      yield { path: ['areas', area.id, 'layout'], params };
    }
  },
});
