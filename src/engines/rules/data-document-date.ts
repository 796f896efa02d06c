import { electionRule } from './rule.ts';

/** A plan is issued before the day it plans. */
export const dataDocumentDate = electionRule({
  id: 'data-document-date',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { date } = plan.document;
    if (date !== null && date >= plan.election.date) {
      yield { path: ['document', 'date'], params: { date, electionDate: plan.election.date } };
    }
  },
});
