import { oversizedClasses } from './class-size-hits.ts';
import { schoolRule } from './rule.ts';

/** Secondary classes are no larger than Circular 32/2020 allows. A warning: town schools exceed it openly. */
export const circular3216 = schoolRule({
  id: 'circular-32-16',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan, profile) => oversizedClasses(plan, profile, ['lower-secondary', 'upper-secondary']),
});
