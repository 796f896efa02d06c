import { z } from 'zod';
import { ELECTION_KINDS } from './election-fields.ts';
import { SCHOOL_KINDS } from './school-fields.ts';
import { IDENTITY } from './shared-fields.ts';

/**
 * What the lists of communes and schools hold, and what their columns are
 * called. Pure data: to teach the reader a new word, add it here.
 *
 * The words were collected from the sample workbooks, the official forms and
 * administrative usage in the regions (thôn and bản in the north, ấp and khóm
 * in the south, buôn in the Central Highlands, sóc where Khmer live).
 */

export const TableKind = z.enum([
  'areas',
  'voter-list',
  'supplies',
  'candidates',
  'bridge-points',
  'contact-sessions',
  'special-sites',
  'responsibilities',
  'contacts',
  'classes',
  'school-rooms',
  'school-events',
]);
export type TableKind = z.infer<typeof TableKind>;

export const FieldId = z.enum([
  'order',
  'area',
  'constituency',
  'hamlet',
  'voters',
  'male',
  'female',
  'households',
  'population',
  'homeQuarantined',
  'centralQuarantined',
  'venue',
  'length',
  'width',
  'size',
  'floorArea',
  'doors',
  'ventilated',
  'pollingTeam',
  'healthWorkers',
  'communityTeam',
  'headName',
  'headPhone',
  'note',
  'name',
  'unit',
  'stock',
  'price',
  'amount',
  'level',
  'minimumSessions',
  'canConnect',
  'isMain',
  'seats',
  'link',
  'date',
  'start',
  'minutes',
  'form',
  'place',
  'invited',
  'accessPoint',
  'siteKind',
  'address',
  'boxes',
  'carriers',
  'leaves',
  'route',
  'task',
  'lead',
  'partners',
  'due',
  'check',
  'role',
  'phone',
  'personName',
  'sex',
  'household',
  'relation',
  'className',
  'grade',
  'pupils',
  'roomName',
  'doubleDesks',
  'covered',
  'use',
  'subject',
  'grades',
  'identityNumber',
  'birth',
  'personalDetail',
  'ballotColumn',
]);
export type FieldId = z.infer<typeof FieldId>;

/** How the cells of a field are read. */
export type FieldType =
  | 'order'
  | 'text'
  | 'area-number'
  | 'count'
  | 'number'
  | 'dong'
  | 'metres'
  | 'minutes'
  | 'size'
  | 'yes-no'
  | 'date'
  | 'time'
  | 'choice'
  /** Recognised so that it is not mistaken for something else; the plan has no place for it. */
  | 'no-place'
  /** Personal data: recognised, left out, and the user is told. */
  | 'identity';

export type Field = {
  readonly id: FieldId;
  readonly type: FieldType;
  /** Headings, best first. `~` before a phrase: right only if nothing else wants the column. */
  readonly phrases: readonly string[];
};

export type KindSpec = {
  readonly kind: TableKind;
  readonly plan: 'election' | 'school';
  readonly fields: readonly Field[];
  /** The table is of this kind only if each group has a column. */
  readonly needs: readonly (readonly FieldId[])[];
  /** Words near the table (its title, the sheet's name) that speak for this kind. */
  readonly titles: readonly string[];
};

/** Every kind of table with its fields; personal data is recognised in all of them. */
export const KINDS: readonly KindSpec[] = [...ELECTION_KINDS, ...SCHOOL_KINDS].map((spec) => ({
  ...spec,
  fields: [...spec.fields, ...IDENTITY.filter((field) => !spec.fields.some((own) => own.id === field.id))],
}));

export function specOf(kind: TableKind): KindSpec {
  const spec = KINDS.find((candidate) => candidate.kind === kind);
  if (spec === undefined) throw new Error(`No fields for tables of kind ${kind}`);
  return spec;
}

export function fieldOf(kind: TableKind, id: FieldId): Field | null {
  return specOf(kind).fields.find((field) => field.id === id) ?? null;
}
