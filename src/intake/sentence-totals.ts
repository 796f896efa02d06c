import { tidy } from '#domain/fold.ts';
import type { Ledger } from './ledger.ts';
import { readCellNumber } from './parse-number.ts';
import type { ReadMismatch, ReadParts } from './reading.ts';
import type { Sheet } from './workbook.ts';

const STATED: readonly (readonly [sentence: RegExp, subject: ReadMismatch['subject']])[] = [
  [
    /tổng(?: số)? cử tri(?: (?:toàn|của|trên|xã|phường|thị trấn|địa bàn|là)[^:;\d]{0,60})?\s*[:=]?\s*(\d[\d., ]*)/iu,
    'voters',
  ],
  [
    /tổng(?: số)? hộ(?: (?:toàn|của|trên|xã|phường|thị trấn|địa bàn|là)[^:;\d]{0,60})?\s*[:=]?\s*(\d[\d., ]*)/iu,
    'households',
  ],
  [/tổng(?: số)? học sinh(?: (?:toàn|của|trường|là)[^:;\d]{0,60})?\s*[:=]?\s*(\d[\d., ]*)/iu, 'pupils'],
];

/**
 * Totals written in a sentence over or under a table ("Tổng số cử tri toàn
 * xã: 6.939 người") are compared like those in a row. Only where there is
 * something to compare with; the sentence is then entered as read.
 */
export function compareSentences(
  books: readonly { readonly sheet: Sheet; readonly ledger: Ledger }[],
  sumOf: (subject: ReadMismatch['subject']) => number,
  fileName: string,
): ReadMismatch[] {
  return books.flatMap(({ sheet, ledger }) =>
    sheet.rows.flatMap((cells, at) =>
      cells.flatMap((cell, column): ReadMismatch[] => {
        if (typeof cell !== 'string' || cell.length > 300 || ledger.isMarked(at + 1, column + 1)) return [];
        const stated = statedTotal(tidy(cell));
        const computed = stated === null ? 0 : sumOf(stated.subject);
        if (stated === null || computed === 0) return [];
        ledger.mark(at + 1, column + 1, 'read', null);
        if (stated.printed === computed) return [];
        const place = { fileName, sheet: sheet.name, row: at + 1, column: column + 1 };
        return [{ ...stated, areaNumber: null, computed, ...place }];
      }),
    ),
  );
}

/** The total a sentence states; null for any other text. */
export function statedTotal(text: string): { subject: ReadMismatch['subject']; printed: number } | null {
  for (const [sentence, subject] of STATED) {
    const figure = sentence.exec(text)?.[1];
    const printed = figure === undefined ? null : readCellNumber(figure, 'count', null).value;
    if (printed !== null) return { subject, printed };
  }
  return null;
}

/** Sum of what was read, by what a total may be about. */
export function sumOfParts(parts: ReadParts, subject: ReadMismatch['subject']): number {
  if (subject === 'pupils') return parts.classes.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
  const figure = FIGURE_OF[subject];
  const hamlets = parts.areas.flatMap((area) => area.hamlets);
  return hamlets.reduce((sum, hamlet) => sum + (hamlet[figure] ?? 0), 0);
}

const FIGURE_OF = {
  voters: 'voters',
  households: 'households',
  'home-quarantined': 'homeQuarantined',
} as const;
