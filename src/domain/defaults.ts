import { z } from 'zod';
import election from '#resources/defaults/election.json' with { type: 'json' };
import school from '#resources/defaults/school.json' with { type: 'json' };
import type { PlanDefaults } from './plan/new-plan.ts';
import { ReportDuty, Responsibility, Scenario } from './plan/parts.ts';
import type { PlanKind } from './plan/plan.ts';
import { COMMUNE_WORDS, districtName, HAMLET_WORDS, type Locality, provinceName } from './plan/unit.ts';
import type { ProfileId } from './profile.ts';
import { Line } from './scalars.ts';

/** Shape of `resources/defaults/*.json`. Texts may hold the `{places}` of `fillPlaces`. */
const DefaultsPack = z.strictObject({
  scenarios: z.array(Scenario),
  responsibilities: z.array(Responsibility.omit({ id: true })),
  reporting: z.array(ReportDuty.omit({ id: true })),
  recipients: z.array(Line),
});

const PACKS: Record<PlanKind, unknown> = { election, school };

function placesOf(profile: ProfileId, locality: Locality): Record<string, string> {
  const commune = COMMUNE_WORDS[locality.kind];
  const hasDistricts = profile === '2021';
  return {
    commune,
    ...HAMLET_WORDS[locality.kind],
    superior: hasDistricts ? districtName(locality) : provinceName(locality),
    // Since 1/7/2025 the commune runs preschool to lower secondary (Nghị định số 142/2025/NĐ-CP).
    schoolSuperior: hasDistricts
      ? `Phòng Giáo dục và Đào tạo ${districtName(locality)}`
      : `Ủy ban nhân dân ${commune}`,
  };
}

function fillPlaces<Item>(item: Item, places: Record<string, string>): Item {
  if (typeof item === 'string') {
    return item.replace(/\{(\w+)\}/gu, (whole, name: string) => places[name] ?? whole) as Item & string;
  }
  if (Array.isArray(item)) return item.map((part: unknown) => fillPlaces(part, places)) as Item & unknown[];
  if (item !== null && typeof item === 'object') {
    return Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, fillPlaces<unknown>(value, places)]),
    ) as Item & object;
  }
  return item;
}

/**
 * What a new plan starts from: scenarios with measures, who does what, when to
 * report, to whom the document goes. In the words of the locality: a ward's
 * police, a district's committee where there is a district.
 */
export function defaultsFor(kind: PlanKind, profile: ProfileId, locality: Locality): PlanDefaults {
  return DefaultsPack.parse(fillPlaces(PACKS[kind], placesOf(profile, locality)));
}
