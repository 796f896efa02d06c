import { z } from 'zod';
import { Id, Line, Prose } from '#domain/scalars.ts';
import { Instant, IsoDate } from '#domain/time.ts';

/** Authority formula before the signature: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7. */
export const Authority = z.enum(['TM', 'Q', 'KT', 'TL', 'TUQ', 'none']);
export type Authority = z.infer<typeof Authority>;

const ListedText = z.strictObject({ id: Id, text: Line });

/** The formal parts of the plan document: number, place, date, bases, addressees, signature. */
export const PlanDocument = z.strictObject({
  /** Kế hoạch or phương án. */
  type: z.enum(['KH', 'PA']),
  /** Digits as issued; empty until the clerk's office gives one. */
  number: Line,
  place: Line,
  /** Null until issued: the document then leaves blanks to fill by hand. */
  date: IsoDate.nullable(),
  /** Trích yếu; empty means the generated one. */
  abstract: Line,
  /** Legal bases in order, each with its opening word (Căn cứ, Thực hiện, Theo), without the closing punctuation. */
  bases: z.array(ListedText).max(50),
  /** Kính gửi; usually empty for a plan. */
  addressees: z.array(ListedText).max(50),
  /** Nơi nhận, in order, without dash and punctuation; "Lưu" is added from `archive`. */
  recipients: z.array(ListedText).max(100),
  archive: Line,
  signatory: z.strictObject({
    authority: Authority,
    /** Body signed for, as after TM.: "ỦY BAN BẦU CỬ". */
    onBehalfOf: Line,
    /** Title of the head, as "CHỦ TỊCH". */
    headTitle: Line,
    /** Title of who signs when authority is KT., TL. or TUQ.: "PHÓ CHỦ TỊCH". */
    signerTitle: Line,
    name: Line,
  }),
});
export type PlanDocument = z.infer<typeof PlanDocument>;

/**
 * A section of the document in the user's own words.
 *
 * `basis` is the text we had generated when the user began to edit. When the
 * text generated today differs from it, the window shows both: nothing the
 * user wrote is overwritten, and no change of the data goes unnoticed.
 */
export const SectionText = z.strictObject({ text: Prose, basis: Prose, editedAt: Instant });
export type SectionText = z.infer<typeof SectionText>;
