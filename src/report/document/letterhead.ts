import type { Paragraph, Table } from 'docx';
import { type TypeStyle, textWidthTwips } from './measure.ts';
import { type DocumentOutline, MOTTO, NATION } from './outline.ts';
import { textWidth } from './page.ts';
import { brokenParagraph, centredRule, invisibleParagraph, paragraph, roleOf } from './paragraphs.ts';
import { sideBySide } from './tables.ts';
import { balanceLines, partialRuleTwips } from './wrap.ts';

/** Left free beside each column, so that a long name never touches the national title. */
const GUTTER = 160;
const NAME_GUTTER = 300;

/** A name this tall is set in the smaller of the two sizes the decree allows. */
const MOST_LINES_AT_FULL_SIZE = 3;

type Fit = {
  readonly left: number;
  readonly right: number;
  readonly bodyHalfPoints: number;
  readonly mottoHalfPoints: number;
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
};

function fitAt(outline: DocumentOutline, bodyHalfPoints: number, mottoHalfPoints: number): Fit {
  const nation: TypeStyle = { ...roleOf('nation'), halfPoints: bodyHalfPoints };
  const right = Math.ceil(textWidthTwips(NATION, nation)) + GUTTER;
  const left = textWidth('portrait') - right;
  const room = left - NAME_GUTTER;
  return {
    left,
    right,
    bodyHalfPoints,
    mottoHalfPoints,
    superior:
      outline.superior === ''
        ? []
        : balanceLines(outline.superior, { ...roleOf('superior'), halfPoints: bodyHalfPoints }, room),
    issuer: balanceLines(outline.issuer, { ...roleOf('issuer'), halfPoints: bodyHalfPoints }, room),
  };
}

/**
 * National title on one line whatever happens; names of bodies take the rest.
 * The decree gives 12-13 for both, and 13-14 for the motto.
 */
function chooseFit(outline: DocumentOutline): Fit {
  const full = fitAt(outline, 26, 28);
  const isTall = full.issuer.length + full.superior.length > MOST_LINES_AT_FULL_SIZE;
  return isTall ? fitAt(outline, 24, 26) : full;
}

function issuerBlock({ left, bodyHalfPoints, superior, issuer }: Fit): readonly Paragraph[] {
  const size = { halfPoints: bodyHalfPoints };
  return [
    ...(superior.length === 0 ? [] : [brokenParagraph('superior', superior, size)]),
    brokenParagraph('issuer', issuer, size),
    centredRule(partialRuleTwips(issuer, { ...roleOf('issuer'), ...size }), left),
  ];
}

function nationBlock({ right, bodyHalfPoints, mottoHalfPoints }: Fit): readonly Paragraph[] {
  const motto: TypeStyle = { ...roleOf('motto'), halfPoints: mottoHalfPoints };
  return [
    paragraph('nation', NATION, { halfPoints: bodyHalfPoints }),
    paragraph('motto', MOTTO, { halfPoints: mottoHalfPoints }),
    centredRule(textWidthTwips(MOTTO, motto), right),
  ];
}

function numberBlock(outline: DocumentOutline, { left }: Fit): readonly Paragraph[] {
  const number = paragraph('number', outline.number);
  if (outline.typeName !== undefined) return [number];
  const subject = balanceLines(outline.subject, roleOf('letterSubject'), left - NAME_GUTTER);
  return [number, brokenParagraph('letterSubject', subject)];
}

/** 14 pt if it stays on one line, else 13, else broken after the comma. */
function placeDate({ place, date }: DocumentOutline, { right }: Fit): Paragraph {
  if (date === '') return invisibleParagraph();
  const text = place === '' ? date : `${place}, ${date}`;
  const sizes = [28, 26];
  const halfPoints = sizes.find(
    (size) => textWidthTwips(text, { ...roleOf('placeDate'), halfPoints: size }) <= right,
  );
  return halfPoints === undefined
    ? brokenParagraph('placeDate', [`${place},`, date], { halfPoints: 26 })
    : paragraph('placeDate', text, { halfPoints });
}

/** Issuing body and national title side by side; below them number and date on one row (Annex I, II.1-II.4). */
export function letterhead(outline: DocumentOutline): Table {
  const layout = chooseFit(outline);
  return sideBySide(
    [layout.left, layout.right],
    [
      [issuerBlock(layout), nationBlock(layout)],
      [numberBlock(outline, layout), [placeDate(outline, layout)]],
    ],
  );
}
