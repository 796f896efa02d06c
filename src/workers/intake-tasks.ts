import { z } from 'zod';
import { TableKind } from '#intake/fields.ts';
import { MappedTable, Mapping } from '#intake/mapping.ts';
import { HouseholdReading } from '#intake/read-households.ts';
import { Reading } from '#intake/reading.ts';
import type { Workbook } from '#intake/workbook.ts';

/** A workbook stays in the worker under its number while it is open, so that only its reading travels. */
const WorkbookNumber = z.int().min(1);

/**
 * Only the outer shape is looked at: a sheet may have a million cells, which
 * our own reader made on the other side.
 */
const OpenWorkbook = z.custom<Workbook>(
  (value) =>
    z
      .object({ fileName: z.string(), sheets: z.array(z.unknown()), notices: z.array(z.unknown()) })
      .safeParse(value).success,
);

const TableHint = z.strictObject({
  id: z.string(),
  sheet: z.string(),
  headerFirstRow: z.int().min(1),
  headerLastRow: z.int().min(1),
  kind: TableKind.exactOptional(),
});

/** What the spreadsheets' worker does. Tasks on a workbook it does not hold are refused with `workbook-forgotten`. */
export const INTAKE_TASKS = {
  open: {
    args: z.strictObject({
      workbook: WorkbookNumber,
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      fileName: z.string(),
    }),
    result: z.strictObject({ workbook: OpenWorkbook, guess: Mapping }),
  },
  guessTable: {
    args: z.strictObject({ workbook: WorkbookNumber, hint: TableHint }),
    result: MappedTable.nullable(),
  },
  read: {
    args: z.strictObject({
      workbook: WorkbookNumber,
      mapping: Mapping,
      /** Names of hamlets of the plan it is read into; none for a new plan. */
      knownHamlets: z.array(z.string()),
    }),
    result: Reading,
  },
  households: {
    args: z.strictObject({
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      fileName: z.string(),
    }),
    result: HouseholdReading,
  },
  close: { args: WorkbookNumber, result: z.null() },
};
