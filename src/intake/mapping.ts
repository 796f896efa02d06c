import { z } from 'zod';
import { Line } from '#domain/scalars.ts';
import { FieldId, TableKind } from './fields.ts';

/**
 * Which cells mean what: the guess the window shows over the sheet, and the
 * user's corrections of it. Reading follows the mapping and nothing else.
 */

const RowNumber = z.int().min(1).max(1_048_576);
const ColumnNumber = z.int().min(1).max(16_384);

/** Why a column is not read. `unknown` is a question to the user, the others are answers. */
export const LeftOut = z.enum(['unknown', 'identity', 'no-place', 'order', 'by-user', 'empty']);
export type LeftOut = z.infer<typeof LeftOut>;

export const MappedColumn = z.strictObject({
  column: ColumnNumber,
  /** The heading as it stands, the levels of a two-row heading parted by " / ". */
  header: Line,
  /** What the column holds; null when nobody knows. */
  field: FieldId.nullable(),
  /** Why the column is not read; null when it is. A column without a field always has a reason. */
  leftOut: LeftOut.nullable(),
  /** The decimal mark of the column, where its figures prove one or the user answered. */
  decimal: z.enum(['comma', 'dot']).nullable(),
  /** 0 to 1: how well the heading fits the field. */
  certainty: z.number().min(0).max(1),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** Why a recognised table is not read unless the user says so. */
export const Unused = z.enum(['hidden-sheet', 'voter-list', 'other-plan', 'by-user']);
export type Unused = z.infer<typeof Unused>;

export const MappedTable = z.strictObject({
  id: z.string().min(1).max(40),
  sheet: z.string().max(300),
  kind: TableKind,
  /** Null: the table is read. */
  unused: Unused.nullable(),
  headerFirstRow: RowNumber,
  headerLastRow: RowNumber,
  /** First and last row under the heading that belong to the table. */
  firstRow: RowNumber,
  lastRow: RowNumber,
  columns: z.array(MappedColumn).max(16_384),
  /** Rows that hold printed totals: compared, never added. */
  totalRows: z.array(RowNumber).max(100_000),
});
export type MappedTable = z.infer<typeof MappedTable>;

export const Mapping = z.strictObject({
  plan: z.enum(['election', 'school']),
  tables: z.array(MappedTable).max(1000),
});
export type Mapping = z.infer<typeof Mapping>;
