import { planRule } from './rule.ts';

/** Each duty says who leads, by when, and how it is checked. */
export const laiChau1229Duties = planRule({
  id: 'lai-chau-1229-duties',
  severity: 'warning',
  source: (profile) => profile.citations.responsibilities,
  *check(plan) {
    for (const duty of plan.responsibilities) {
      for (const field of ['lead', 'due', 'check'] as const) {
        if (duty[field].trim() === '') {
          yield { path: ['responsibilities', duty.id, field], params: { field, lead: duty.lead } };
        }
      }
    }
  },
});
