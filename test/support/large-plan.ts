import type { ElectionPlan } from '#domain/plan/plan.ts';
import { countedIds } from '#domain/scalars.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

/** A plan as large as a big commune's gets: 60 polling areas, 300 hamlets, and a name that fills its column. */
export function largePlan(): ElectionPlan {
  const plan = electionPlanFixture('full');
  const newId = countedIds();
  const [pattern] = plan.areas;
  if (!pattern) throw new Error('The fixture has no areas');
  return {
    ...plan,
    issuer: {
      ...plan.issuer,
      name: 'ỦY BAN BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XV VÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN CÁC CẤP NHIỆM KỲ 2021-2026 XÃ PHÚ THÀNH A',
    },
    document: { ...plan.document, number: '', date: null },
    totalMismatches: [],
    areas: Array.from({ length: 60 }, (_, areaIndex) => ({
      ...pattern,
      id: newId('area'),
      number: String(areaIndex + 1).padStart(2, '0'),
      venue: `Nhà văn hóa liên ấp số ${areaIndex + 1}, đường liên xã Phú Thành A - Phú Thành B`,
      hamlets: Array.from({ length: 5 }, (__, hamletIndex) => ({
        id: newId('hamlet'),
        name: `Ấp Long Phú ${areaIndex + 1}.${hamletIndex + 1}`,
        voters: 100 + ((areaIndex * 7 + hamletIndex * 13) % 90),
        households: 30 + ((areaIndex + hamletIndex) % 20),
        homeQuarantined: (areaIndex + hamletIndex) % 11 === 0 ? 1 : 0,
        note: '',
      })),
    })),
  };
}
