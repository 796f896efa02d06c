import { planRule } from './rule.ts';

/** The document names the place it is issued at. */
export const decree30Place = planRule({
  id: 'decree-30-place',
  severity: 'warning',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    if (plan.document.place.trim() === '') yield { path: ['document', 'place'] };
  },
});
