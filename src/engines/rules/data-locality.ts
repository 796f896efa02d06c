import { planRule } from './rule.ts';

/** The locality is named down from its province, through the district where districts exist. */
export const dataLocality = planRule({
  id: 'data-locality',
  severity: 'warning',
  source: (profile) => profile.localTiers.source,
  *check(plan, profile) {
    const { name, district, province } = plan.locality;
    const hasDistricts = profile.localTiers.value.includes('district');
    if (name.trim() === '') yield { path: ['locality', 'name'], params: { field: 'name' } };
    if (hasDistricts && district.trim() === '') {
      yield { path: ['locality', 'district'], params: { field: 'district' } };
    }
    if (province.trim() === '') yield { path: ['locality', 'province'], params: { field: 'province' } };
  },
});
