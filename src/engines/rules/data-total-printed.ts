import { planRule } from './rule.ts';
import { mismatchesThatAre } from './total-hits.ts';

/** The printed total was chosen although the rows add up to another number: the document states it, the slots do not. */
export const dataTotalPrinted = planRule({
  id: 'data-total-printed',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => mismatchesThatAre('printed', plan),
});
