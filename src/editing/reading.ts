import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import type { VoterContact } from '#domain/plan/parts.ts';
import { ElectionPlan, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { Locality } from '#domain/plan/unit.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { areaNumberKey } from './area-number.ts';
import { defineCommand, type EditProblem, type EditResult } from './command.ts';
import { LISTS } from './lists.ts';
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
  (plan, { reading: asRead, mode }: ApplyReading): EditResult => {
    const reading = mode === 'replace' ? asRead : recognise(plan, asRead);
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
      totalMismatches: reading.totalMismatches,
    });
    if (!changes.ok) return changes;
    const next = tieLooseEnds({ ...plan, ...changes.value });
    const doubled = findDoubled(next);
    return doubled === null ? ok(next) : refuse({ code: 'item-already-there', path: doubled });
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
  /** Two items with the same key are the same thing. */
  keyOf: (item: Item) => string,
  join?: (before: Item, read: Item) => Item,
) => readonly Item[];

const takeRead: Merge = (before, read) => read ?? before;

const keepSilentOnes: Merge = (before, read, keyOf, join = keepSilent) => {
  if (read === undefined) return before;
  const partnerOf = pairOff(before, read, keyOf);
  return read.map((item) => {
    const known = partnerOf.get(item);
    return known === undefined ? item : join(known, item);
  });
};

/** The plan's items as they are with their blanks filled, then what it did not know. */
const fillBlanks: Merge = (before, read, keyOf, join = keepSilent) => {
  if (read === undefined) return before;
  const partnerOf = pairOff(read, before, keyOf);
  const filled = before.map((item) => {
    const found = partnerOf.get(item);
    return found === undefined ? item : { ...join(found, item), id: item.id };
  });
  const used = new Set(partnerOf.values());
  return [...filled, ...read.filter((item) => !used.has(item))];
};

const MERGES: Record<ApplyReading['mode'], Merge> = {
  fill: fillBlanks,
  update: keepSilentOnes,
  replace: takeRead,
};

/** For each of `seekers` the item of `offered` that is the same thing; each is given away once, in order. */
function pairOff<Item>(
  offered: readonly Item[],
  seekers: readonly Item[],
  keyOf: (item: Item) => string,
): Map<Item, Item> {
  const byKey = new Map<string, Item[]>();
  for (const item of offered.toReversed()) {
    const key = keyOf(item);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [item]);
    else alike.push(item);
  }
  return new Map(
    seekers.flatMap((seeker): [Item, Item][] => {
      const partner = byKey.get(keyOf(seeker))?.pop();
      return partner === undefined ? [] : [[seeker, partner]];
    }),
  );
}

function electionLists(plan: ElectionPlan, reading: PlanReading, merge: Merge) {
  if (hasAny(reading.classes, reading.rooms, reading.events)) return null;
  const { voterContact } = reading;
  return {
    areas: merge(plan.areas, reading.areas, areaKey, (before, read) => joinAreas(before, read, merge)),
    voterContact: mergeContact(plan.voterContact, voterContact ?? {}, merge),
    specialSites: merge(plan.specialSites, reading.specialSites, nameKey),
    ...sharedLists(plan, reading, merge),
  };
}

function schoolLists(plan: SchoolPlan, reading: PlanReading, merge: Merge) {
  const { candidates, bridgePoints, sessions } = reading.voterContact ?? {};
  if (hasAny(reading.areas, reading.specialSites, candidates, bridgePoints, sessions)) return null;
  return {
    classes: merge(plan.classes, reading.classes, nameKey),
    rooms: merge(plan.rooms, reading.rooms, nameKey),
    events: merge(plan.events, reading.events, ({ kind, subject }) => `${kind} ${plainText(subject)}`),
    ...sharedLists(plan, reading, merge),
  };
}

function hasAny(...lists: readonly (readonly unknown[] | undefined)[]): boolean {
  return lists.some((list) => (list?.length ?? 0) > 0);
}

function sharedLists(plan: Plan, reading: PlanReading, merge: Merge) {
  return {
    supplies: merge(plan.supplies, reading.supplies, nameKey),
    contacts: merge(plan.contacts, reading.contacts, nameKey),
    responsibilities: merge(plan.responsibilities, reading.responsibilities, ({ task }) => plainText(task)),
  };
}

function mergeContact(plan: VoterContact, read: Partial<VoterContact>, merge: Merge): VoterContact {
  return {
    candidates: [...merge(plan.candidates, read.candidates, nameKey)],
    bridgePoints: [...merge(plan.bridgePoints, read.bridgePoints, nameKey)],
    sessions: [
      ...merge(plan.sessions, read.sessions, ({ date, start, note }) =>
        [date, start, plainText(note)].join(' '),
      ),
    ],
  };
}

