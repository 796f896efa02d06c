import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Inline, Span } from './model.ts';
import { type Role, type RoleName, roles } from './roles.ts';
import { cleanText, spansOf } from './text.ts';

/** The only typeface the decree allows (Annex I, I.4). */
export const TYPEFACE = 'Times New Roman';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

export function roleOf(name: RoleName): Role {
  return roles[name];
}

type Adjustment = {
  readonly halfPoints?: number;
  readonly align?: Role['align'];
  readonly leftTwips?: number;
  readonly rightTwips?: number;
  readonly hangingTwips?: number;
  readonly beforeTwips?: number;
  readonly afterTwips?: number;
  readonly keepNext?: boolean;
};

function runOptions(role: Role, span: Span, halfPoints: number) {
  return {
    font: TYPEFACE,
    size: halfPoints,
    bold: role.bold === true || span.bold === true,
    italics: role.italic === true || span.italic === true,
  };
}

function spacingOf(role: Role, adjustment: Adjustment) {
  return {
    before: adjustment.beforeTwips ?? role.beforeTwips ?? 0,
    after: adjustment.afterTwips ?? role.afterTwips ?? 0,
    line: role.line ?? 240,
    lineRule: LineRuleType.AUTO,
  };
}

function indentOf(role: Role, adjustment: Adjustment) {
  const { leftTwips, rightTwips, hangingTwips } = adjustment;
  return {
    left: leftTwips ?? 0,
    right: rightTwips ?? 0,
    ...(hangingTwips === undefined ? { firstLine: role.firstLineTwips ?? 0 } : { hanging: hangingTwips }),
  };
}

/**
 * Formatting stands on the paragraph itself as well as in its style: previews
 * on telephones and converters often skip styles, and these files travel by
 * chat before anyone opens Word.
 */
export function paragraphOptions(name: RoleName, adjustment: Adjustment): IParagraphOptions {
  const role = roleOf(name);
  return {
    style: name,
    alignment: alignments[adjustment.align ?? role.align],
    spacing: spacingOf(role, adjustment),
    indent: indentOf(role, adjustment),
    keepNext: adjustment.keepNext ?? role.keepNext ?? false,
    ...(role.outlineLevel === undefined ? {} : { outlineLevel: role.outlineLevel }),
  };
}

export function paragraph(name: RoleName, content: Inline, adjustment: Adjustment = {}): Paragraph {
  const role = roleOf(name);
  const halfPoints = adjustment.halfPoints ?? role.halfPoints;
  const children = spansOf(content)
    .map((span) => ({ span, text: cleanText(span.text) }))
    .filter(({ text }) => text !== '')
    .map(({ span, text }) => new TextRun({ text, ...runOptions(role, span, halfPoints) }));
  return new Paragraph({ ...paragraphOptions(name, adjustment), children });
}

/** One paragraph over several lines which we broke ourselves. */
export function brokenParagraph(
  name: RoleName,
  lines: readonly string[],
  adjustment: Adjustment = {},
): Paragraph {
  const role = roleOf(name);
  const halfPoints = adjustment.halfPoints ?? role.halfPoints;
  const children = lines.map(
    (line, index) =>
      new TextRun({
        text: cleanText(line),
        ...(index === 0 ? {} : { break: 1 }),
        ...runOptions(role, { text: line }, halfPoints),
      }),
  );
  return new Paragraph({ ...paragraphOptions(name, adjustment), children });
}

/** The number of the page it stands on, as a field. */
export function pageNumberParagraph(): Paragraph {
  const role = roleOf('pageNumber');
  return new Paragraph({
    ...paragraphOptions('pageNumber', {}),
    children: [
      new TextRun({ children: [PageNumber.CURRENT], ...runOptions(role, { text: '' }, role.halfPoints) }),
    ],
  });
}

/**
 * A solid line of a given length, centred in its column.
 *
 * It is the upper border of an almost flat paragraph: a drawing of a line would
 * look the same, but moves when somebody edits the text above it.
 */
export function centredRule(lengthTwips: number, columnTwips: number, afterTwips = 0): Paragraph {
  const side = Math.max(0, Math.round((columnTwips - lengthTwips) / 2));
  return new Paragraph({
    style: 'rule',
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: 20, after: afterTwips, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    run: { font: TYPEFACE, size: roles.rule.halfPoints },
  });
}

/** Ends a section or follows a table, where Word demands a paragraph and nothing should show. */
export function invisibleParagraph(afterTwips = 0): Paragraph {
  return new Paragraph({
    style: 'rule',
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: afterTwips, line: 20, lineRule: LineRuleType.EXACT },
    run: { font: TYPEFACE, size: roles.rule.halfPoints },
  });
}

export function paragraphStyles(): readonly IParagraphStyleOptions[] {
  return (Object.keys(roles) as RoleName[]).map((id) => {
    const role = roleOf(id);
    return {
      id,
      name: role.name,
      basedOn: 'Normal',
      quickFormat: true,
      run: runOptions(role, { text: '' }, role.halfPoints),
      paragraph: {
        alignment: alignments[role.align],
        spacing: spacingOf(role, {}),
        indent: indentOf(role, {}),
        keepNext: role.keepNext ?? false,
        ...(role.outlineLevel === undefined ? {} : { outlineLevel: role.outlineLevel }),
      },
    };
  });
}
