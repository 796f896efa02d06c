import { planRule } from './rule.ts';

/** The document says to whom it goes (Nơi nhận). */
export const decree30Recipients = planRule({
  id: 'decree-30-recipients',
  severity: 'warning',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    if (plan.document.recipients.every((recipient) => recipient.text.trim() === '')) {
      yield { path: ['document', 'recipients'] };
    }
  },
});
