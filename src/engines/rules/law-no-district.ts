import { planRule } from './rule.ts';

/** No district is named where districts no longer exist. */
export const lawNoDistrict = planRule({
  id: 'law-no-district',
  severity: 'warning',
  source: (profile) => profile.localTiers.source,
  *check(plan, profile) {
    const { district } = plan.locality;
    if (!profile.localTiers.value.includes('district') && district.trim() !== '') {
      yield { path: ['locality', 'district'], params: { district } };
    }
  },
});
