import type { PollingArea } from '#domain/plan/area.ts';
import { localityName } from '#domain/plan/new-plan.ts';
import { type ElectionPlan, statedVoters, summedVoters } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { COMMUNE_WORDS, districtName, provinceName } from '#domain/plan/unit.ts';
import { isFilled, withoutEnd } from './phrases.ts';
import { type ProfileWords, profileWords } from './words.ts';

/** Annexes by what they list; which of them a document has depends on the data. */
export type AnnexId =
  | 'polling-areas'
  | 'timetable'
  | 'forecast'
  | 'rooms'
  | 'room-layouts'
  | 'staff'
  | 'auxiliary-boxes'
  | 'supplies'
  | 'contact-sessions'
  | 'duties'
  | 'contacts';

/** A plan with the words and totals that several of its sections need. */
export type PlanContext = {
  readonly plan: ElectionPlan;
  readonly words: ProfileWords;
  /** "Kế hoạch" or "Phương án". */
  readonly typeName: 'Kế hoạch' | 'Phương án';
  /** "xã". */
  readonly commune: string;
  /** "xã Phú Thành A". */
  readonly locality: string;
  /** "Ủy ban bầu cử xã Phú Thành A". */
  readonly issuer: string;
  /** "Ủy ban bầu cử huyện Tam Nông"; of the province since districts are gone. */
  readonly superior: string;
  /** Trích yếu, the user's or ours. */
  readonly subject: string;
  /** What is needed and missing of everything, where it was worked out. */
  readonly supplies: SupplyReport | undefined;
  readonly statedVoters: number;
  readonly summedVoters: number;
  /** "Phụ lục II", if the document has that annex. */
  readonly annexLabel: (annex: AnnexId) => string | undefined;
  /** " (Phụ lục II)" where the document has that annex, else nothing. */
  readonly refer: (annex: AnnexId) => string;
};

export type AnnexLabels = ReadonlyMap<AnnexId, string>;

function issuerInSentence(plan: ElectionPlan, locality: string): string {
  switch (plan.issuer.kind) {
    case 'election-committee':
      return `Ủy ban bầu cử ${locality}`;
    case 'peoples-committee':
      return `Ủy ban nhân dân ${locality}`;
    case 'school':
      return plan.issuer.name;
  }
}

function superiorOf(plan: ElectionPlan): string {
  const level = plan.profile === '2021' ? districtName(plan.locality) : provinceName(plan.locality);
  return `Ủy ban bầu cử ${level}`;
}

export function planContext(plan: ElectionPlan, annexes: AnnexLabels, supplies?: SupplyReport): PlanContext {
  const words = profileWords[plan.profile];
  const locality = localityName(plan.locality);
  const own = withoutEnd(plan.document.abstract);
  return {
    plan,
    words,
    typeName: plan.document.type === 'KH' ? 'Kế hoạch' : 'Phương án',
    commune: COMMUNE_WORDS[plan.locality.kind],
    locality,
    issuer: issuerInSentence(plan, locality),
    superior: superiorOf(plan),
    subject: isFilled(own)
      ? own
      : `Bảo đảm an toàn phòng, chống ${words.disease} trong cuộc ${words.election} trên địa bàn ${locality}`,
    supplies,
    statedVoters: statedVoters(plan),
    summedVoters: summedVoters(plan),
    annexLabel: (annex) => annexes.get(annex),
    refer: (annex) => {
      const label = annexes.get(annex);
      return label === undefined ? '' : ` (${label})`;
    },
  };
}

export function areaById(plan: ElectionPlan, id: string | null): PollingArea | undefined {
  return id === null ? undefined : plan.areas.find((area) => area.id === id);
}
