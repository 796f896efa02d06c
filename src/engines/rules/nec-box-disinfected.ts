import { electionRule } from './rule.ts';
import { noneAtSites, sourceOfKind } from './supply-facts.ts';

/** Boxes and carriers are disinfected when they leave and when they are back. */
export const necBoxDisinfected = electionRule({
  id: 'nec-box-disinfected',
  severity: 'warning',
  source: (profile) => sourceOfKind('box-disinfectant', profile.citations.dataCheck),
  check: (plan) => noneAtSites(plan, 'box-disinfectant', ({ kind }) => kind !== 'frail'),
});
