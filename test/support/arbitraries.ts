import fc, { type Arbitrary } from 'fast-check';
import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import type { PlanDocument, SectionText } from '#domain/plan/document.ts';
import type { Layout, RoomLayout } from '#domain/plan/layout.ts';
import type {
  CheckInPoint,
  Contact,
  Drill,
  ImportRecord,
  Measure,
  ReportDuty,
  Responsibility,
  Scenario,
  SpecialSite,
  SupplyItem,
  TotalMismatch,
} from '#domain/plan/parts.ts';
import type {
  ElectionPlan,
  Plan,
  SchoolClass,
  SchoolEvent,
  SchoolPlan,
  SchoolRoom,
} from '#domain/plan/plan.ts';
import type { FloorPlan, Room } from '#domain/plan/room.ts';
import { type RoomSeating, SEATING_DEFAULTS, type SeatingWishes, WallSide } from '#domain/plan/seating.ts';
import type { AreaTimetable, SlotTable } from '#domain/plan/slots.ts';
import type { SupplyNeed, SupplyPlan } from '#domain/plan/supplies.ts';
import type { Issuer, Locality } from '#domain/plan/unit.ts';
import {
  type Absence,
  type BridgePoint,
  type Candidate,
  CONTACT_DEFAULTS,
  type ContactSession,
  type SessionRecord,
  type VoterContact,
} from '#domain/plan/voter-contact.ts';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import type { BallotKind } from '#domain/profile.ts';
import { type Id, metres, minutes } from '#domain/scalars.ts';
import type { Source } from '#domain/source.ts';
import { addDays, clockOfMinutes } from '#domain/time.ts';

/**
 * Every plan the schemas allow, small but strange: names in two scripts,
 * empty fields, unknown figures, references that may lead nowhere. What these
 * make parses and comes out equal (texts are NFC already).
 */

const vietnamese = fc.constantFrom(
  '',
  'Phú Thành A',
  'Ấp Long Phú',
  'Nguyễn Thị Ánh',
  'Nhà văn hóa ấp K8 <sau chợ> & "trụ sở"',
  '=1+1',
  '1.004',
);

/** One line, NFC, at most 500 characters. */
export const anyLine: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: vietnamese },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.normalize('NFC'))
      .filter((text) => text.length <= 500 && !/\p{Cc}/u.test(text)),
  },
);

const anyProse = fc.array(anyLine, { maxLength: 3 }).map((lines) => lines.join('\n'));
const anyCount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(10_000_000));
const nullable = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: null });
const anyMetres = fc.double({ min: 0, max: 1000, noNaN: true }).map(positiveZero).map(metres);
const anyMinutes = fc.integer({ min: 0, max: 1440 }).map(minutes);
const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(positiveZero);

/** JSON has no −0, so a plan never keeps one. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}

export const anyIsoDate: Arbitrary<string> = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays('1990-01-01', days));

export const anyClockTime: Arbitrary<string> = fc.integer({ min: 0, max: 1440 }).map(clockOfMinutes);

const anyInstant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const anyId: Arbitrary<Id> = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/u);

/** A list whose items have different ids, as every list of a plan has. */
function listOf<Item extends { id: string }>(item: Arbitrary<Item>, maxLength = 3): Arbitrary<Item[]> {
  return fc.uniqueArray(item, { maxLength, selector: (one) => one.id });
}

export const anySource: Arbitrary<Source> = fc.record(
  {
    document: anyLine,
    clause: anyLine,
    certainty: fc.constantFrom('verified', 'reported', 'lead', 'derived', 'assumption'),
    note: anyLine,
  },
  { requiredKeys: ['document', 'certainty'] },
);

const anyPoint = fc.tuple(anyNumber, anyNumber);

