import type { CellAlignment, Inline } from '#report/document/model.ts';

/**
 * Papers to hang up, read aloud or hand out: posters, announcements.
 *
 * They are no administrative documents, so Nghị định 30/2020/NĐ-CP does not
 * prescribe their layout. What still holds for them here: its typeface (Times
 * New Roman, Unicode, black on white, so that any printer will do), its order
 * of the issuing body above the title, its way to write dates and numbers.
 */
export type LargeLine = {
  readonly kind: 'line';
  readonly content: Inline;
  /** Type size in points at full size. */
  readonly points: number;
  readonly align?: CellAlignment | 'both';
  /** Space below, in points at full size. */
  readonly after?: number;
  readonly capitals?: boolean;
  /** Stays on one line: type grows only as far as that allows. */
  readonly isUnbroken?: boolean;
  /** On the same page as what follows. */
  readonly staysWithNext?: boolean;
};

/** Lines in a frame. */
export type LargeFrame = { readonly kind: 'frame'; readonly lines: readonly LargeLine[] };

export type LargeTable = {
  readonly kind: 'table';
  readonly points: number;
  readonly head: readonly string[];
  /** Share of the width of each column; they add up to 1. */
  readonly shares: readonly number[];
  /** How each column's cells are aligned; heads are centred. */
  readonly aligns: readonly CellAlignment[];
  readonly rows: readonly (readonly Inline[])[];
};

/** Cells side by side, each with lines of its own: labels to cut out, or places to sign. */
export type LargeGrid = {
  readonly kind: 'grid';
  readonly columns: number;
  readonly isRuled: boolean;
  /** Height of every row; what is higher is cut off. As high as its lines when absent. */
  readonly rowMm?: number;
  readonly cells: readonly (readonly LargeLine[])[];
};

export type LargeBlock = LargeLine | LargeFrame | LargeTable | LargeGrid;

export type Paper = 'A4' | 'A3';

export type LargeSheet = {
  readonly paper: Paper;
  readonly blocks: readonly LargeBlock[];
  /**
   * `fill`: type larger or smaller so that everything stands on one page and fills it; `shrink`: only
   * smaller, where it must; `flow`: type as given, pages follow. Where one page would take type too small
   * to read where it is used, pages follow too, and the type is as given.
   */
  readonly fit: 'fill' | 'shrink' | 'flow';
};

export type LargeSheetSet = {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly LargeSheet[];
};
