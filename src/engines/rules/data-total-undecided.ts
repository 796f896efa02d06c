import { planRule } from './rule.ts';
import { mismatchesThatAre } from './total-hits.ts';

/** A printed total differs from its rows and nobody has said which counts. Blocks, because the plan states one number. */
export const dataTotalUndecided = planRule({
  id: 'data-total-undecided',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => mismatchesThatAre('undecided', plan),
});
