import { planRule } from './rule.ts';

/** The document names the legal bases it stands on (Căn cứ). */
export const decree30Bases = planRule({
  id: 'decree-30-bases',
  severity: 'warning',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    if (plan.document.bases.every((basis) => basis.text.trim() === '')) yield { path: ['document', 'bases'] };
  },
});
