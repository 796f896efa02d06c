import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import { ElectionPlan, MAX_IMPORTS, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { Locality } from '#domain/plan/unit.ts';
import type { ContactSession, VoterContact } from '#domain/plan/voter-contact.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { defineCommand, type EditProblem, type EditResult } from './command.ts';
import { LISTS } from './lists.ts';
import {
  areaKey,
  fillBlanks,
  keepSilent,
  keepSilentOnes,
  type Merge,
  nameKey,
  plainText,
  takeRead,
  withUnread,
} from './merging.ts';
import { parseValue, patchRecord, type RecordSchema } from './patch.ts';
import { recognise } from './recognising.ts';

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
      // The oldest goes: which file a figure came from is asked of the latest ones.
      imports: [...plan.imports, reading.record].slice(-MAX_IMPORTS),
      totalMismatches: reading.totalMismatches,
    });
    if (!changes.ok) return changes;
    const next = tieLooseEnds({ ...plan, ...changes.value });
    const before = findDoubled(plan);
    const doubled = [...findDoubled(next)].find((each) => !before.has(each));
    return doubled === undefined
      ? ok(next)
      : refuse({ code: 'item-already-there', path: doubled.split('/') });
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

const MERGES: Record<ApplyReading['mode'], Merge> = {
  fill: fillBlanks,
  update: keepSilentOnes,
  replace: takeRead,
};

function electionLists(plan: ElectionPlan, reading: PlanReading, merge: Merge) {
  if (hasAny(reading.classes, reading.rooms, reading.events)) return null;
  const { voterContact } = reading;
  return {
    areas: merge(plan.areas, reading.areas, areaKey, (before, read) => joinAreas(before, read, merge)),
    voterContact: mergeContact(plan.voterContact, voterContact ?? {}, reading.unsaid ?? [], merge),
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

function mergeContact(
  plan: VoterContact,
  read: Partial<VoterContact>,
  unsaid: NonNullable<PlanReading['unsaid']>,
  merge: Merge,
): VoterContact {
  const said = (['canConnect', 'isMain'] as const).filter((field) => !unsaid.includes(field));
  const sessionKey = ({ date, start, note }: ContactSession) => [date, start, plainText(note)].join(' ');
  const candidates = withUnread(plan.candidates, read.candidates, nameKey, [
    'name',
    'level',
    'minimumSessions',
    'constituency',
    'hamletIds',
    ...said.filter((field) => field === 'canConnect'),
  ]);
  const points = withUnread(plan.bridgePoints, read.bridgePoints, nameKey, [
    'name',
    'lengthMetres',
    'widthMetres',
    'link',
    'seats',
    'hamletIds',
    ...said.filter((field) => field === 'isMain'),
    'note',
  ]);
  const sessions = withUnread(plan.sessions, read.sessions, sessionKey, [
    'date',
    'start',
    'lengthMinutes',
    'form',
    'bridgePointIds',
    'invited',
    'accessPoint',
    'note',
  ]);
  return {
    ...plan,
    candidates: [...merge(plan.candidates, candidates, nameKey)],
    bridgePoints: [...merge(plan.bridgePoints, points, nameKey)],
    sessions: [...merge(plan.sessions, sessions, sessionKey)],
  };
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

/** Items whose identity another item of their list has, as `list/identity`. */
function findDoubled(plan: Plan): Set<string> {
  const doubled = new Set<string>();
  for (const [list, { rewrite }] of Object.entries(LISTS)) {
    const seen = new Set<Id>();
    rewrite(plan, (items) => {
      for (const { id } of items) {
        if (seen.has(id)) doubled.add(`${list}/${id}`);
        seen.add(id);
      }
      return items;
    });
  }
  return doubled;
}

/** Clears what points at areas, hamlets, rooms, candidates or bridge points that are not in the plan any more. */
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
  const hamlets = new Set(plan.areas.flatMap((area) => area.hamlets.map(({ id }) => id)));
  const stillThere = <Item extends { readonly hamletIds: Id[] }>(item: Item): Item => ({
    ...item,
    hamletIds: item.hamletIds.filter((id) => hamlets.has(id)),
  });
  return {
    ...plan,
    specialSites: plan.specialSites.map((site) =>
      areas.has(site.areaId) ? site : { ...site, areaId: null },
    ),
    voterContact: {
      ...plan.voterContact,
      candidates: candidates.map(stillThere),
      bridgePoints: bridgePoints.map(stillThere),
      lockdowns: plan.voterContact.lockdowns.filter(({ hamletId }) => hamlets.has(hamletId)),
      sessions: sessions.map((session) => ({
        ...stillThere(session),
        candidateIds: session.candidateIds.filter((id) => people.has(id)),
        bridgePointIds: session.bridgePointIds.filter((id) => points.has(id)),
      })),
    },
  };
}
