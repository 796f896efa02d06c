import { planRule } from './rule.ts';

/** Number and date, given by the clerk's office when the document is issued; blanks are printed until then. */
export const decree30NumberDate = planRule({
  id: 'decree-30-number-date',
  severity: 'note',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    const { number, date } = plan.document;
    if (number.trim() === '') yield { path: ['document', 'number'], params: { field: 'number' } };
    if (date === null) yield { path: ['document', 'date'], params: { field: 'date' } };
  },
});
