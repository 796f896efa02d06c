/** The outcome of something that may be refused for a reason the user can act on. A bug throws instead. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

/** Where in a workbook: sheet name, rows and columns counted from 1. */
export type SheetPlace = {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
};

/** Why something was refused. `code` is stable kebab-case; only `i18n` and report templates turn it into words. */
export type Problem = {
  readonly code: string;
  /** JSON path into the input, or the place in a workbook. */
  readonly path?: readonly (string | number)[];
  readonly place?: SheetPlace;
  /** Figures and names the sentence needs. */
  readonly details?: Readonly<Record<string, string | number>>;
};

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Failure = Problem>(
  problem: Failure,
): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem };
}