const anyFloor: Arbitrary<FloorPlan> = fc.record({
  outline: fc.array(anyPoint, { minLength: 3, maxLength: 6 }),
  obstacles: listOf(
    fc.record({
      id: anyId,
      kind: fc.constantFrom('column' as const, 'stage' as const),
      outline: fc.array(anyPoint, { minLength: 3, maxLength: 4 }),
    }),
    2,
  ),
  windows: listOf(fc.record({ id: anyId, from: anyPoint, to: anyPoint }), 2),
  backdrop: fc.constant(null),
  doors: listOf(
    fc.record({
      id: anyId,
      from: anyPoint,
      to: anyPoint,
      use: fc.constantFrom('in' as const, 'out' as const, 'both' as const),
    }),
    2,
  ),
});

export const anyRoom: Arbitrary<Room> = fc.record({
  lengthMetres: nullable(anyMetres),
  widthMetres: nullable(anyMetres),
  doorCount: nullable(fc.integer({ min: 0, max: 6 })),
  ventilated: nullable(fc.boolean()),
  floor: nullable(anyFloor),
  note: anyLine,
});

const anyStationKind = fc.constantFrom('check-in' as const, 'writing' as const, 'ballot-box' as const);

const anyLayout: Arbitrary<Layout> = fc.record({
  items: fc.array(
    fc.record({
      id: anyLine,
      kind: anyStationKind,
      center: anyPoint,
      width: anyMetres,
      depth: anyMetres,
      angle: anyNumber,
      people: fc.array(
        fc.record({ role: fc.constantFrom('staff' as const, 'voter' as const), at: anyPoint }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 3 },
  ),
  route: fc.array(fc.record({ from: anyLine, to: anyLine, points: fc.array(anyPoint, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
  counts: fc.record({ writing: anyCount, 'ballot-box': anyCount }, { requiredKeys: [] }),
  capacity: fc.record({ voters: anyCount, staff: anyCount }),
  minDistance: anyMetres,
  upperBound: anyNumber,
  proven: fc.boolean(),
  checks: fc.array(fc.record({ code: anyLine, ok: fc.boolean(), value: anyNumber, limit: anyNumber }), {
    maxLength: 2,
  }),
});

const anyRoomLayout: Arbitrary<RoomLayout> = fc.record({
  request: fc.record({
    room: fc.record({ outline: fc.array(anyPoint, { minLength: 3, maxLength: 6 }), doors: fc.constant([]) }),
    minDistance: anyMetres,
    aisle: anyMetres,
    stations: fc.array(
      fc.record({ kind: anyStationKind, count: fc.oneof(anyCount, fc.constant('max' as const)) }),
      { maxLength: 3 },
    ),
  }),
  floor: anyFloor,
  result: anyLayout,
  lockedItems: fc.array(anyLine, { maxLength: 2 }),
  isEdited: fc.boolean(),
  name: anyLine,
});

const anySlotTable: Arbitrary<SlotTable> = fc.record(
  {
    slots: fc.array(
      fc.record({
        from: anyClockTime,
        to: anyClockTime,
        capacity: anyCount,
        load: anyCount,
        groups: fc.array(
          fc.record(
            { id: anyId, voters: anyCount, households: fc.array(fc.nat({ max: 300 }), { maxLength: 3 }) },
            { requiredKeys: ['id', 'voters'] },
          ),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 3 },
    ),
    peakLoad: anyCount,
    lowerBound: anyNumber,
    affinity: anyNumber,
    splitGroups: anyCount,
    proven: fc.boolean(),
  },
  { requiredKeys: ['slots', 'peakLoad', 'lowerBound', 'splitGroups', 'proven'] },
);

const anyTimetable: Arbitrary<AreaTimetable> = fc.record({
  request: fc.record({
    open: anyClockTime,
    close: anyClockTime,
    slotMinutes: anyMinutes,
    capacity: anyCount,
    groups: fc.array(fc.record({ id: anyId, voters: anyCount }), { maxLength: 3 }),
    split: fc.constantFrom('never' as const, 'anywhere' as const),
    objective: fc.constantFrom('level' as const, 'affinity' as const),
  }),
  table: anySlotTable,
  lockedGroups: fc.array(anyId, { maxLength: 2 }),
});

export const anyHamlet: Arbitrary<Hamlet> = fc.record({
  id: anyId,
  name: anyLine,
  voters: nullable(anyCount),
  households: nullable(anyCount),
  homeQuarantined: nullable(anyCount),
  note: anyLine,
});

const anyBallots: Arbitrary<BallotKind[]> = fc.array(
  fc.constantFrom<BallotKind>('national', 'province', 'district', 'commune'),
  { minLength: 1, maxLength: 5 },
);

export const anyPollingArea: Arbitrary<PollingArea> = fc.record({
  id: anyId,
  number: fc.oneof(fc.constantFrom('01', '02', '1', ''), anyLine),
  kind: fc.constantFrom(
    'ordinary' as const,
    'scattered' as const,
    'hospital' as const,
    'care-home' as const,
    'armed-forces' as const,
    'custody' as const,
    'quarantine-site' as const,
  ),
  hamlets: listOf(anyHamlet, 4),
  venue: anyLine,
  hours: nullable(fc.record({ open: anyClockTime, close: anyClockTime })),
  ballots: nullable(anyBallots),
  room: anyRoom,
  staff: fc.record({
    pollingTeam: nullable(fc.integer({ min: 0, max: 30 })),
    healthWorkers: nullable(fc.integer({ min: 0, max: 5 })),
    communityTeam: nullable(fc.integer({ min: 0, max: 20 })),
    headName: anyLine,
    headPhone: anyLine,
  }),
  layout: nullable(anyRoomLayout),
  layoutWishes: nullable(
    fc.record({ aisleMetres: nullable(anyMetres), screens: fc.boolean(), stations: fc.constant(null) }),
  ),
  otherLayouts: fc.array(anyRoomLayout, { maxLength: 1 }),
  slots: nullable(anyTimetable),
  forecast: fc.constant(null),
  yardMetres: nullable(anyMetres),
  note: anyLine,
});

const anyLocality: Arbitrary<Locality> = fc.record({
  kind: fc.constantFrom('xa' as const, 'phuong' as const, 'thi-tran' as const, 'dac-khu' as const),
  name: anyLine,
  district: anyLine,
  province: anyLine,
});

const anyIssuer: Arbitrary<Issuer> = fc.record({
  kind: fc.constantFrom('election-committee' as const, 'peoples-committee' as const, 'school' as const),
  superior: anyLine,
  name: anyLine,
  abbreviation: anyLine,
});

const anyListedTexts = listOf(fc.record({ id: anyId, text: anyLine }));

const anyDocument: Arbitrary<PlanDocument> = fc.record({
  type: fc.constantFrom('KH' as const, 'PA' as const),
  number: anyLine,
  place: anyLine,
  date: nullable(anyIsoDate),
  abstract: anyLine,
  bases: anyListedTexts,
  addressees: anyListedTexts,
  recipients: anyListedTexts,
  archive: anyLine,
  signatory: fc.record({
    authority: fc.constantFrom(
      'TM' as const,
      'Q' as const,
      'KT' as const,
      'TL' as const,
      'TUQ' as const,
      'none' as const,
    ),
    onBehalfOf: anyLine,
    headTitle: anyLine,
    signerTitle: anyLine,
    name: anyLine,
  }),
});

const anyMeasure: Arbitrary<Measure> = fc.record({
  id: anyId,
  text: anyProse,
  enabled: fc.boolean(),
  source: nullable(anySource),
});

const anyScenario: Arbitrary<Scenario> = fc.record({
  kind: fc.constantFrom(
    'normal' as const,
    'distancing' as const,
    'lockdown' as const,
    'central-quarantine' as const,
    'home-quarantine' as const,
    'treatment-site' as const,
  ),
  enabled: fc.boolean(),
  distanceMetres: anyMetres,
  roomCap: nullable(anyCount),
  squareMetresPerPerson: nullable(fc.double({ min: 0.1, max: 100, noNaN: true })),
  measures: listOf(anyMeasure),
});

const anySpecialSite: Arbitrary<SpecialSite> = fc.record({
  id: anyId,
  kind: fc.constantFrom(
    'central-quarantine' as const,
    'home-quarantine' as const,
    'treatment-site' as const,
    'frail' as const,
    'custody' as const,
    'cut-off' as const,
  ),
  name: anyLine,
  address: anyLine,
  voters: nullable(anyCount),
  areaId: nullable(anyId),
  auxiliaryBoxes: nullable(fc.integer({ min: 0, max: 5 })),
  carriers: nullable(fc.integer({ min: 0, max: 5 })),
  leavesAt: nullable(anyClockTime),
  route: anyLine,
  note: anyLine,
});

const anySupply: Arbitrary<SupplyItem> = fc.record(
  {
    id: anyId,
    name: fc.oneof(fc.constant('Nhiệt kế điện tử'), anyLine),
    unit: fc.oneof(fc.constantFrom('hộp 0 cái', 'thùng 1.000 cái', 'chai 500 ml', 'thùng 24 hộp'), anyLine),
    stock: nullable(fc.double({ min: 0, max: 1e9, noNaN: true }).map(positiveZero)),
    unitPrice: nullable(fc.nat({ max: 10_000_000 })),
    needId: nullable(fc.constantFrom('hand-sanitiser', 'thermometers', 'own-1')),
    note: anyLine,
    origin: fc.record({ fileName: anyLine, sheet: anyLine, row: fc.integer({ min: 1, max: 9999 }) }),
  },
  { requiredKeys: ['id', 'name', 'unit', 'stock', 'unitPrice', 'needId', 'note'] },
);

const anyNeedId = fc.constantFrom('hand-sanitiser', 'thermometers', 'own-1', 'own-2');
const anyAmount = fc.double({ min: 0, max: 1e6, noNaN: true }).map(positiveZero);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true }).map(positiveZero);
const anyShares = fc.record({ low: anyShare, expected: anyShare, high: anyShare });

export const anySupplyNeed: Arbitrary<SupplyNeed> = fc.record({
  id: anyNeedId,
  name: anyLine,
  unit: fc.oneof(fc.constantFrom('cái', 'lít', 'g', 'm'), anyLine),
  scope: fc.constantFrom('area' as const, 'site' as const, 'commune' as const),
  formula: fc.oneof(
    fc.constantFrom(
      'cử_tri * 2',
      'cử_tri * 3 ml',
      '1 / (số_ca - số_ca)',
      'người_phục_vụ + 1',
      'max(2; số_ca)',
    ),
    anyLine,
  ),
  importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  packSize: nullable(fc.integer({ min: 1, max: 500 })),
  packName: anyLine,
  hasReserve: fc.boolean(),
  aliases: fc.array(anyLine, { maxLength: 2 }),
  source: nullable(anySource),
});

const anySupplyPlan: Arbitrary<SupplyPlan> = fc.record({
  settings: fc.record({
    turnout: anyShares,
    spareMaskShare: anyShares,
    elderlyShare: anyShares,
    reserveShare: anyShare,
    disinfectantLitres: fc.integer({ min: 0, max: 100 }),
    shifts: fc.integer({ min: 1, max: 6 }),
    preparationDays: fc.integer({ min: 0, max: 60 }),
    deliveryDays: fc.integer({ min: 0, max: 60 }),
    moveCost: fc.nat({ max: 1_000_000 }),
  }),
  view: fc.constantFrom('low', 'expected', 'high'),
  needs: fc.uniqueArray(anySupplyNeed, { maxLength: 3, selector: ({ id }) => id }),
  hidden: fc.array(anyNeedId, { maxLength: 1 }),
  overrides: fc.array(
    fc.record({ needId: anyNeedId, placeId: nullable(anyId), amount: anyAmount, reason: anyLine }),
    { maxLength: 2 },
  ),
  placedStock: fc.array(fc.record({ needId: anyNeedId, placeId: anyId, amount: anyAmount }), {
    maxLength: 2,
  }),
  offers: listOf(
    fc.record({
      id: anyId,
      needId: anyNeedId,
      seller: anyLine,
      packSize: fc.integer({ min: 1, max: 500 }),
      packPrice: fc.nat({ max: 10_000_000 }),
      most: nullable(fc.integer({ min: 0, max: 100 })),
      deliveryDays: nullable(fc.integer({ min: 0, max: 120 })),
    }),
    2,
  ),
  counts: listOf(
    fc.record({ id: anyId, needId: anyNeedId, date: anyIsoDate, received: anyAmount, left: anyAmount }),
    2,
  ),
  budget: nullable(fc.nat({ max: 1_000_000_000 })),
});

const anyAbsence: Arbitrary<Absence> = fc.record({
  id: anyId,
  from: anyIsoDate,
  to: anyIsoDate,
  reason: anyLine,
});

const anyCandidate: Arbitrary<Candidate> = fc.record({
  id: anyId,
  name: anyLine,
  level: fc.constantFrom<BallotKind>('national', 'province', 'district', 'commune'),
  minimumSessions: nullable(fc.integer({ min: 0, max: 20 })),
  constituency: anyLine,
  hamletIds: fc.array(anyId, { maxLength: 2 }),
  canConnect: fc.boolean(),
  absences: listOf(anyAbsence, 2),
});

const anyBridgePoint: Arbitrary<BridgePoint> = fc.record({
  id: anyId,
  name: anyLine,
  lengthMetres: nullable(anyMetres),
  widthMetres: nullable(anyMetres),
  link: fc.constantFrom('fibre' as const, 'mobile' as const, 'none' as const, 'unknown' as const),
  note: anyLine,
  isMain: fc.boolean(),
  seats: nullable(anyCount),
  hamletIds: fc.array(anyId, { maxLength: 2 }),
  closures: listOf(anyAbsence, 2),
});

const anyCondition = fc.record({ met: fc.boolean(), evidence: anyLine });

const anySessionRecord: Arbitrary<SessionRecord> = fc.record({
  present: nullable(anyCount),
  opinions: listOf(fc.record({ id: anyId, topic: anyLine, count: anyCount }), 2),
  note: anyLine,
});

const anyContactSession: Arbitrary<ContactSession> = fc.record({
  id: anyId,
  date: nullable(anyIsoDate),
  start: nullable(anyClockTime),
  lengthMinutes: nullable(anyMinutes),
  form: fc.constantFrom('in-person' as const, 'online' as const, 'hybrid' as const),
  bridgePointIds: fc.array(anyId, { maxLength: 2 }),
  candidateIds: fc.array(anyId, { maxLength: 2 }),
  invited: nullable(anyCount),
  accessPoint: anyLine,
  note: anyLine,
  connectingIds: fc.array(anyId, { maxLength: 2 }),
  hamletIds: fc.array(anyId, { maxLength: 2 }),
  locked: fc.boolean(),
  state: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
  chair: anyLine,
  secretary: anyLine,
  technician: anyLine,
  platform: anyLine,
  testCall: nullable(fc.record({ date: anyIsoDate, start: anyClockTime })),
  noticeOn: nullable(anyIsoDate),
  conditions: fc.record({
    technical: anyCondition,
    informationSecurity: anyCondition,
    cyberSecurity: anyCondition,
  }),
  agenda: nullable(fc.constant(CONTACT_DEFAULTS.values.agenda)),
  checked: fc.subarray(['voters-announced' as const, 'seats-marked' as const]),
  record: nullable(anySessionRecord),
  sequence: fc.nat({ max: 100 }),
});

const anyVoterContact: Arbitrary<VoterContact> = fc.record({
  candidates: listOf(anyCandidate),
  bridgePoints: listOf(anyBridgePoint),
  sessions: listOf(anyContactSession),
  lockdowns: listOf(
    fc.record({ id: anyId, hamletId: anyId, from: anyIsoDate, to: anyIsoDate, reason: anyLine }),
  ),
  settings: fc
    .record({ lines: fc.nat({ max: 5 }), window: nullable(fc.record({ from: anyIsoDate, to: anyIsoDate })) })
    .map((some) => ({ ...CONTACT_DEFAULTS.values, ...some })),
  schedule: fc.constant(null),
});

const anyCheckInPoint: Arbitrary<CheckInPoint> = fc.record({
  id: anyId,
  name: anyLine,
  place: anyLine,
  responsible: anyLine,
});

const anyResponsibility: Arbitrary<Responsibility> = fc.record({
  id: anyId,
  task: anyProse,
  lead: anyLine,
  partners: anyLine,
  due: anyLine,
  check: anyLine,
});

const anyDrill: Arbitrary<Drill> = fc.record({
  id: anyId,
  subject: anyLine,
  date: nullable(anyIsoDate),
  place: anyLine,
  participants: anyLine,
});

const anyReportDuty: Arbitrary<ReportDuty> = fc.record({
  id: anyId,
  when: anyLine,
  to: anyLine,
  content: anyLine,
  source: nullable(anySource),
});

const anyContact: Arbitrary<Contact> = fc.record({ id: anyId, name: anyLine, role: anyLine, phone: anyLine });

const anyImportRecord: Arbitrary<ImportRecord> = fc.record({
  id: anyId,
  fileName: anyLine,
  importedAt: anyInstant,
  cells: fc.record({ read: anyCount, ignored: anyCount, questioned: anyCount }),
});

const anyTotalMismatch: Arbitrary<TotalMismatch> = fc.record({
  id: anyId,
  subject: fc.constantFrom(
    'voters' as const,
    'households' as const,
    'home-quarantined' as const,
    'pupils' as const,
  ),
  areaId: nullable(anyId),
  printed: anyCount,
  computed: anyCount,
  fileName: anyLine,
  sheet: anyLine,
  row: fc.integer({ min: 1, max: 100_000 }),
  column: fc.integer({ min: 1, max: 500 }),
  choice: fc.constantFrom('printed' as const, 'computed' as const, null),
});

const anySectionText: Arbitrary<SectionText> = fc.record({
  text: anyProse,
  basis: anyProse,
  editedAt: anyInstant,
});

const sharedParts = {
  schema: fc.constant(1 as const),
  id: anyId,
  profile: fc.constantFrom('2021' as const, '2026' as const),
  title: anyLine,
  createdAt: anyInstant,
  locality: anyLocality,
  issuer: anyIssuer,
  document: anyDocument,
  scenarios: fc.uniqueArray(anyScenario, { maxLength: 6, selector: (scenario) => scenario.kind }),
  supplies: listOf(anySupply),
  supplyPlan: anySupplyPlan,
  responsibilities: listOf(anyResponsibility),
  checkInPoints: listOf(anyCheckInPoint),
  drills: listOf(anyDrill),
  reporting: listOf(anyReportDuty),
  contacts: listOf(anyContact),
  imports: listOf(anyImportRecord),
  totalMismatches: listOf(anyTotalMismatch),
  sectionTexts: fc.dictionary(
    fc.constantFrom('purpose', 'situation', 'scenario-normal', 'reporting'),
    anySectionText,
    { maxKeys: 2, noNullPrototype: true },
  ),
};

export const anyElectionPlan: Arbitrary<ElectionPlan> = fc.record({
  ...sharedParts,
  kind: fc.constant('election' as const),
  election: fc.record({ date: anyIsoDate, open: anyClockTime, close: anyClockTime, ballots: anyBallots }),
  votingDay: fc.constant(VOTING_DAY_DEFAULTS.values),
  areas: listOf(anyPollingArea, 4),
  specialSites: listOf(anySpecialSite),
  voterContact: anyVoterContact,
});

const anySchoolClass: Arbitrary<SchoolClass> = fc.record({
  id: anyId,
  name: anyLine,
  grade: nullable(fc.integer({ min: 0, max: 12 })),
  pupils: nullable(fc.integer({ min: 0, max: 80 })),
  roomId: nullable(anyId),
});

const anySeatingWishes: Arbitrary<SeatingWishes> = fc.record({
  distanceMetres: nullable(fc.constantFrom(metres(0), metres(1.2), metres(2))),
  perDesk: nullable(fc.constantFrom<1 | 2>(1, 2)),
  sittings: fc.integer({ min: 1, max: 6 }),
  freshSeats: fc.boolean(),
  people: nullable(fc.integer({ min: 1, max: 400 })),
  mostPerSitting: nullable(fc.integer({ min: 1, max: 60 })),
  groups: fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 3 }),
  front: nullable(fc.constantFrom(...WallSide.options)),
  furnishing: nullable(
    fc.constantFrom(SEATING_DEFAULTS.furnishings.desks.room, {
      ...SEATING_DEFAULTS.furnishings.chairs.room,
      rows: 2,
      aisle: null,
    }),
  ),
});

/** Somebody once seated two people at the two ends of a bench, whatever the room is now. */
const seatedTwo: RoomSeating = {
  request: {
    room: {
      ...SEATING_DEFAULTS.furnishings.desks.room,
      widthMetres: 2,
      lengthMetres: 4,
      aisle: null,
      mostDesks: null,
      floor: null,
    },
    minDistance: metres(0.5),
    perDesk: 2,
    sittings: 1,
    people: null,
    groups: [],
    mostPerSitting: null,
  },
  result: {
    seats: [
      { name: 'A1', at: [0.7, 1.8], desk: 0 },
      { name: 'A2', at: [1.3, 1.8], desk: 0 },
    ],
    desks: [[1, 1.8]],
    aisles: [],
    sittings: [
      [
        { seat: 0, group: null },
        { seat: 1, group: null },
      ],
    ],
    count: 2,
    upperBound: 2,
    proven: true,
    minDistance: 0.6,
    notSeated: 0,
  },
};

const anySchoolRoom: Arbitrary<SchoolRoom> = fc.record({
  id: anyId,
  name: anyLine,
  use: fc.constantFrom('classroom' as const, 'hall' as const, 'yard' as const, 'other' as const),
  covered: nullable(fc.boolean()),
  doubleDesks: nullable(fc.integer({ min: 0, max: 40 })),
  room: anyRoom,
  seatingWishes: nullable(anySeatingWishes),
  seating: nullable(fc.constant(seatedTwo)),
});

const anySchoolEvent: Arbitrary<SchoolEvent> = fc.record({
  id: anyId,
  kind: fc.constantFrom('exam' as const, 'closing-ceremony' as const, 'parents-meeting' as const),
  subject: anyLine,
  grades: anyLine,
  date: nullable(anyIsoDate),
  start: nullable(anyClockTime),
  lengthMinutes: nullable(anyMinutes),
  form: fc.constantFrom('in-person' as const, 'by-class' as const, 'online' as const),
  note: anyLine,
});

export const anySchoolPlan: Arbitrary<SchoolPlan> = fc.record({
  ...sharedParts,
  kind: fc.constant('school' as const),
  school: fc.record({
    name: anyLine,
    level: fc.constantFrom(
      'preschool' as const,
      'primary' as const,
      'lower-secondary' as const,
      'upper-secondary' as const,
      'mixed' as const,
    ),
    schoolYear: anyLine,
    seatDistanceMetres: nullable(anyMetres),
  }),
  classes: listOf(anySchoolClass, 4),
  rooms: listOf(anySchoolRoom),
  events: listOf(anySchoolEvent),
  criteria: fc.dictionary(fc.constantFrom('c1', 'c4', 'c5', 'c10'), nullable(fc.boolean()), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
});

export const anyPlan: Arbitrary<Plan> = fc.oneof(anyElectionPlan, anySchoolPlan);
