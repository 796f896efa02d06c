import { planRule } from './rule.ts';

/** The document says which body issues it. */
export const decree30Issuer = planRule({
  id: 'decree-30-issuer',
  severity: 'error',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    if (plan.issuer.name.trim() === '') yield { path: ['issuer', 'name'] };
  },
});
