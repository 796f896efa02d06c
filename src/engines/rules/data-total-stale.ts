import { planRule } from './rule.ts';
import { mismatchesThatAre } from './total-hits.ts';

/** The rows have changed since a printed total was compared with them. */
export const dataTotalStale = planRule({
  id: 'data-total-stale',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => mismatchesThatAre('stale', plan),
});
