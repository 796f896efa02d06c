import type { StationKind } from '#domain/plan/layout.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import { shape, textAt, textWidthMm } from '#report/document/svg.ts';
import { pathOf } from './building.ts';
import type { DrawnRoom } from './drawn-room.ts';
import type { Frame } from './frame.ts';
import { baselineDrop } from './labels.ts';
import type { Place } from './places.ts';
import { arrowHead, WAY_LOOK } from './route.ts';
import { drawingWords, obstacleNames, stationWords } from './words.ts';

const INK = '#000000';
const SIZE = 3;
/** From one line of the legend to the next, and how much of a line its symbol takes. Millimetres. */
const LINE = 5;
const SYMBOL = 9;

/** A symbol, drawn from the middle of its left edge, and what it means. */
export type LegendEntry = { readonly symbol: (x: number, y: number) => string; readonly text: string };

export type Legend = { readonly heightMm: number; readonly svg: string };

export const box = (x: number, y: number, fill: string) =>
  shape('rect', { x: x + 0.5, y: y - 1.7, width: 7.2, height: 3.4, fill, stroke: INK, 'stroke-width': 0.3 });

function stationEntry(kind: StationKind, count: number): LegendEntry {
  const { code, name } = stationWords[kind];
  return {
    symbol: (x, y) =>
      box(x, y, kind === 'candidate-board' ? '#d9d9d9' : '#ffffff') +
      textAt(x + 4.1, y + baselineDrop(2.5), code, { size: 2.5, anchor: 'middle' }),
    text: count > 1 ? `${name} (${count})` : name,
  };
}

function stationEntries(places: readonly Place[]): readonly LegendEntry[] {
  const kinds = [...new Set(places.map(({ item }) => item.kind))];
  return kinds.map((kind) => stationEntry(kind, places.filter(({ item }) => item.kind === kind).length));
}

function peopleEntries(places: readonly Place[]): readonly LegendEntry[] {
  const has = (kind: string) => places.some(({ marks }) => marks.some((mark) => mark.kind === kind));
  const number = (x: number, y: number, fill: string) =>
    textAt(x + 4.1, y + baselineDrop(2.3), '5', { size: 2.3, bold: true, anchor: 'middle', fill });
  const voter: LegendEntry = {
    symbol: (x, y) =>
      shape('circle', { cx: x + 4.1, cy: y, r: 1.9, fill: '#ffffff', stroke: INK, 'stroke-width': 0.35 }) +
      number(x, y, INK),
    text: drawingWords.voter,
  };
  const staff: LegendEntry = {
    symbol: (x, y) =>
      shape('rect', { x: x + 2.4, y: y - 1.7, width: 3.4, height: 3.4, fill: INK }) + number(x, y, '#ffffff'),
    text: drawingWords.staff,
  };
  return [...(has('voter') ? [voter] : []), ...(has('staff') ? [staff] : [])];
}

export function lineSymbol(
  look: Readonly<Record<string, string | number>>,
  hasArrow: boolean,
): LegendEntry['symbol'] {
  return (x, y) =>
    shape('path', {
      d: pathOf(
        [
          [x, y],
          [x + 8, y],
        ],
        false,
      ),
      stroke: INK,
      fill: 'none',
      ...look,
    }) + (hasArrow ? arrowHead([x + 6, y], [1, 0], 2.4) : '');
}

export function obstacleEntries(floor: FloorPlan): readonly LegendEntry[] {
  const kinds = [...new Set(floor.obstacles.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    symbol: (x, y) =>
      kind === 'column'
        ? box(x, y, '#404040')
        : box(x, y, '#ffffff') +
          shape('path', {
            d: [1.2, 3, 4.8]
              .map((step) =>
                pathOf(
                  [
                    [x + step, y + 1.7],
                    [x + step + 2, y - 1.7],
                  ],
                  false,
                ),
              )
              .join(''),
            stroke: INK,
            'stroke-width': 0.15,
          }),
    text: obstacleNames[kind],
  }));
}

