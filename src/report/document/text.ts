import type { Inline, Span } from './model.ts';

// XML 1.0 forbids most control characters and Word refuses the file; lone
// surrogates cannot be encoded. Line breaks and tabs become spaces, because a
// paragraph of the model is one paragraph of the document.
const spaces = /[\t\n\r\u0085\u2028\u2029]+/gu;
const forbidden = /[\p{Cc}\u200B\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as the file may hold it: NFC, one line, without characters XML or Word refuses. */
export function cleanText(text: string): string {
  return text.replace(spaces, ' ').replace(forbidden, '').normalize('NFC');
}

export function cleanLine(text: string): string {
  return cleanText(text).trim();
}

export function toCapitals(text: string): string {
  return cleanLine(text).toLocaleUpperCase('vi');
}

export function spansOf(content: Inline): readonly Span[] {
  return typeof content === 'string' ? [{ text: content }] : content;
}

export function plainText(content: Inline): string {
  return cleanText(
    spansOf(content)
      .map((span) => span.text)
      .join(''),
  );
}

/** A line of a list as the decree punctuates it: ";" between, "." at the end, whatever the input ended with. */
export function punctuateList(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const bare = cleanLine(line).replace(/[\s.;,:]+$/u, '');
    return `${bare}${index === lines.length - 1 ? '.' : ';'}`;
  });
}
