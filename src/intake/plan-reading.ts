import { fold } from '#domain/fold.ts';
import type { PollingArea } from '#domain/plan/area.ts';
import type { SpecialSite, SupplyItem } from '#domain/plan/parts.ts';
import type { SchoolClass } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import type { Locality } from '#domain/plan/unit.ts';
import { newBridgePoint, newCandidate, newSession } from '#domain/plan/voter-contact.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { hamletsMeant } from './hamlet-names.ts';
import { areaKey } from './parse-area.ts';
import type { ReadArea, Reading, ReadParts } from './reading.ts';

/**
 * A reading as parts of a plan, each with an identity: what the command
 * `apply-reading` of `editing` puts into a new or an existing plan, as one
 * step that can be undone. Parts the workbook does not speak of are left out,
 * so the plan keeps its own.
 */
export function planReadingOf(
  reading: Reading,
  make: {
    readonly newId: NewId;
    readonly now: Instant;
    /** Hamlets the plan has already, for lists that name them. */
    readonly knownHamlets?: readonly NamedThing[];
  },
): PlanReading {
  const { newId, now, knownHamlets = [] } = make;
  const { parts } = reading;
  const areas = parts.areas.map((area) => planArea(area, newId));
  const rooms = withIds(parts.rooms, 'room', newId).map((room) => ({
    ...room,
    room: { ...room.room, floor: null },
  }));
  const idOfArea = idFinder(areas, (area) => areaKey(area.number));
  const idOfRoom = idFinder(rooms, (room) => fold(room.name));
  const idsOfHamlets = hamletFinder([...areas.flatMap(({ hamlets }) => hamlets), ...knownHamlets]);
  const contact = contactParts(parts, idsOfHamlets, newId);
  return {
    record: { id: newId('import'), fileName: reading.fileName, importedAt: now, cells: reading.cells },
    locality: suggestedLocality(reading),
    ...listed('areas', areas),
    ...listed('specialSites', siteParts(parts, idOfArea, newId)),
    ...listed('supplies', supplyParts(reading, newId)),
    ...(Object.keys(contact).length > 0 ? { voterContact: contact, unsaid: unsaidOf(parts) } : {}),
    ...listed('responsibilities', withIds(parts.responsibilities, 'duty', newId)),
    ...listed('contacts', withIds(parts.contacts, 'contact', newId)),
    ...listed('classes', classParts(parts, idOfRoom, newId)),
    ...listed('rooms', rooms),
    ...listed('events', withIds(parts.events, 'event', newId)),
    totalMismatches: reading.mismatches.map(({ areaNumber, ...mismatch }) => ({
      id: newId('total'),
      ...mismatch,
      areaId: areaNumber === null ? null : idOfArea(areaKey(areaNumber)),
      choice: null,
    })),
  };
}

type FindId = (key: string) => Id | null;
type NamedThing = { readonly id: Id; readonly name: string };
type FindHamlets = (names: readonly string[]) => Id[];

/** All hamlets of these names, in the order of the list: one that is divided between two areas counts twice. What may mean several means none; the reading asks. */
function hamletFinder(hamlets: readonly NamedThing[]): FindHamlets {
  const meantBy = hamletsMeant(hamlets.map(({ name }) => name));
  const spelt = (name: string) => meantBy(name)[0];
  return (names) => {
    const meant = new Set(names.map(meantBy).flatMap((some) => (some.length === 1 ? some : [])));
    return hamlets.flatMap(({ id, name }) => (meant.has(spelt(name) ?? '') ? [id] : []));
  };
}

/** Yes and no cannot be blank in a plan: which of them the file has no column for. */
function unsaidOf({ candidates, bridgePoints }: ReadParts): NonNullable<PlanReading['unsaid']> {
  return [
    ...(candidates.every(({ canConnect }) => canConnect === null) ? (['canConnect'] as const) : []),
    ...(bridgePoints.every(({ isMain }) => isMain === null) ? (['isMain'] as const) : []),
  ];
}

function siteParts(parts: ReadParts, idOfArea: FindId, newId: NewId): SpecialSite[] {
  return parts.specialSites.map(({ areaNumber, ...site }) => ({
    id: newId('site'),
    ...site,
    areaId: idOfArea(areaKey(areaNumber)),
  }));
}

function classParts(parts: ReadParts, idOfRoom: FindId, newId: NewId): SchoolClass[] {
  return parts.classes.map(({ roomName, ...one }) => ({
    id: newId('class'),
    ...one,
    roomId: idOfRoom(fold(roomName)),
  }));
}

function supplyParts({ fileName, parts }: Reading, newId: NewId): SupplyItem[] {
  return parts.supplies.map(({ origin, ...item }) => ({
    id: newId('supply'),
    ...item,
    origin: { fileName, ...origin },
  }));
}

function suggestedLocality({ suggestions }: Reading): Partial<Locality> {
  const { kind, name, district, province } = suggestions.locality;
  return {
    ...(kind === null ? {} : { kind }),
    ...(name === null ? {} : { name }),
    ...(district === null ? {} : { district }),
    ...(province === null ? {} : { province }),
  };
}

function planArea(area: ReadArea, newId: NewId): PollingArea {
  return {
    id: newId('area'),
    kind: 'ordinary',
    hours: null,
    ballots: null,
    layout: null,
    layoutWishes: null,
    otherLayouts: [],
    slots: null,
    forecast: null,
    yardMetres: null,
    ...area,
    hamlets: withIds(area.hamlets, 'hamlet', newId),
    room: { ...area.room, floor: null },
  };
}

function contactParts(
  parts: ReadParts,
  idsOfHamlets: FindHamlets,
  newId: NewId,
): NonNullable<PlanReading['voterContact']> {
  const bridgePoints = parts.bridgePoints.map(({ isMain, hamlets, ...point }) => ({
    ...newBridgePoint(newId('bridge')),
    ...point,
    isMain: isMain ?? false,
    hamletIds: idsOfHamlets(hamlets),
  }));
  const idOfPoint = idFinder(bridgePoints, (point) => fold(point.name));
  const sessions = parts.sessions.map(({ place, ...session }) => {
    const point = idOfPoint(fold(place));
    // A place that is no bridge point still says where to go.
    const note =
      point === null ? [place, session.note].filter((text) => text !== '').join('; ') : session.note;
    return {
      ...newSession(newId('session')),
      ...session,
      note: note.slice(0, 500),
      bridgePointIds: point === null ? [] : [point],
    };
  });
  return {
    ...listed(
      'candidates',
      parts.candidates.map(({ canConnect, hamlets, ...candidate }) => ({
        ...newCandidate(newId('candidate')),
        ...candidate,
        canConnect: canConnect ?? true,
        hamletIds: idsOfHamlets(hamlets),
      })),
    ),
    ...listed('bridgePoints', bridgePoints),
    ...listed('sessions', sessions),
  };
}

function withIds<Item extends object>(
  items: readonly Item[],
  prefix: string,
  newId: NewId,
): (Item & { id: Id })[] {
  return items.map((item) => ({ id: newId(prefix), ...item }));
}

function idFinder<Item extends { readonly id: Id }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): FindId {
  const ids = new Map(items.map((item) => [keyOf(item), item.id]));
  return (key) => (key === '' ? null : (ids.get(key) ?? null));
}

/** The list under its name, or nothing at all when it is empty. */
function listed<Name extends string, Item>(name: Name, items: Item[]): Partial<Record<Name, Item[]>> {
  const entry: Partial<Record<Name, Item[]>> = {};
  if (items.length > 0) entry[name] = items;
  return entry;
}
