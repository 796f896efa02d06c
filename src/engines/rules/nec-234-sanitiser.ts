import { electionRule } from './rule.ts';
import { lessThanPerVoter, sourceOfKind } from './supply-facts.ts';

/** Before and after voting, 3 ml each time. */
const LITRES_A_VOTER = 0.006;

/** Hands are cleaned before and after voting: enough sanitiser for twice. */
export const nec234Sanitiser = electionRule({
  id: 'nec-234-sanitiser',
  severity: 'warning',
  // The kind for areas also holds a share for the staff, which is ours.
  source: (profile) => sourceOfKind('site-sanitiser', profile.citations.dataCheck),
  check: (plan) => lessThanPerVoter(plan, 'hand-sanitiser', LITRES_A_VOTER),
});
