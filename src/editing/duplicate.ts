import type { PollingArea } from '#domain/plan/area.ts';
import { ElectionPlan, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { BallotKind, RuleProfile } from '#domain/profile.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import type { EditResult } from './command.ts';
import { parseValue } from './patch.ts';

export type DuplicateForNext = {
  readonly profile: RuleProfile;
  readonly id: Id;
  readonly title: string;
  readonly createdAt: Instant;
  readonly newId: NewId;
};

/**
 * A plan for the next election (or school year) that starts from this one.
 *
 * Stays: unit, areas, hamlets, rooms, sizes of the staff, kinds of supplies,
 * measures, duties, and the user's own wording, whose `basis` makes the window
 * ask for a second look. Goes: dates, document number, persons, counts of one
 * epidemic day (quarantined, stock), verdicts, computed layouts and slots,
 * imported files and their wrong totals. The law's part comes from `profile`.
 */
export function duplicateForNext(plan: Plan, next: DuplicateForNext): EditResult {
  const shared = {
    id: next.id,
    title: next.title,
    createdAt: next.createdAt,
    profile: next.profile.id,
    imports: [],
    totalMismatches: [],
    supplies: plan.supplies.map((item) => ({ ...item, stock: null })),
    drills: plan.drills.map((drill) => ({ ...drill, date: null })),
    contacts: [],
  };
  const signatory = { ...plan.document.signatory, name: '' };
  const document = { ...plan.document, number: '', date: null, signatory };
  return plan.kind === 'election'
    ? parseValue(ElectionPlan, { ...plan, ...shared, ...electionParts(plan, next, document) }, [])
    : parseValue(SchoolPlan, { ...plan, ...shared, ...schoolParts(plan), document }, []);
}

function electionParts(plan: ElectionPlan, next: DuplicateForNext, document: ElectionPlan['document']) {
  const { profile } = next;
  const isSameLaw = profile.id === plan.profile;
  const hasDistricts = profile.reviewChain.some(({ level }) => level === 'district');
  return {
    // Other law, other bases; under the same law the user's own list is worth more than ours.
    document: isSameLaw
      ? document
      : {
          ...document,
          bases: profile.legalBases.map(({ text }) => ({ id: next.newId('basis'), text })),
        },
    locality: hasDistricts ? plan.locality : { ...plan.locality, district: '' },
    election: {
      date: profile.electionDate.value,
      open: profile.hours.open.value,
      close: profile.hours.close.value,
      ballots: profile.ballots.value,
    },
    areas: plan.areas.map((area) => nextArea(area, profile.ballots.value)),
    specialSites: plan.specialSites.map((site) => ({ ...site, voters: null, leavesAt: null })),
    voterContact: {
      ...plan.voterContact,
      candidates: [],
      bridgePoints: plan.voterContact.bridgePoints.map((point) => ({ ...point, closures: [] })),
      sessions: [],
      lockdowns: [],
      settings: { ...plan.voterContact.settings, window: null, excludedDates: [] },
      schedule: null,
    },
    supplyPlan: { ...plan.supplyPlan, placedStock: [], counts: [] },
  };
}

function nextArea(area: PollingArea, ballotsOfLaw: readonly BallotKind[]): PollingArea {
  const ballots = area.ballots?.filter((ballot) => ballotsOfLaw.includes(ballot)) ?? [];
  return {
    ...area,
    ballots: ballots.length === 0 ? null : ballots,
    hamlets: area.hamlets.map((hamlet) => ({ ...hamlet, homeQuarantined: null })),
    staff: { ...area.staff, headName: '', headPhone: '' },
    layout: null,
    otherLayouts: [],
    slots: null,
    forecast: null,
  };
}

function schoolParts(plan: SchoolPlan) {
  return {
    school: { ...plan.school, schoolYear: '' },
    events: plan.events.map((event) => ({ ...event, date: null })),
    criteria: Object.fromEntries(Object.keys(plan.criteria).map((id) => [id, null])),
  };
}
