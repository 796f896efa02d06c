import type { Source } from '#domain/source.ts';
import { electionRule } from './rule.ts';
import { noneAtSites } from './supply-facts.ts';

/** That it is done; how much it takes is our assumption, at the kind itself. */
const GUIDE: Source = {
  document: 'Hướng dẫn bỏ phiếu tại nơi cách ly, baucuquochoi.vn (2021)',
  certainty: 'reported',
  note: 'Khử khuẩn hòm phiếu khi đi và khi về.',
};

/** Boxes and carriers are disinfected when they leave and when they are back. */
export const necBoxDisinfected = electionRule({
  id: 'nec-box-disinfected',
  severity: 'warning',
  source: () => GUIDE,
  check: (plan) => noneAtSites(plan, 'box-disinfectant', ({ kind }) => kind !== 'frail'),
});
