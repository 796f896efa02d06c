import { ok, type Problem, type Result, refuse } from '#domain/result.ts';

/** "1.000" is a thousand to the clerk and one to a reader of decimal points. */
const GROUPED = /(?<![\p{L}\p{N}_.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])/u;

/** What stands between brackets, on the way through the text. `comma` is the first decimal comma, from 0. */
type Bracket = { readonly called: string; separators: number; comma: number | null };

/**
 * Refuses what would be read as another formula than was meant: figures in
 * groups of three (`formula-grouped-number`), `max(1,2)`, which has one
 * argument, 1,2 (`formula-comma-in-call`), and separators that separate
 * nothing (`formula-syntax`). `details.at` is the character, from 0.
 */
export function refuseMisreadable(text: string): Result<null> {
  const grouped = GROUPED.exec(text);
  if (grouped !== null) return refuse(at('formula-grouped-number', grouped.index));
  const open: Bracket[] = [{ called: '', separators: 0, comma: null }];
  for (const { 0: mark, index } of text.matchAll(/[();,]/gu)) {
    const bracket = open.at(-1);
    // More brackets are closed than opened: the parser tells where.
    if (bracket === undefined) return ok(null);
    if (mark === '(') {
      const called = /([\p{L}\p{N}_]+)\s*$/u.exec(text.slice(0, index))?.[1] ?? '';
      open.push({ called, separators: 0, comma: null });
    } else if (mark === ')') {
      const hasOne = bracket.separators === 0 && (bracket.called === 'max' || bracket.called === 'min');
      if (hasOne && bracket.comma !== null) return refuse(at('formula-comma-in-call', bracket.comma));
      open.pop();
    } else if (isDecimalComma(text, index)) {
      bracket.comma ??= index;
    } else {
      if (bracket.called === '' || separatesNothing(text, index)) return refuse(at('formula-syntax', index));
      bracket.separators += 1;
    }
  }
  return ok(null);
}

function at(code: string, index: number): Problem {
  return { code, details: { at: index } };
}

function isDecimalComma(text: string, index: number): boolean {
  return text.charAt(index) === ',' && /\d,\d/u.test(text.slice(Math.max(0, index - 1), index + 2));
}

/** Nothing stands before the separator, or nothing behind it. */
function separatesNothing(text: string, index: number): boolean {
  const before = text.slice(0, index).trimEnd();
  const after = text.slice(index + 1).trimStart();
  return /[(;,]$/u.test(before) || /^(?:[);,]|$)/u.test(after);
}
