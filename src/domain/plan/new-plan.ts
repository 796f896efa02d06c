import type { RuleProfile } from '#domain/profile.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import type { PollingArea } from './area.ts';
import type { PlanDocument } from './document.ts';
import type { ReportDuty, Responsibility, Scenario } from './parts.ts';
import { type ElectionPlan, PLAN_SCHEMA, type SchoolPlan } from './plan.ts';
import type { Room } from './room.ts';
import { newSupplyPlan } from './supplies.ts';
import { COMMUNE_WORDS, type Locality } from './unit.ts';
import { newVoterContact } from './voter-contact.ts';
import { VOTING_DAY_DEFAULTS } from './voting-day.ts';

/** What a new plan starts from, besides the law: defaults kept as data in `resources/defaults`. */
export type PlanDefaults = {
  readonly scenarios: readonly Scenario[];
  readonly responsibilities: readonly Omit<Responsibility, 'id'>[];
  readonly reporting: readonly Omit<ReportDuty, 'id'>[];
  readonly recipients: readonly string[];
};

export type NewPlanInput = {
  readonly id: Id;
  readonly title: string;
  readonly createdAt: Instant;
  readonly locality: Locality;
  readonly profile: RuleProfile;
  readonly defaults: PlanDefaults;
  readonly newId: NewId;
};

/** "xã Phú Thành A". The empty name gives just the kind. */
export function localityName(locality: Locality): string {
  return `${COMMUNE_WORDS[locality.kind]} ${locality.name}`.trim();
}

function emptyDocument(
  input: NewPlanInput,
  signatory: { onBehalfOf: string; headTitle: string },
  bases: readonly string[],
): PlanDocument {
  const listed = (prefix: string, texts: readonly string[]) =>
    texts.map((text) => ({ id: input.newId(prefix), text }));
  return {
    type: 'KH',
    number: '',
    place: input.locality.name,
    date: null,
    abstract: '',
    bases: listed('basis', bases),
    addressees: [],
    recipients: listed('recipient', input.defaults.recipients),
    archive: 'VT',
    signatory: { authority: 'TM', ...signatory, signerTitle: '', name: '' },
  };
}

function sharedParts(input: NewPlanInput) {
  return {
    schema: PLAN_SCHEMA,
    id: input.id,
    profile: input.profile.id,
    title: input.title,
    createdAt: input.createdAt,
    locality: input.locality,
    scenarios: input.defaults.scenarios.map((scenario) => ({ ...scenario })),
    supplies: [],
    supplyPlan: newSupplyPlan(),
    responsibilities: input.defaults.responsibilities.map((duty) => ({ ...duty, id: input.newId('duty') })),
    checkInPoints: [],
    drills: [],
    reporting: input.defaults.reporting.map((duty) => ({ ...duty, id: input.newId('report') })),
    contacts: [],
    imports: [],
    totalMismatches: [],
    sectionTexts: {},
  } satisfies Partial<ElectionPlan>;
}

/** An election plan with the law's hours, ballots and bases filled in and no data yet. */
export function newElectionPlan(input: NewPlanInput): ElectionPlan {
  const { profile, locality } = input;
  return {
    ...sharedParts(input),
    kind: 'election',
    issuer: {
      kind: 'election-committee',
      superior: '',
      name: `ỦY BAN BẦU CỬ ${localityName(locality)}`.toLocaleUpperCase('vi'),
      abbreviation: 'UBBC',
    },
    document: emptyDocument(
      input,
      { onBehalfOf: 'ỦY BAN BẦU CỬ', headTitle: 'CHỦ TỊCH' },
      profile.legalBases.map((basis) => basis.text),
    ),
    election: {
      date: profile.electionDate.value,
      open: profile.hours.open.value,
      close: profile.hours.close.value,
      ballots: [...profile.ballots.value],
    },
    votingDay: VOTING_DAY_DEFAULTS.values,
    areas: [],
    specialSites: [],
    voterContact: newVoterContact(),
  };
}

/** A school plan for `schoolName` with no data yet. */
export function newSchoolPlan(input: NewPlanInput, schoolName: string, schoolYear: string): SchoolPlan {
  return {
    ...sharedParts(input),
    kind: 'school',
    issuer: {
      kind: 'school',
      superior: '',
      name: schoolName.toLocaleUpperCase('vi'),
      abbreviation: '',
    },
    document: emptyDocument(input, { onBehalfOf: '', headTitle: 'HIỆU TRƯỞNG' }, []),
    school: { name: schoolName, level: 'lower-secondary', schoolYear, seatDistanceMetres: null },
    classes: [],
    rooms: [],
    events: [],
    criteria: {},
  };
}

export function emptyRoom(): Room {
  return { lengthMetres: null, widthMetres: null, doorCount: null, ventilated: null, floor: null, note: '' };
}

/** An ordinary polling area with nothing known but its number. */
export function emptyArea(id: Id, number: string): PollingArea {
  return {
    id,
    number,
    kind: 'ordinary',
    hamlets: [],
    venue: '',
    hours: null,
    ballots: null,
    room: emptyRoom(),
    staff: { pollingTeam: null, healthWorkers: null, communityTeam: null, headName: '', headPhone: '' },
    layout: null,
    layoutWishes: null,
    otherLayouts: [],
    slots: null,
    forecast: null,
    yardMetres: null,
    note: '',
  };
}
