/**
 * An official document as plain data: what it says, not how Word says it.
 *
 * The vocabulary is that of Nghị định 30/2020/NĐ-CP, Annex I. Sizes, places
 * and lines are the builder's business, so the same value feeds the Word file
 * and the preview in the window.
 */

/** Document types by their abbreviation in the symbol (Annex III); CV is the letter, which has none. */
export type DocumentType = 'KH' | 'PA' | 'BC' | 'TTr' | 'TB' | 'CV' | 'GM' | 'BB';

export type Span = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };
export type Inline = string | readonly Span[];

/**
 * A level of the numbered text. Numbers are not stored: "I.", "1.", "a)" are
 * counted when the document is laid out, so that leaving a part out never
 * leaves a gap.
 */
export type TextLevel = 'article' | 'section' | 'item' | 'point' | 'dash' | 'plus' | 'paragraph';

export type TextBlock = { readonly kind: 'text'; readonly level: TextLevel; readonly content: Inline };

export type CellAlignment = 'left' | 'center' | 'right';

/**
 * A drawing or code as a picture: sharp in Word (SVG), and at 300 dpi where
 * SVG is not understood.
 *
 * The SVG has a viewBox with the proportions of the size on paper and says
 * everything in presentation attributes; Word reads no style sheets, markers
 * or patterns in it. Letters are set in `Times New Roman`.
 */
export type Figure = {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** What it shows, for people who cannot see it. */
  readonly description: string;
};

export type FigureBlock = {
  readonly kind: 'figure';
  readonly figure: Figure;
  /** Printed below, on the same page. */
  readonly caption?: Inline;
};

export type Cell = {
  readonly content: Inline;
  /** Stands above the content. */
  readonly figure?: Figure;
  readonly align?: CellAlignment;
  /** How many columns or rows the cell covers; 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
};

export type TableRowContent = {
  readonly cells: readonly Cell[];
  readonly emphasis?: 'total';
  /** At least this tall, for what is written by hand. Millimetres. */
  readonly leastMm?: number;
  /** On the same page as the row below, if they fit on one. */
  readonly staysWithNext?: boolean;
};

export type TableBlock = {
  readonly kind: 'table';
  /** One entry per grid column: how its body cells are aligned. */
  readonly columns: readonly CellAlignment[];
  /** Head rows, repeated at the top of every page the table reaches. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly TableRowContent[];
};

export type Block = TextBlock | TableBlock | FigureBlock;

type Letterhead = {
  /** Cơ quan chủ quản, where the type of body shows one. */
  readonly superior?: string;
  /** Cơ quan ban hành, full name. */
  readonly issuer: string;
};

/** Number and symbol: `Số: 05/KH-UBBC`. No value yet leaves the blank a clerk fills by hand. */
export type DocumentNumber = {
  readonly value?: number;
  /** Abbreviation of the issuing body: UBBC, UBND. */
  readonly issuer: string;
  /** Drafting unit, shown on letters only: `12/UBND-VX`. */
  readonly unit?: string;
};

/** A missing day or month leaves the blank a clerk fills by hand. */
export type IssueDate = { readonly day?: number; readonly month?: number; readonly year: number };

/**
 * Whose authority the signatory uses (Annex I, II.7):
 * own right; TM. on behalf of a collective; KT. for the head; TL. by order;
 * TUQ. by delegation; Q. acting head. KT. and Q. may also sign for a collective.
 */
type SigningAuthority =
  | { readonly kind: 'own' }
  | { readonly kind: 'collective'; readonly body: string }
  | { readonly kind: 'deputy'; readonly head: string; readonly body?: string }
  | { readonly kind: 'by-order'; readonly head: string }
  | { readonly kind: 'delegated'; readonly head: string }
  | { readonly kind: 'acting'; readonly body?: string };

export type Signature = {
  readonly authority: SigningAuthority;
  readonly position: string;
  readonly name: string;
};

export type Recipients = {
  readonly lines: readonly string[];
  /** What follows "Lưu:": always VT, then the drafting unit. */
  readonly archive: string;
};

/** A page, or a run of pages, that starts on a sheet of its own. */
export type Sheet = {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
};

/** A sheet that is no part of an official document. */
export type LooseSheet = Sheet & {
  /** `even` for what is hung up and not filed: the same small margin on every side, no page number. */
  readonly margins?: 'even';
};

export type Annex = Sheet & {
  readonly title: string;
  /** What follows on sheets that may lie differently; their pages are counted on. */
  readonly sheets?: readonly Sheet[];
};

export type OfficialDocument = {
  readonly type: DocumentType;
  readonly letterhead: Letterhead;
  readonly number: DocumentNumber;
  readonly place: string;
  readonly date: IssueDate;
  /** Trích yếu. For a letter it is set under the number after "V/v". */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly body: readonly Block[];
  readonly signature: Signature;
  /**
   * Who took the minutes, and signs them on the left; the recipients then stand below both (Annex III,
   * template 1.9). Minutes show no place and date of issue: they tell when the meeting began and ended.
   */
  readonly secretary?: string;
  readonly recipients: Recipients;
  readonly annexes: readonly Annex[];
  /** The body as the sentence of an annex names it: "của Ủy ban bầu cử xã Phú Thành A". */
  readonly issuerInSentence: string;
};
