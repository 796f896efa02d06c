/** What a cell holds. Text is never null: an empty cell of text is ''. */
export type CellValue = string | number | boolean | null;

export type Choice = { readonly value: string; readonly label: string };

/** What may stand in a column, and so how typed text is read and shown. */
export type CellKind =
  | { readonly type: 'text'; readonly maxLength?: number }
  | {
      readonly type: 'number';
      readonly whole: boolean;
      readonly min?: number;
      readonly max: number;
      /** Letters people type after the figure and we drop: "m". */
      readonly unit?: string;
    }
  /** `blank`: the words for "none chosen"; without them one option must be chosen. */
  | { readonly type: 'choice'; readonly options: readonly Choice[]; readonly blank?: string }
  /** Any number of options; the value is their values with spaces between. Typed and pasted with ";" between. */
  | { readonly type: 'several'; readonly options: readonly Choice[] }
  /** Yes, no, or not known yet. */
  | { readonly type: 'flag' }
  | { readonly type: 'date' }
  | { readonly type: 'clock' }
  /** From a clock time to a later one: "06:00-20:00". */
  | { readonly type: 'hours' }
  | { readonly type: 'phone' };

/** Persons, households, things: whole, up to the bound of the domain's `Count`. */
export const COUNT: CellKind = { type: 'number', whole: true, max: 10_000_000 };
/** The bound of the domain's `Metres`. */
export const METRES: CellKind = { type: 'number', whole: false, max: 1000, unit: 'm' };
export const TEXT: CellKind = { type: 'text' };
/** The bound of the domain's `Minutes`. */
export const MINUTES: CellKind = { type: 'number', whole: true, max: 100_000 };

/** One of a fixed set of values, each by its words. */
export function choice<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): CellKind {
  return { type: 'choice', options: values.map((value) => ({ value, label: words[value] })) };
}

export type GridColumn<Row> = {
  readonly id: string;
  readonly label: string;
  /** A sentence for the heading's tooltip. */
  readonly help?: string;
  readonly kind: CellKind;
  readonly value: (row: Row) => CellValue;
  /** Starting width in pixels at 100 %. */
  readonly width: number;
  /** Takes a share of the room left over. */
  readonly grows?: boolean;
  /** Shown, copied, never changed here. */
  readonly locked?: boolean | ((row: Row) => boolean);
  /** The figure comes from other columns. */
  readonly computed?: boolean;
  /** Footer figure over the rows shown; `sumOf` for a plain sum. */
  readonly total?: (rows: readonly Row[]) => number | null;
  /** The value belongs to a group and is written out on its first row: drawn quietly here. */
  readonly repeats?: (row: Row) => boolean;
};

export type CellChange = {
  readonly rowId: string;
  readonly columnId: string;
  readonly value: CellValue;
};

/** One deed of the user, so that one command is one step of undo. */
export type GridEdit = {
  readonly kind: 'edit' | 'paste' | 'fill' | 'clear';
  readonly changes: readonly CellChange[];
  /** Rows typed or pasted below the last one: values by column id; the rest is empty. */
  readonly newRows: readonly Readonly<Record<string, CellValue>>[];
};

/** The answer to an edit: identities of the new rows in their order, or why nothing was done. */
export type EditOutcome =
  | { readonly ok: true; readonly newRowIds: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** A finding at a cell, or at the whole row when it names no column. */
export type CellMark = {
  readonly rowId: string;
  readonly columnId: string | null;
  readonly look: 'error' | 'warning' | 'note';
  readonly message: string;
};

export function isLocked<Row>(column: GridColumn<Row>, row: Row): boolean {
  return typeof column.locked === 'function' ? column.locked(row) : column.locked === true;
}

/** Sum of a numeric column; null when no row has a figure. */
export function sumOf<Row>(value: (row: Row) => CellValue): (rows: readonly Row[]) => number | null {
  return (rows) => {
    const figures = rows.map(value).filter((figure) => typeof figure === 'number');
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
  };
}
