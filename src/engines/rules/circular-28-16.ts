import { oversizedClasses } from './class-size-hits.ts';
import { schoolRule } from './rule.ts';

/** Primary classes are no larger than Circular 28/2020 allows. A warning: town schools exceed it openly. */
export const circular2816 = schoolRule({
  id: 'circular-28-16',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan, profile) => oversizedClasses(plan, profile, ['primary']),
});
