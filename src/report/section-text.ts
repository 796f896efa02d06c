import type { Inline, Span, TextBlock, TextLevel } from './document/model.ts';
import { numberBlocks } from './document/numbered.ts';
import { cleanText, spansOf } from './document/text.ts';

/**
 * A section as text a person can edit: one line a paragraph, the level given
 * by how the line begins (1. / a) / - / +), **bold**, *italic*.
 *
 * Numbers are shown for reading only; the document counts them again, so a
 * deleted or moved line never leaves a gap. A backslash takes the meaning
 * from the character after it.
 */

const lineStarts: readonly { readonly level: TextLevel; readonly pattern: RegExp }[] = [
  { level: 'item', pattern: /^\d{1,3}\.\s+/u },
  { level: 'point', pattern: /^(\p{Ll})\1{0,2}\)\s+/u },
  { level: 'dash', pattern: /^[-–—•]\s+/u },
  { level: 'plus', pattern: /^\+\s+/u },
];

function escapeMarks(text: string): string {
  return text.replace(/[\\*]/gu, '\\$&');
}

function writeSpan({ text, bold, italic }: Span): string {
  const marks = `${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
  // Marks hold only next to a visible character, so outer spaces stay outside.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(cleanText(text)) ?? [];
  if (inner === '') return before + after;
  const escaped = escapeMarks(inner);
  // "*)" does not open italics, because people write "(*)" for a note.
  return `${before}${marks}${marks === '' ? escaped : escaped.replace(/^\)/u, '\\)')}${marks}${after}`;
}

function writeLine(label: string, content: Inline): string {
  const text = spansOf(content).map(writeSpan).join('').trim();
  if (label !== '') return `${label} ${text}`;
  return lineStarts.some(({ pattern }) => pattern.test(text)) ? `\\${text}` : text;
}

/** The text of blocks, ready to edit. */
export function writeSectionText(blocks: readonly TextBlock[]): string {
  return numberBlocks(blocks)
    .flatMap((block) => (block.kind === 'text' ? [writeLine(block.label, block.content)] : []))
    .join('\n');
}

const marked =
  /\\(?<escaped>.)|\*\*\*(?=\S)(?<both>(?:\\.|[^*\\])+)\*\*\*|\*\*(?=\S)(?<bold>(?:\\.|[^*\\])+)\*\*|\*(?=[^\s)*])(?<italic>(?:\\.|[^*\\])+)\*/gu;

function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

function readInline(source: string): Inline {
  const spans: Span[] = [];
  let pending = '';
  let position = 0;
  const flush = () => {
    if (pending !== '') spans.push({ text: pending });
    pending = '';
  };
  for (const match of source.matchAll(marked)) {
    pending += source.slice(position, match.index);
    position = match.index + match[0].length;
    const { escaped, both, bold, italic } = match.groups ?? {};
    if (escaped !== undefined) {
      pending += escaped;
      continue;
    }
    flush();
    const text = withoutEscapes(both ?? bold ?? italic ?? '');
    spans.push({
      text,
      ...(both === undefined && bold === undefined ? {} : { bold: true }),
      ...(both === undefined && italic === undefined ? {} : { italic: true }),
    });
  }
  pending += source.slice(position);
  flush();
  const [only] = spans;
  return spans.length === 1 && only && only.bold !== true && only.italic !== true ? only.text : spans;
}

function readLine(line: string): TextBlock {
  for (const { level, pattern } of lineStarts) {
    const start = pattern.exec(line);
    if (start) return { kind: 'text', level, content: readInline(line.slice(start[0].length)) };
  }
  return { kind: 'text', level: 'paragraph', content: readInline(line) };
}

/** The blocks of an edited text. Empty lines separate nothing and are dropped. */
export function readSectionText(text: string): readonly TextBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '')
    .map(readLine);
}
