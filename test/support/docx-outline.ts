import { picturesOf } from '#test/support/docx-pictures.ts';
import type { ReadDocx, ReadParagraph, ReadTable } from '#test/support/docx-reader.ts';
import { childElement } from '#test/support/xml.ts';

/**
 * A Word file as text a person can review: one line a paragraph, with its
 * style and what formatting it resolves to. Golden files are made of these.
 */
function describeRuns(paragraph: ReadParagraph): string {
  const looks = paragraph.runs.map((run) =>
    [String(run.halfPoints / 2), run.bold ? 'b' : '', run.italic ? 'i' : ''].join(''),
  );
  return [...new Set(looks)].join('/');
}

function describeParagraph(paragraph: ReadParagraph): string {
  if (paragraph.hasTopBorder) return `${paragraph.style} ──── indents ${paragraph.left}+${paragraph.right}`;
  const pictures = picturesOf(paragraph.element);
  if (pictures.length > 0) return `${paragraph.style} [picture] ${pictures.join('; ')}`;
  if (paragraph.text === '') return `${paragraph.style} (empty)`;
  const indent =
    paragraph.hanging > 0 ? `hang ${paragraph.left}-${paragraph.hanging}` : `first ${paragraph.firstLine}`;
  const format = [
    paragraph.align,
    describeRuns(paragraph),
    indent,
    `gap ${paragraph.before}/${paragraph.after}`,
    ...(paragraph.keepNext ? ['keep'] : []),
  ].join(', ');
  const text = paragraph.text.replaceAll('\n', ' ⏎ ').replaceAll('\u00A0', '·');
  return `${paragraph.style} [${format}] ${text}`;
}

function describeTable(table: ReadTable): readonly string[] {
  const head = `${table.isRuled ? 'table' : 'layout'} ${table.grid.join(' ')}`;
  if (!table.isRuled) {
    return [
      head,
      ...table.rows.flatMap((row) =>
        row.cells.flatMap((cell) => [
          `  | ${cell.width}`,
          ...cell.paragraphs.map((item) => `  |   ${describeParagraph(item)}`),
        ]),
      ),
    ];
  }
  return [
    head,
    ...table.rows.map((row) => {
      const marks = `${row.isHead ? 'H' : ' '}${row.cantSplit ? '·' : '!'}`;
      return `  ${marks} ${row.cells.map((cell) => cell.paragraphs.map((item) => item.text).join(' / ')).join(' | ')}`;
    }),
  ];
}

export function outlineOf(docx: ReadDocx): string {
  const lines = docx.sections.flatMap((section, index) => {
    const size = childElement(section.properties, 'w:pgSz')?.attributes ?? {};
    return [
      `== section ${index + 1}: ${size['w:w'] ?? '?'} x ${size['w:h'] ?? '?'}`,
      ...section.blocks.flatMap((block) =>
        block.kind === 'table' ? describeTable(block) : [describeParagraph(block)],
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}
