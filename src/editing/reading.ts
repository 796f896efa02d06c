import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import type { ContactSession, VoterContact } from '#domain/plan/parts.ts';
import { ElectionPlan, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { Locality } from '#domain/plan/unit.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { isSameAreaNumber } from './area-number.ts';
import { defineCommand, type EditProblem, type EditResult } from './command.ts';
import { parseValue, patchRecord, type RecordSchema } from './patch.ts';

export type ApplyReading = {
  readonly reading: PlanReading;
  /**
   * `fill`: what the plan holds stays; the file fills blanks and adds what is
   * new. `update`: areas found again by number, hamlets and everything else by
   * name, keep their identity and whatever the file is silent about.
   * `replace`: the file's parts take the place of the plan's. What the file
   * does not list any more goes, in the last two.
   */
  readonly mode: 'fill' | 'update' | 'replace';
};

/** Puts everything a file says into the plan, as one step. Its own wrong totals take the place of those of the last file. */
export const applyReading = defineCommand(
  'apply-reading',
  (plan, { reading, mode }: ApplyReading): EditResult => {
    const locality = patchRecord(Locality, plan.locality, localityFor(plan, reading, mode), ['locality']);
    if (!locality.ok) return locality;
    const merge = MERGES[mode];
    const lists =
      plan.kind === 'election' ? electionLists(plan, reading, merge) : schoolLists(plan, reading, merge);
    if (lists === null) return refuse({ code: 'wrong-plan-kind' });
    const changes = parseParts(plan.kind === 'election' ? ElectionPlan : SchoolPlan, {
      ...lists,
      locality: locality.value,
      imports: [...plan.imports, reading.record],
      totalMismatches: totalsFor(plan, reading, mode),
    });
    return changes.ok ? ok(tieLooseEnds({ ...plan, ...changes.value })) : changes;
  },
);

/** The unit's name stands in the plan already; to fill blanks, only what is blank there is taken. */
function localityFor(
  plan: Plan,
  { locality = {} }: PlanReading,
  mode: ApplyReading['mode'],
): Partial<Locality> {
  if (mode !== 'fill') return locality;
  const isNamed = plan.locality.name !== '';
  return {
    ...(isNamed ? {} : locality),
    ...(plan.locality.district === '' && locality.district !== undefined
      ? { district: locality.district }
      : {}),
    ...(plan.locality.province === '' && locality.province !== undefined
      ? { province: locality.province }
      : {}),
  };
}

type Named = { readonly id: Id };
type Merge = <Item extends Named>(
  before: readonly Item[],
  read: readonly Item[] | undefined,
  isSameThing: (a: Item, b: Item) => boolean,
  join?: (before: Item, read: Item) => Item,
) => readonly Item[];

const takeRead: Merge = (before, read) => read ?? before;

const keepSilentOnes: Merge = (before, read, isSameThing, join = keepSilent) => {
  if (read === undefined) return before;
  const free = new Set(before);
  return read.map((item) => {
    const known = [...free].find((each) => isSameThing(each, item));
    if (known === undefined) return item;
    free.delete(known);
    return join(known, item);
  });
};

/** The plan's items as they are with their blanks filled, then what it did not know. */
const fillBlanks: Merge = (before, read, isSameThing, join) => {
  if (read === undefined) return before;
  const free = new Set(read);
  const filled = before.map((item) => {
    const found = [...free].find((each) => isSameThing(item, each));
    if (found === undefined) return item;
    free.delete(found);
    return { ...(join ?? keepSilent)(found, item), id: item.id };
  });
  return [...filled, ...free];
};

const MERGES: Record<ApplyReading['mode'], Merge> = {
  fill: fillBlanks,
  update: keepSilentOnes,
  replace: takeRead,
};

function electionLists(plan: ElectionPlan, reading: PlanReading, merge: Merge) {
  if ([reading.classes, reading.rooms, reading.events].some((list) => (list?.length ?? 0) > 0)) return null;
  return {
    areas: merge(plan.areas, reading.areas, isSameArea, (before, read) => joinAreas(before, read, merge)),
    voterContact: mergeContact(plan.voterContact, reading.voterContact ?? {}, merge),
    specialSites: merge(plan.specialSites, reading.specialSites, hasSameName),
    ...sharedLists(plan, reading, merge),
  };
}

function schoolLists(plan: SchoolPlan, reading: PlanReading, merge: Merge) {
  if ([reading.areas, reading.specialSites].some((list) => (list?.length ?? 0) > 0)) return null;
  return {
    classes: merge(plan.classes, reading.classes, hasSameName),
    rooms: merge(plan.rooms, reading.rooms, hasSameName),
    events: merge(
      plan.events,
      reading.events,
      (a, b) => a.kind === b.kind && isSameName(a.subject, b.subject),
    ),
    ...sharedLists(plan, reading, merge),
  };
}

function sharedLists(plan: Plan, reading: PlanReading, merge: Merge) {
  return {
    supplies: merge(plan.supplies, reading.supplies, hasSameName),
    contacts: merge(plan.contacts, reading.contacts, hasSameName),
    responsibilities: merge(plan.responsibilities, reading.responsibilities, (a, b) =>
      isSameName(a.task, b.task),
    ),
  };
}

function mergeContact(plan: VoterContact, read: Partial<VoterContact>, merge: Merge): VoterContact {
  const isSameSession = (a: ContactSession, b: ContactSession) =>
    a.date === b.date && a.start === b.start && isSameName(a.note, b.note);
  return {
    candidates: [...merge(plan.candidates, read.candidates, hasSameName)],
    bridgePoints: [...merge(plan.bridgePoints, read.bridgePoints, hasSameName)],
    sessions: [...merge(plan.sessions, read.sessions, isSameSession)],
  };
}

function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}

