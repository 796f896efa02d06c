import { describe, expect, test } from 'vitest';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { metres } from '#domain/scalars.ts';
import { drawRoom, type Papers } from '#report/drawing/room-drawing.ts';
import { stationWords } from '#report/drawing/words.ts';
import { ell, hall, skewed } from '#test/support/drawn-rooms.ts';
import { descendants, parseXml, textOf, type XmlElement } from '#test/support/xml.ts';

const PAPERS: Papers = { portrait: { width: 164, height: 232 }, landscape: { width: 250, height: 145 } };

/** 5.5 points: the smallest type anybody reads from paper. Millimetres. */
const SMALLEST_TYPE = 1.94;

function draw(layout: RoomLayout, withScreens = false) {
  return drawRoom({ floor: layout.floor, layout: layout.result, withScreens }, 'Sơ đồ phòng', PAPERS);
}

function treeOf(layout: RoomLayout, withScreens = false): XmlElement {
  return parseXml(draw(layout, withScreens).figure.svg);
}

const wordsOf = (tree: XmlElement) => descendants(tree, 'text').map(textOf);

function everyAttribute(element: XmlElement, name: string): readonly string[] {
  const own = element.attributes[name];
  return [
    ...(own === undefined ? [] : [own]),
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyAttribute(child, name))),
  ];
}

const rooms = {
  'a hall with two doors': hall,
  'an L with a column and one door': ell,
  'skewed walls': skewed,
};

describe.each(Object.entries(rooms))('%s', (_, layout) => {
  test('is drawn in black, white and grey only, so that any printer will do', () => {
    const tree = treeOf(layout, true);
    const colours = [...everyAttribute(tree, 'fill'), ...everyAttribute(tree, 'stroke')];
    const isGrey = (colour: string) => colour === 'none' || /^#(..)\1\1$/u.test(colour);
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([]);
  });

  test('has no type too small to read on paper', () => {
    const sizes = everyAttribute(treeOf(layout), 'font-size').map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST_TYPE);
  });

  test('names in the legend every station it shows, and numbers every person', () => {
    const words = wordsOf(treeOf(layout));
    for (const { kind } of layout.result.items) {
      expect(words.some((word) => word.startsWith(stationWords[kind].name))).toBe(true);
    }
    const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
    const served = layout.result.items.filter(({ people }) => people.length > 0).length;
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(served);
  });

  test('stays on its sheet', () => {
    const { figure, orientation } = draw(layout);
    expect(figure.widthMm).toBeLessThanOrEqual(PAPERS[orientation].width);
    expect(figure.heightMm).toBeLessThanOrEqual(PAPERS[orientation].height);
  });

  test('is the same picture every time', () => {
    expect(draw(layout).figure.svg).toBe(draw(layout).figure.svg);
  });
});

test('a long room lies across the sheet', () => {
  expect(draw(hall).orientation).toBe('landscape');
  expect(draw(hall).scale).toBe(80);
});

test('the walls carry their lengths, and the doors what they are for', () => {
  const words = wordsOf(treeOf(hall));
  expect(words.filter((word) => word === '12,50 m')).toHaveLength(2);
  expect(words.filter((word) => word === '8,00 m')).toHaveLength(2);
  expect(words).toContain('LỐI VÀO');
  expect(words).toContain('LỐI RA');
  expect(wordsOf(treeOf(ell))).toContain('LỐI VÀO, RA');
});

test('the closest two people have their distance written between them', () => {
  const close: RoomLayout = {
    ...hall,
    result: {
      ...hall.result,
      items: [5, 6.37].map((x, index) => ({
        id: `writing-${index}`,
        kind: 'writing',
        center: [x, 5],
        width: metres(0.6),
        depth: metres(0.5),
        angle: 0,
        people: [{ role: 'voter', at: [x, 4.3] }],
      })),
      route: [],
    },
  };
  expect(wordsOf(treeOf(close))).toContain('1,37');
});

test('a number stands for the walk: writing places come after the check-in and before the box', () => {
  const { items } = hall.result;
  const shuffled = { ...hall, result: { ...hall.result, items: items.toReversed() } };
  expect(draw(shuffled).figure.svg).toBe(draw(hall).figure.svg);
});
