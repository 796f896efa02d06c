import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { Room } from '#domain/plan/room.ts';
import { ELECTION_SECTIONS, type FieldName, SCHOOL_SECTIONS, type SectionId } from './sections.ts';

/** `path` leads to the item; ids instead of positions, as in findings. */
export type MissingField = { readonly field: FieldName; readonly path: readonly string[] };

/**
 * How far is a section of the plan filled in?
 *
 * `filled` of `total` named fields. `empty`: none yet, which for a section
 * that is not required (`isRequired`) is a fine state to stay in.
 */
export type SectionProgress = {
  readonly id: SectionId;
  readonly state: 'empty' | 'partial' | 'complete';
  readonly filled: number;
  readonly total: number;
  readonly isRequired: boolean;
  readonly missing: readonly MissingField[];
};

/** One field: what it is called, what it holds, and where it is. */
type Field = readonly [field: FieldName, value: unknown, path: readonly string[]];

const REQUIRED: ReadonlySet<SectionId> = new Set([
  'unit',
  'document',
  'election',
  'school',
  'areas',
  'classes',
  'rooms',
  'staff',
  // 2135/BNV-CQĐP: the commune divides the voting time by hamlet.
  'timetable',
  'criteria',
  'scenarios',
  'responsibilities',
]);

/** Progress of every section, in the order the window lists them. */
export function sectionProgress(plan: Plan): readonly SectionProgress[] {
  return plan.kind === 'election'
    ? ELECTION_SECTIONS.map((id) => progressOf(id, electionFields[id](plan)))
    : SCHOOL_SECTIONS.map((id) => progressOf(id, schoolFields[id](plan)));
}

function progressOf(id: SectionId, fields: readonly Field[]): SectionProgress {
  const missing = fields.filter(([, value]) => !isFilled(value)).map(([field, , path]) => ({ field, path }));
  const total = fields.length;
  const filled = total - missing.length;
  const state = filled === 0 ? 'empty' : filled === total ? 'complete' : 'partial';
  return { id, state, filled, total, isRequired: REQUIRED.has(id), missing };
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== null;
}

/** The fields of every item of a list. */
function each<Item extends { readonly id: string }>(
  items: readonly Item[],
  path: readonly string[],
  fields: (item: Item) => readonly (readonly [field: FieldName, key: string, value: unknown])[],
): Field[] {
  return items.flatMap((item) =>
    fields(item).map(([field, key, value]): Field => [field, value, [...path, item.id, ...key.split('.')]]),
  );
}

/** A drawn floor says more than length and width do. */
function roomFields({ floor, lengthMetres, widthMetres, doorCount, ventilated }: Room) {
  return [
    ['length', 'room.lengthMetres', lengthMetres ?? floor],
    ['width', 'room.widthMetres', widthMetres ?? floor],
    ['doors', 'room.doorCount', doorCount ?? (floor?.doors.length ? floor : null)],
    ['ventilation', 'room.ventilated', ventilated],
  ] as const;
}

function areaFields(plan: ElectionPlan): readonly Field[] {
  return [
    ['area', plan.areas, ['areas']],
    ...each(plan.areas, ['areas'], (area) => [
      ['number', 'number', area.number],
      ['venue', 'venue', area.venue],
      ['hamlets', 'hamlets', area.hamlets],
    ]),
    ...plan.areas.flatMap((area) => hamletFields(area)),
    ...each(plan.totalMismatches, ['totalMismatches'], (mismatch) => [
      ['total-choice', 'choice', mismatch.choice],
    ]),
  ];
}

function hamletFields(area: PollingArea): readonly Field[] {
  return each(area.hamlets, ['areas', area.id, 'hamlets'], (hamlet) => [
    ['name', 'name', hamlet.name],
    ['voters', 'voters', hamlet.voters],
  ]);
}

/** One result for every area; a plan without areas owes them first. */
function kept(plan: ElectionPlan, name: FieldName, result: 'slots' | 'forecast'): readonly Field[] {
  return plan.areas.length === 0
    ? [['area', plan.areas, ['areas']]]
    : each(plan.areas, ['areas'], (area) => [[name, result, area[result]]]);
}

const sharedFields = {
  document: ({ document }: Plan): readonly Field[] => [
    ['place', document.place, ['document', 'place']],
    ['recipients', document.recipients, ['document', 'recipients']],
    ['head-title', document.signatory.headTitle, ['document', 'signatory', 'headTitle']],
    ['signer-name', document.signatory.name, ['document', 'signatory', 'name']],
  ],
  supplies: ({ supplies }: Plan) =>
    each(supplies, ['supplies'], (item) => [
      ['name', 'name', item.name],
      ['unit-of-count', 'unit', item.unit],
      ['stock', 'stock', item.stock],
    ]),
  scenarios: ({ scenarios }: Plan): readonly Field[] => [
    ['enabled-scenario', scenarios.filter(({ enabled }) => enabled), ['scenarios']],
  ],
  'check-in': ({ checkInPoints }: Plan) =>
    each(checkInPoints, ['checkInPoints'], (point) => [
      ['name', 'name', point.name],
      ['place', 'place', point.place],
      ['responsible', 'responsible', point.responsible],
    ]),
  responsibilities: ({ responsibilities }: Plan) =>
    each(responsibilities, ['responsibilities'], (duty) => [
      ['task', 'task', duty.task],
      ['lead', 'lead', duty.lead],
      ['due', 'due', duty.due],
    ]),
  drills: ({ drills }: Plan) =>
    each(drills, ['drills'], (drill) => [
      ['subject', 'subject', drill.subject],
      ['date', 'date', drill.date],
      ['place', 'place', drill.place],
    ]),
  reporting: ({ reporting }: Plan) =>
    each(reporting, ['reporting'], (duty) => [
      ['when', 'when', duty.when],
      ['recipient', 'to', duty.to],
      ['content', 'content', duty.content],
    ]),
  contacts: ({ contacts }: Plan) =>
    each(contacts, ['contacts'], (contact) => [
      ['name', 'name', contact.name],
      ['phone', 'phone', contact.phone],
    ]),
  /** Own wording is never owed: every section that has some counts as one filled field. */
  text: ({ sectionTexts }: Plan): readonly Field[] =>
    Object.keys(sectionTexts).map((id) => ['content', true, ['sectionTexts', id]]),
};

