/** The sections of the workspace, in the order the window lists them. */
export const ELECTION_SECTIONS = [
  'unit',
  'document',
  'election',
  'areas',
  'rooms',
  'layouts',
  'staff',
  'timetable',
  'forecast',
  'supplies',
  'special-sites',
  'scenarios',
  'voter-contact',
  'check-in',
  'responsibilities',
  'drills',
  'reporting',
  'contacts',
  'text',
] as const;

export const SCHOOL_SECTIONS = [
  'unit',
  'document',
  'school',
  'classes',
  'rooms',
  'layouts',
  'seating',
  'events',
  'criteria',
  'supplies',
  'scenarios',
  'check-in',
  'responsibilities',
  'drills',
  'reporting',
  'contacts',
  'text',
] as const;

export type SectionId = (typeof ELECTION_SECTIONS)[number] | (typeof SCHOOL_SECTIONS)[number];

/** Something a complete plan has; `i18n` names each (area `editing`, `fields`). */
export type FieldName =
  | 'abbreviation'
  | 'area'
  | 'auxiliary-boxes'
  | 'ballots'
  | 'bases'
  | 'carriers'
  | 'class'
  | 'content'
  | 'date'
  | 'district'
  | 'doors'
  | 'due'
  | 'enabled-scenario'
  | 'forecast'
  | 'hamlets'
  | 'head-name'
  | 'head-title'
  | 'health-workers'
  | 'hours'
  | 'issuer'
  | 'layout'
  | 'lead'
  | 'length'
  | 'meeting-place'
  | 'name'
  | 'number'
  | 'phone'
  | 'place'
  | 'polling-team'
  | 'province'
  | 'pupils'
  | 'recipient'
  | 'recipients'
  | 'responsible'
  | 'room'
  | 'school-year'
  | 'seating'
  | 'signer-name'
  | 'start'
  | 'stock'
  | 'subject'
  | 'task'
  | 'timetable'
  | 'total-choice'
  | 'unit-of-count'
  | 'venue'
  | 'ventilation'
  | 'verdict'
  | 'voters'
  | 'when'
  | 'width';
