import type { Inline, Span, TextBlock, TextLevel } from './model.ts';

function text(level: TextLevel): (content: Inline) => TextBlock {
  return (content) => ({ kind: 'text', level, content });
}

export const section = text('section');
export const item = text('item');
export const point = text('point');
export const dash = text('dash');
export const plain = text('paragraph');

export function strong(content: string): Inline {
  const span: Span = { text: content, bold: true };
  return [span];
}

/** A numbered title, "1. Mục đích", of the blocks that follow. */
export function heading(content: string): TextBlock {
  return item(strong(content));
}

/** "Thời gian: 08 giờ 00", the name of the detail in bold. */
export function detail(name: string, content: string): TextBlock {
  const label: Span = { text: `${name}: `, bold: true };
  return plain([label, { text: content }]);
}
