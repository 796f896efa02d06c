import { planRule } from './rule.ts';

/** Somebody signs: the head's title, the signer's own title where another signs for the head, and the name. */
export const decree30Signatory = planRule({
  id: 'decree-30-signatory',
  severity: 'warning',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    const { authority, headTitle, signerTitle, name } = plan.document.signatory;
    const path = ['document', 'signatory'];
    const signsForHead = authority === 'KT' || authority === 'TL' || authority === 'TUQ';
    if (headTitle.trim() === '') yield { path: [...path, 'headTitle'], params: { field: 'headTitle' } };
    if (signsForHead && signerTitle.trim() === '') {
      yield { path: [...path, 'signerTitle'], params: { field: 'signerTitle' } };
    }
    if (name.trim() === '') yield { path: [...path, 'name'], params: { field: 'name' } };
  },
});