function hasSameName(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return isSameName(a.name, b.name);
}

function isSameArea(a: PollingArea, b: PollingArea): boolean {
  return isSameAreaNumber(a.number, b.number);
}

function joinAreas(before: PollingArea, read: PollingArea, merge: Merge): PollingArea {
  return {
    ...keepSilent(before, read),
    // Lists do not say what kind of area it is; `ordinary` is the reader's default.
    kind: read.kind === 'ordinary' ? before.kind : read.kind,
    hamlets: [...joinHamlets(before, read, merge)],
  };
}

/** Filling blanks turns the two around, so that the plan's own values count more. */
function joinHamlets(before: PollingArea, read: PollingArea, merge: Merge): readonly Hamlet[] {
  return merge === fillBlanks
    ? fillBlanks(read.hamlets, before.hamlets, hasSameName)
    : keepSilentOnes(before.hamlets, read.hamlets, hasSameName);
}

/** The item as read, under its old identity, with the old values where the file is silent. */
function keepSilent<Item extends object>(before: Item, read: Item): Item {
  const old = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(read).map(([field, value]: [string, unknown]) => {
    const known = old.get(field);
    if (field === 'id' || value === null || value === '') return [field, known];
    return [field, isRecord(value) && isRecord(known) ? keepSilent(known, value) : value];
  });
  // Fields and their types are those of `Item`; only their values were chosen here.
  return Object.fromEntries(fields) as Item;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Wrong totals of a file speak of areas as the file numbers them; in the plan these may have kept an older identity. */
function totalsFor(plan: Plan, { areas = [], totalMismatches }: PlanReading, mode: ApplyReading['mode']) {
  if (plan.kind === 'school' || mode === 'replace') return totalMismatches;
  return totalMismatches.map((mismatch) => {
    const read = areas.find(({ id }) => id === mismatch.areaId);
    const known = read && plan.areas.find((area) => isSameArea(area, read));
    return known ? { ...mismatch, areaId: known.id } : mismatch;
  });
}

function parseParts(
  schema: RecordSchema,
  parts: Readonly<Record<string, unknown>>,
): Result<Record<string, unknown>, EditProblem> {
  const parsed: [string, unknown][] = [];
  for (const [part, value] of Object.entries(parts)) {
    const partSchema = schema.shape[part];
    const result = partSchema === undefined ? ok(value) : parseValue(partSchema, value, [part]);
    if (!result.ok) return result;
    parsed.push([part, result.value]);
  }
  return ok(Object.fromEntries(parsed));
}

/** Clears what points at areas or rooms that the file no longer lists. */
function tieLooseEnds(plan: Plan): Plan {
  if (plan.kind === 'school') {
    const rooms = new Set<Id | null>(plan.rooms.map(({ id }) => id));
    return {
      ...plan,
      classes: plan.classes.map((each) => (rooms.has(each.roomId) ? each : { ...each, roomId: null })),
    };
  }
  const areas = new Set<Id | null>(plan.areas.map(({ id }) => id));
  return {
    ...plan,
    specialSites: plan.specialSites.map((site) =>
      areas.has(site.areaId) ? site : { ...site, areaId: null },
    ),
  };
}