function otherEntries(room: DrawnRoom): readonly LegendEntry[] {
  const { floor, layout, withScreens } = room;
  const entries: LegendEntry[] = [];
  if (layout.route.length > 0) {
    entries.push({ symbol: lineSymbol(WAY_LOOK.in, true), text: drawingWords.routeIn });
    entries.push({ symbol: lineSymbol(WAY_LOOK.out, true), text: drawingWords.routeOut });
  }
  if (withScreens)
    entries.push({ symbol: lineSymbol({ 'stroke-width': 0.9 }, false), text: drawingWords.screen });
  if (layout.items.flatMap(({ people }) => people).length > 1) {
    entries.push({
      symbol: (x, y) =>
        lineSymbol({ 'stroke-width': 0.15 }, false)(x, y) +
        textAt(x + 4, y + baselineDrop(2.3), '2,00', { size: 2.3, anchor: 'middle', onPlate: true }),
      text: drawingWords.distance,
    });
  }
  if (floor.windows.length > 0) {
    entries.push({
      symbol: (x, y) => box(x, y, '#ffffff') + lineSymbol({ 'stroke-width': 0.2 }, false)(x, y),
      text: drawingWords.window,
    });
  }
  entries.push({
    symbol: (x, y) =>
      shape('circle', { cx: x + 4.1, cy: y, r: 1.9, fill: '#ffffff', stroke: INK, 'stroke-width': 0.3 }) +
      textAt(x + 4.1, y + baselineDrop(2.6), 'A', { size: 2.6, bold: true, anchor: 'middle' }),
    text: drawingWords.corner,
  });
  return entries;
}

function entriesOf(room: DrawnRoom, places: readonly Place[]): readonly LegendEntry[] {
  return [
    ...stationEntries(places),
    ...peopleEntries(places),
    ...otherEntries(room),
    ...obstacleEntries(room.floor),
  ];
}

/** Lengths a scale bar may have. Metres. */
const BARS = [1, 2, 5, 10, 20, 50, 100];

/** A bar of alternate black and white metres with its figures, and the scale in words. */
function scaleBar(frame: Frame, x: number, y: number, width: number): string {
  const metres = BARS.findLast((length) => frame.mm(length) <= Math.min(60, width - 20)) ?? 1;
  const parts = metres === 2 ? 2 : metres === 1 ? 2 : 5;
  const step = frame.mm(metres) / parts;
  const fields = Array.from({ length: parts }, (_, index) =>
    shape('rect', {
      x: x + index * step,
      y,
      width: step,
      height: 1.4,
      fill: index % 2 === 0 ? INK : '#ffffff',
      stroke: INK,
      'stroke-width': 0.2,
    }),
  );
  const figure = (at: number, text: string) => textAt(at, y - 1, text, { size: 2.6, anchor: 'middle' });
  return (
    textAt(x, y - 5, drawingWords.scale(frame.scale), { size: 3.2, bold: true }) +
    fields.join('') +
    figure(x + 0.6, '0') +
    figure(x + frame.mm(metres), `${metres} ${drawingWords.metres}`)
  );
}

/** Height a scale bar with its words takes. */
const BAR_HEIGHT = 12;

export type LegendArea = { readonly x: number; readonly y: number; readonly width: number };

/** What the symbols of a polling room mean. */
export function legendOf(room: DrawnRoom, places: readonly Place[], frame: Frame, area: LegendArea): Legend {
  return legendWith(entriesOf(room, places), frame, area);
}

/** What the symbols of a drawing mean, in columns of a given width, and the scale above. */
export function legendWith(entries: readonly LegendEntry[], frame: Frame, area: LegendArea): Legend {
  const widest = Math.max(...entries.map(({ text }) => textWidthMm(text, { size: SIZE }))) + SYMBOL + 5;
  const columns = Math.max(1, Math.min(3, Math.floor(area.width / widest)));
  const rows = Math.ceil(entries.length / columns);
  const columnWidth = area.width / columns;
  const lines = entries.map(({ symbol, text }, index) => {
    const x = area.x + Math.floor(index / rows) * columnWidth;
    const y = area.y + BAR_HEIGHT + (index % rows) * LINE + LINE / 2;
    return symbol(x, y) + textAt(x + SYMBOL + 1, y + baselineDrop(SIZE), text, { size: SIZE });
  });
  return {
    heightMm: BAR_HEIGHT + rows * LINE + 1,
    svg: scaleBar(frame, area.x, area.y + 8, area.width) + lines.join(''),
  };
}