function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function areaKey({ number }: PollingArea): string {
  return areaNumberKey(number);
}

function nameKey({ name }: { readonly name: string }): string {
  return plainText(name);
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
    ? fillBlanks(read.hamlets, before.hamlets, nameKey)
    : keepSilentOnes(before.hamlets, read.hamlets, nameKey);
}

/** The item as read, under its old identity, with the old values where the file is silent. */
function keepSilent<Item extends object>(before: Item, read: Item): Item {
  const old = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(read).map(([field, value]: [string, unknown]) => {
    const known = old.get(field);
    if (field === 'id' || isSilent(value)) return [field, known];
    return [field, isRecord(value) && isRecord(known) ? keepSilent(known, value) : value];
  });
  // Fields and their types are those of `Item`; only their values were chosen here.
  return Object.fromEntries(fields) as Item;
}

function isSilent(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The reading with every reference to something the plan knows already turned
 * to the identity it has there, because that is the one it keeps.
 */
function recognise(plan: Plan, reading: PlanReading): PlanReading {
  if (plan.kind === 'school') {
    const roomOf = identityIn(plan.rooms, reading.rooms, nameKey);
    const { classes } = reading;
    return classes === undefined
      ? reading
      : { ...reading, classes: classes.map((each) => ({ ...each, roomId: roomOf(each.roomId) })) };
  }
  const areaOf = identityIn(plan.areas, reading.areas, areaKey);
  const { specialSites, voterContact, totalMismatches } = reading;
  const turned = <Item extends { areaId: Id | null }>(item: Item) => ({
    ...item,
    areaId: areaOf(item.areaId),
  });
  return {
    ...reading,
    ...(specialSites && { specialSites: specialSites.map(turned) }),
    ...(voterContact && { voterContact: recogniseContact(plan.voterContact, voterContact) }),
    totalMismatches: totalMismatches.map(turned),
  };
}

function recogniseContact(plan: VoterContact, read: Partial<VoterContact>): Partial<VoterContact> {
  if (read.sessions === undefined) return read;
  const pointOf = identityIn(plan.bridgePoints, read.bridgePoints, nameKey);
  const candidateOf = identityIn(plan.candidates, read.candidates, nameKey);
  return {
    ...read,
    sessions: read.sessions.map((session) => ({
      ...session,
      bridgePointIds: session.bridgePointIds.map(pointOf),
      candidateIds: session.candidateIds.map(candidateOf),
    })),
  };
}

/** What an identity of the file is called in the plan; itself where the plan does not know the thing. */
function identityIn<Item extends Named>(
  known: readonly Item[],
  read: readonly Item[] = [],
  keyOf: (item: Item) => string,
): <Reference extends Id | null>(id: Reference) => Reference | Id {
  const identities = new Map<Id | null, Id>();
  for (const [item, partner] of pairOff(known, read, keyOf)) identities.set(item.id, partner.id);
  return (id) => identities.get(id) ?? id;
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

/** The first item whose identity another item of its list has, as list and identity; null if there is none. */
function findDoubled(plan: Plan): [list: string, id: Id] | null {
  const doubled: [string, Id][] = [];
  for (const [list, { rewrite }] of Object.entries(LISTS)) {
    const seen = new Set<Id>();
    rewrite(plan, (items) => {
      for (const { id } of items) {
        if (seen.has(id)) doubled.push([list, id]);
        seen.add(id);
      }
      return items;
    });
  }
  return doubled[0] ?? null;
}

/** Clears what points at areas, rooms, candidates or bridge points that are not in the plan any more. */
function tieLooseEnds(plan: Plan): Plan {
  if (plan.kind === 'school') {
    const rooms = new Set<Id | null>(plan.rooms.map(({ id }) => id));
    return {
      ...plan,
      classes: plan.classes.map((each) => (rooms.has(each.roomId) ? each : { ...each, roomId: null })),
    };
  }
  const areas = new Set<Id | null>(plan.areas.map(({ id }) => id));
  const { candidates, bridgePoints, sessions } = plan.voterContact;
  const people = new Set(candidates.map(({ id }) => id));
  const points = new Set(bridgePoints.map(({ id }) => id));
  return {
    ...plan,
    specialSites: plan.specialSites.map((site) =>
      areas.has(site.areaId) ? site : { ...site, areaId: null },
    ),
    voterContact: {
      ...plan.voterContact,
      sessions: sessions.map((session) => ({
        ...session,
        candidateIds: session.candidateIds.filter((id) => people.has(id)),
        bridgePointIds: session.bridgePointIds.filter((id) => points.has(id)),
      })),
    },
  };
}
