/** A block of cells from or for the clipboard, row by row. */
export type Block = readonly (readonly string[])[];

/** Where a quoted field that opens at `start` closes, or -1: then the quote is just a character. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '') ? at : -1;
  }
  return -1;
}

/**
 * Reads a block as Excel and Calc put it on the clipboard.
 *
 * Fields with tabs or line breaks come quoted, quotes doubled. Any text is a
 * valid block: what is not properly quoted is taken as it stands. The line
 * break Excel adds at the end makes no row.
 */
export function readBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const close = body[at] === '"' ? closingQuote(body, at) : -1;
    if (close >= 0) {
      row.push(body.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const length = body.slice(at).search(/[\t\n]/);
      row.push(length < 0 ? body.slice(at) : body.slice(at, at + length));
      at = length < 0 ? body.length : at + length;
    }
    if (at >= body.length) break;
    if (body[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  rows.push(row);
  return rows;
}

/** Writes a block so that Excel reads back the same cells; more than one cell ends in a line break, as Excel's own. */
export function writeBlock(block: Block): string {
  const field = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = block.map((row) => row.map(field).join('\t')).join('\r\n');
  return block.length > 1 ? `${text}\r\n` : text;
}
