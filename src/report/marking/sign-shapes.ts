import type { Vector } from '#engines/geometry/points.ts';
import { rotate } from '#engines/geometry/points.ts';
import { shape, short, textAt, textWidthMm } from '#report/document/svg.ts';

const INK = '#000000';

function path(points: readonly Vector[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')}Z`;
}

/** Degrees clockwise from straight ahead. */
export type Heading = 0 | 90 | 180 | 270;

/** A thick arrow in a square of a given size, black, with its middle at a place. */
export function bigArrow([x, y]: Vector, size: number, heading: Heading): string {
  const half = size / 2;
  const ahead: readonly Vector[] = [
    [0, -half],
    [half * 0.86, -half * 0.02],
    [half * 0.36, -half * 0.02],
    [half * 0.36, half],
    [-half * 0.36, half],
    [-half * 0.36, -half * 0.02],
    [-half * 0.86, -half * 0.02],
  ];
  // Downwards on paper is clockwise for positive angles; `rotate` counts the other way on the floor.
  const turned = ahead.map((point) => rotate(point, heading)).map(([dx, dy]): Vector => [x + dx, y + dy]);
  return shape('path', { d: path(turned), fill: INK });
}

/** Two soles side by side, as seen from above. */
export function soles([x, y]: Vector, height: number): string {
  const width = height * 0.34;
  const sole = (middle: number, lean: number) =>
    shape('g', { transform: `translate(${short(middle)} ${short(y)}) rotate(${lean})` }, [
      shape('ellipse', { cx: 0, cy: -height * 0.2, rx: width * 0.5, ry: height * 0.3, fill: INK }),
      shape('ellipse', { cx: 0, cy: height * 0.33, rx: width * 0.38, ry: height * 0.17, fill: INK }),
    ]);
  return sole(x - width * 0.75, -6) + sole(x + width * 0.75, 6);
}

/** "No entry": a ring with a bar, readable without its usual red. */
export function noEntry([x, y]: Vector, radius: number): string {
  return (
    shape('circle', { cx: x, cy: y, r: radius, fill: INK }) +
    shape('rect', {
      x: x - radius * 0.68,
      y: y - radius * 0.17,
      width: radius * 1.36,
      height: radius * 0.34,
      fill: '#ffffff',
    })
  );
}

/** Lines of bold capitals of one size, as large as the width allows, up to a size; each with its middle at a height. */
export function fittedLines(
  lines: readonly { readonly text: string; readonly y: number }[],
  x: number,
  width: number,
  mostSize: number,
): string {
  const widest = Math.max(...lines.map(({ text }) => textWidthMm(text, { size: 1, bold: true })));
  const size = Math.min(mostSize, width / Math.max(widest, 1e-6));
  return lines
    .map(({ text, y }) => textAt(x, y + size * 0.33, text, { size, bold: true, anchor: 'middle' }))
    .join('');
}

export function border(width: number, height: number): string {
  const inset = 2;
  return shape('rect', {
    x: inset,
    y: inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    fill: 'none',
    stroke: INK,
    'stroke-width': 2,
  });
}
