/** How a column of a sheet is written. Amounts to the thousandth, money in whole đồng. */
export type ColumnKind = 'text' | 'amount' | 'money';

/** A column worked out from two others of its row: the product, or the first less the second, never below zero. */
export type ColumnFormula = { readonly by: 'product' | 'less'; readonly of: readonly [number, number] };

export type SheetColumn = {
  readonly head: string;
  readonly kind: ColumnKind;
  /** In characters, as spreadsheets measure. */
  readonly width: number;
  /** Columns are counted from 0. The cells are written as formulas, with our own figure as their answer. */
  readonly formula?: ColumnFormula;
  /** The column is summed below the last row. */
  readonly isSummed?: true;
};

/** A list to write as a sheet: a title, a line of heads, rows. A cell is null where there is nothing to say. */
export type SheetContent = {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** A workbook as plain data: what it says, not how a spreadsheet file says it. */
export type WorkbookContent = { readonly title: string; readonly sheets: readonly SheetContent[] };
