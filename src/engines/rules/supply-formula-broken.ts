import { electionRule } from './rule.ts';
import { needPath, supplyFacts } from './supply-facts.ts';

/** Every formula of a need can be read and gives an amount in the unit of its kind. */
export const supplyFormulaBroken = electionRule({
  id: 'supply-formula-broken',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const { needId, name, problem } of supplyFacts(plan).lines) {
      // A figure the plan has not got yet is asked for where it belongs.
      if (problem === null || problem.code === 'formula-term-missing') continue;
      yield { path: needPath(plan, needId), params: { name, code: problem.code } };
    }
  },
});