const electionFields: Record<(typeof ELECTION_SECTIONS)[number], (plan: ElectionPlan) => readonly Field[]> = {
  ...sharedFields,
  unit: ({ locality, issuer, profile }) => [
    ['name', locality.name, ['locality', 'name']],
    // Districts ended on 1/7/2025 (Law 72/2025/QH15), so only the 2021 profile has one.
    ...(profile === '2021' ? [['district', locality.district, ['locality', 'district']] as const] : []),
    ['province', locality.province, ['locality', 'province']],
    ['issuer', issuer.name, ['issuer', 'name']],
    ['abbreviation', issuer.abbreviation, ['issuer', 'abbreviation']],
  ],
  document: (plan) => [...sharedFields.document(plan), ['bases', plan.document.bases, ['document', 'bases']]],
  election: ({ election }) => [
    ['date', election.date, ['election', 'date']],
    ['hours', election.open, ['election', 'open']],
    ['ballots', election.ballots, ['election', 'ballots']],
  ],
  areas: areaFields,
  rooms: (plan) =>
    plan.areas.length === 0
      ? [['area', plan.areas, ['areas']]]
      : each(plan.areas, ['areas'], (area) => roomFields(area.room)),
  layouts: ({ areas }) => each(areas, ['areas'], ({ layout }) => [['layout', 'layout', layout]]),
  staff: (plan) =>
    plan.areas.length === 0
      ? [['area', plan.areas, ['areas']]]
      : each(plan.areas, ['areas'], ({ staff }) => [
          ['polling-team', 'staff.pollingTeam', staff.pollingTeam],
          ['health-workers', 'staff.healthWorkers', staff.healthWorkers],
          ['head-name', 'staff.headName', staff.headName],
        ]),
  timetable: (plan) => kept(plan, 'timetable', 'slots'),
  forecast: (plan) => kept(plan, 'forecast', 'forecast'),
  'special-sites': (plan) =>
    each(plan.specialSites, ['specialSites'], (site) => [
      ['name', 'name', site.name],
      ['voters', 'voters', site.voters],
      ['area', 'areaId', site.areaId],
      ['auxiliary-boxes', 'auxiliaryBoxes', site.auxiliaryBoxes],
      ['carriers', 'carriers', site.carriers],
    ]),
  'voter-contact': ({ voterContact }) => [
    ...each(voterContact.candidates, ['voterContact', 'candidates'], (candidate) => [
      ['name', 'name', candidate.name],
    ]),
    ...each(voterContact.sessions, ['voterContact', 'sessions'], (session) => [
      ['date', 'date', session.date],
      ['start', 'start', session.start],
      ['meeting-place', 'bridgePointIds', session.accessPoint || session.bridgePointIds],
    ]),
  ],
};

const schoolFields: Record<(typeof SCHOOL_SECTIONS)[number], (plan: SchoolPlan) => readonly Field[]> = {
  ...sharedFields,
  unit: ({ locality, issuer }) => [
    ['name', locality.name, ['locality', 'name']],
    ['province', locality.province, ['locality', 'province']],
    ['issuer', issuer.name, ['issuer', 'name']],
    ['abbreviation', issuer.abbreviation, ['issuer', 'abbreviation']],
  ],
  school: ({ school }) => [
    ['name', school.name, ['school', 'name']],
    ['school-year', school.schoolYear, ['school', 'schoolYear']],
  ],
  classes: ({ classes }) => [
    ['class', classes, ['classes']],
    ...each(classes, ['classes'], (each) => [
      ['name', 'name', each.name],
      ['pupils', 'pupils', each.pupils],
      ['room', 'roomId', each.roomId],
    ]),
  ],
  rooms: ({ rooms }) => [
    ['room', rooms, ['rooms']],
    ...each(rooms, ['rooms'], (room) => [['name', 'name', room.name], ...roomFields(room.room)]),
  ],
  /** Nobody asks a school for drawings of its rooms: those drawn count as filled. */
  layouts: ({ rooms }) =>
    rooms.flatMap(({ id, room }) => (room.floor === null ? [] : [['layout', room.floor, ['rooms', id]]])),
  /** Rooms of classes owe a seat plan; halls and yards have one when somebody wants it. */
  seating: ({ rooms, classes }) => {
    const used = new Set(classes.map(({ roomId }) => roomId));
    return each(
      rooms.filter(({ id, seating }) => used.has(id) || seating !== null),
      ['rooms'],
      ({ seating }) => [['seating', 'seating', seating]],
    );
  },
  events: ({ events }) =>
    each(events, ['events'], (event) => [
      ['subject', 'subject', event.subject],
      ['date', 'date', event.date],
    ]),
  criteria: ({ criteria }) =>
    Object.entries(criteria).map(([id, verdict]) => ['verdict', verdict, ['criteria', id]]),
};
