import type { TypeStyle } from './measure.ts';

/**
 * What every kind of paragraph looks like, after Nghị định 30/2020/NĐ-CP, Annex I.
 *
 * One table, so that the sizes which must agree with each other are seen together.
 * Where the decree gives a range, the choice is ours and stays inside it.
 */
export type Role = TypeStyle & {
  /** Name shown in Word's style list. */
  readonly name: string;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly beforeTwips?: number;
  readonly afterTwips?: number;
  /** 240 is single spacing. */
  readonly line?: number;
  readonly firstLineTwips?: number;
  /** 0 is the top level of Word's navigation pane. */
  readonly outlineLevel?: number;
  readonly keepNext?: boolean;
};

/** 6 pt, the least gap between paragraphs of the text (II.6e). */
const PARAGRAPH_GAP = 120;
/** Between single (240) and 1.5 lines (360) (II.6e). */
const BODY_LINE = 264;
/** 1.27 cm (II.6e). */
export const FIRST_LINE_INDENT = 720;

const body = {
  halfPoints: 28,
  align: 'both',
  afterTwips: PARAGRAPH_GAP,
  line: BODY_LINE,
  firstLineTwips: FIRST_LINE_INDENT,
} as const;

export const roles = {
  nation: { name: 'Quốc hiệu', halfPoints: 26, bold: true, align: 'center' },
  motto: { name: 'Tiêu ngữ', halfPoints: 28, bold: true, align: 'center' },
  superior: { name: 'Cơ quan chủ quản', halfPoints: 26, align: 'center' },
  issuer: { name: 'Cơ quan ban hành', halfPoints: 26, bold: true, align: 'center' },
  number: { name: 'Số và ký hiệu', halfPoints: 26, align: 'center', beforeTwips: PARAGRAPH_GAP },
  letterSubject: { name: 'Trích yếu công văn', halfPoints: 24, align: 'center', beforeTwips: PARAGRAPH_GAP },
  placeDate: {
    name: 'Địa danh và thời gian',
    halfPoints: 28,
    italic: true,
    align: 'center',
    beforeTwips: PARAGRAPH_GAP,
  },
  typeName: {
    name: 'Tên loại',
    halfPoints: 28,
    bold: true,
    align: 'center',
    beforeTwips: 360,
    keepNext: true,
  },
  subject: { name: 'Trích yếu', halfPoints: 28, bold: true, align: 'center', keepNext: true },
  addressee: { name: 'Kính gửi', halfPoints: 28, align: 'left', afterTwips: 60, line: BODY_LINE },
  legalBasis: { ...body, name: 'Căn cứ', italic: true },
  article: { ...body, name: 'Điều', bold: true, outlineLevel: 0, keepNext: true },
  section: { ...body, name: 'Mục', bold: true, beforeTwips: 60, outlineLevel: 0, keepNext: true },
  itemHeading: { ...body, name: 'Tiểu mục', bold: true, outlineLevel: 1, keepNext: true },
  body: { ...body, name: 'Nội dung' },
  tableHead: {
    name: 'Đầu bảng',
    halfPoints: 26,
    bold: true,
    align: 'center',
    beforeTwips: 40,
    afterTwips: 40,
  },
  tableCell: { name: 'Ô bảng', halfPoints: 26, align: 'left', beforeTwips: 40, afterTwips: 40 },
  figure: { name: 'Hình vẽ', halfPoints: 26, align: 'center', beforeTwips: 60, afterTwips: 60 },
  caption: {
    name: 'Chú thích hình',
    halfPoints: 26,
    italic: true,
    align: 'center',
    afterTwips: PARAGRAPH_GAP,
  },
  recipientsTitle: { name: 'Nơi nhận', halfPoints: 24, bold: true, italic: true, align: 'left' },
  recipient: { name: 'Danh sách nơi nhận', halfPoints: 22, align: 'left' },
  signer: { name: 'Quyền hạn và chức vụ', halfPoints: 28, bold: true, align: 'center', keepNext: true },
  signerName: { name: 'Họ tên người ký', halfPoints: 28, bold: true, align: 'center', beforeTwips: 1500 },
  annexNumber: {
    name: 'Số phụ lục',
    halfPoints: 28,
    bold: true,
    align: 'center',
    outlineLevel: 0,
    keepNext: true,
  },
  annexTitle: { name: 'Tên phụ lục', halfPoints: 28, bold: true, align: 'center', keepNext: true },
  annexReference: {
    name: 'Kèm theo',
    halfPoints: 28,
    italic: true,
    align: 'center',
    afterTwips: 200,
    keepNext: true,
  },
  sheet: { name: 'Tờ in', halfPoints: 28, align: 'left' },
  pageNumber: { name: 'Số trang', halfPoints: 28, align: 'center' },
  rule: { name: 'Đường kẻ', halfPoints: 2, align: 'center' },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;
