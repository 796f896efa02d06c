import { Hamlet, PollingArea } from '#domain/plan/area.ts';
import { PlanDocument } from '#domain/plan/document.ts';
import {
  CheckInPoint,
  Contact,
  Drill,
  Measure,
  ReportDuty,
  Responsibility,
  type ScenarioKind,
  SpecialSite,
  SupplyItem,
} from '#domain/plan/parts.ts';
import {
  type ElectionPlan,
  type Plan,
  SchoolClass,
  SchoolEvent,
  type SchoolPlan,
  SchoolRoom,
} from '#domain/plan/plan.ts';
import { PriceOffer, StockCount } from '#domain/plan/supplies.ts';
import { BridgePoint, Candidate, ContactSession, Lockdown } from '#domain/plan/voter-contact.ts';
import type { Id } from '#domain/scalars.ts';
import type { RecordSchema } from './patch.ts';

type ListedText = PlanDocument['bases'][number];

/** Every list of a plan whose items have an identity, by the name the commands use. */
export type ListItems = {
  areas: PollingArea;
  hamlets: Hamlet;
  specialSites: SpecialSite;
  measures: Measure;
  supplies: SupplyItem;
  offers: PriceOffer;
  counts: StockCount;
  candidates: Candidate;
  bridgePoints: BridgePoint;
  sessions: ContactSession;
  lockdowns: Lockdown;
  checkInPoints: CheckInPoint;
  responsibilities: Responsibility;
  drills: Drill;
  reporting: ReportDuty;
  contacts: Contact;
  bases: ListedText;
  addressees: ListedText;
  recipients: ListedText;
  classes: SchoolClass;
  rooms: SchoolRoom;
  events: SchoolEvent;
};
export type ListName = keyof ListItems;
export type ListedItem = { readonly id: Id };

/** What a nested list lies within: hamlets in an area, measures in a scenario. Other lists lie in the plan itself. */
export type Within<List extends ListName> = List extends 'hamlets'
  ? { readonly within: Id }
  : List extends 'measures'
    ? { readonly within: ScenarioKind }
    : { readonly within?: never };

/** Given one stretch of a list and what it lies within ('' for the plan), its items after the edit. */
type Rewrite = (items: readonly ListedItem[], within: string) => readonly ListedItem[];

/** How the generic commands reach a list. */
export type ListAccess = {
  readonly schema: RecordSchema;
  /** Most items in one stretch; the same number as in the plan's schema. */
  readonly limit: number;
  /** The plan with every stretch rewritten; null when this kind of plan has no such list. Untouched stretches are shared. */
  readonly rewrite: (plan: Plan, rewrite: Rewrite) => Plan | null;
};

/** The list as it was when the edit left every item as it was, so that whoever compares sees no change. */
export function keepIfSame<List extends readonly unknown[]>(before: List, after: List): List {
  return after.length === before.length && after.every((item, index) => item === before[index])
    ? before
    : after;
}

// The makers below are the one place where a list meets its generic form. `rewrite` hands back items
// that came from this list or were parsed by its schema, so the casts lose nothing.

/** A list that lies in the plan itself; `kind` if only one kind of plan has it. */
function inPlan(
  schema: RecordSchema,
  limit: number,
  name: Exclude<keyof ElectionPlan | keyof SchoolPlan, 'schema'> & ListName,
  kind?: Plan['kind'],
): ListAccess {
  return {
    schema,
    limit,
    rewrite: (plan, rewrite) => {
      if (kind !== undefined && plan.kind !== kind) return null;
      const before = Reflect.get(plan, name) as readonly ListedItem[];
      const after = rewrite(before, '');
      return after === before ? plan : { ...plan, [name]: after };
    },
  };
}

function inVoterContact(
  schema: RecordSchema,
  limit: number,
  name: 'candidates' | 'bridgePoints' | 'sessions' | 'lockdowns',
): ListAccess {
  return {
    schema,
    limit,
    rewrite: (plan, rewrite) => {
      if (plan.kind !== 'election') return null;
      const after = rewrite(plan.voterContact[name], '');
      if (after === plan.voterContact[name]) return plan;
      return { ...plan, voterContact: { ...plan.voterContact, [name]: after } };
    },
  };
}

function inDocument(limit: number, name: 'bases' | 'addressees' | 'recipients'): ListAccess {
  return {
    schema: PlanDocument.shape[name].element,
    limit,
    rewrite: (plan, rewrite) => {
      const after = rewrite(plan.document[name], '');
      if (after === plan.document[name]) return plan;
      return { ...plan, document: { ...plan.document, [name]: after } };
    },
  };
}

const hamlets: ListAccess = {
  schema: Hamlet,
  limit: 2000,
  rewrite: (plan, rewrite) => {
    if (plan.kind !== 'election') return null;
    const areas = plan.areas.map((area) => {
      const after = rewrite(area.hamlets, area.id);
      return after === area.hamlets ? area : { ...area, hamlets: after as Hamlet[] };
    });
    return keepIfSame(plan.areas, areas) === plan.areas ? plan : { ...plan, areas };
  },
};

const measures: ListAccess = {
  schema: Measure,
  limit: 200,
  rewrite: (plan, rewrite) => {
    const scenarios = plan.scenarios.map((scenario) => {
      const after = rewrite(scenario.measures, scenario.kind);
      return after === scenario.measures ? scenario : { ...scenario, measures: after as Measure[] };
    });
    return keepIfSame(plan.scenarios, scenarios) === plan.scenarios ? plan : { ...plan, scenarios };
  },
};

function inSupplyPlan(schema: RecordSchema, limit: number, name: 'offers' | 'counts'): ListAccess {
  return {
    schema,
    limit,
    rewrite: (plan, rewrite) => {
      const before = plan.supplyPlan[name];
      const after = rewrite(before, '');
      return after === before ? plan : { ...plan, supplyPlan: { ...plan.supplyPlan, [name]: after } };
    },
  };
}

export const LISTS: Readonly<Record<ListName, ListAccess>> = {
  areas: inPlan(PollingArea, 2000, 'areas', 'election'),
  hamlets,
  specialSites: inPlan(SpecialSite, 500, 'specialSites', 'election'),
  measures,
  supplies: inPlan(SupplyItem, 1000, 'supplies'),
  offers: inSupplyPlan(PriceOffer, 5000, 'offers'),
  counts: inSupplyPlan(StockCount, 20_000, 'counts'),
  candidates: inVoterContact(Candidate, 500, 'candidates'),
  bridgePoints: inVoterContact(BridgePoint, 200, 'bridgePoints'),
  lockdowns: inVoterContact(Lockdown, 500, 'lockdowns'),
  sessions: inVoterContact(ContactSession, 500, 'sessions'),
  checkInPoints: inPlan(CheckInPoint, 500, 'checkInPoints'),
  responsibilities: inPlan(Responsibility, 500, 'responsibilities'),
  drills: inPlan(Drill, 200, 'drills'),
  reporting: inPlan(ReportDuty, 200, 'reporting'),
  contacts: inPlan(Contact, 500, 'contacts'),
  bases: inDocument(50, 'bases'),
  addressees: inDocument(50, 'addressees'),
  recipients: inDocument(100, 'recipients'),
  classes: inPlan(SchoolClass, 500, 'classes', 'school'),
  rooms: inPlan(SchoolRoom, 500, 'rooms', 'school'),
  events: inPlan(SchoolEvent, 500, 'events', 'school'),
};
