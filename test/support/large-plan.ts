import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS, type SupplyNeed } from '#domain/plan/supplies.ts';
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

/** The same with 60 kinds of supply: stock in the store and at the areas, own figures, two offers a kind. */
export function largeSupplyPlan(): ElectionPlan {
  const plan = largePlan();
  const newId = countedIds();
  const own: SupplyNeed[] = Array.from({ length: 60 - SUPPLY_DEFAULTS.needs.length }, (_, at) => ({
    id: `kind-${at + 1}`,
    name: `Vật tư tự thêm số ${at + 1}`,
    unit: 'cái',
    scope: 'area',
    formula: `cử_tri * ${1 + (at % 5)} / 10 + người_phục_vụ`,
    importance: 2,
    packSize: 10,
    packName: 'hộp',
    hasReserve: true,
    aliases: [],
    source: null,
  }));
  const kinds = [...SUPPLY_DEFAULTS.needs, ...own];
  return {
    ...plan,
    supplies: kinds.map(({ name, unit }, at) => ({
      id: newId('supply'),
      name,
      unit,
      stock: 50 + at * 7,
      unitPrice: 1000 + at * 500,
      needId: null,
      note: '',
    })),
    supplyPlan: {
      ...plan.supplyPlan,
      needs: own,
      offers: kinds.flatMap(({ id }, at) =>
        [20, 100].map((packSize) => ({
          id: newId('offer'),
          needId: id,
          seller: `Cửa hàng ${packSize}`,
          packSize,
          packPrice: packSize * (900 + at * 10),
          most: null,
          deliveryDays: null,
        })),
      ),
      placedStock: kinds.flatMap(({ id }, kindIndex) =>
        plan.areas
          .filter((_, areaIndex) => (areaIndex + kindIndex) % 3 === 0)
          .map((area, at) => ({ needId: id, placeId: area.id, amount: 1 + ((at * 37) % 90) })),
      ),
      overrides: own.map(({ id }, at) => ({
        needId: id,
        placeId: plan.areas[at % plan.areas.length]?.id ?? null,
        amount: 300,
        reason: 'Theo số đã đặt mua',
      })),
    },
  };
}
