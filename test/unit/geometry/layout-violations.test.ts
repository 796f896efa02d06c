import { describe, expect, test } from 'vitest';
import { metres } from '#domain/scalars.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';
import {
  type LayoutSubject,
  layoutViolations,
  placeViolations,
  spareDistance,
} from '#engines/geometry/layout-violations.ts';
import { HALL, itemOf, subjectOf } from '#test/support/layouts.ts';

const codesOf = (subject: LayoutSubject) => placeViolations(subject).map(({ code }) => code);

describe('furniture', () => {
  test('against a wall it stands inside the room; a centimetre into the wall it does not', () => {
    expect(codesOf(subjectOf([itemOf('ballot-box', [4, 5.75])]))).toEqual([]);
    expect(codesOf(subjectOf([itemOf('ballot-box', [4, 5.76])]))).toEqual(['furniture-outside']);
  });

  test('keeps off the floor a door sweeps, whichever jamb carries the hinge', () => {
    expect(codesOf(subjectOf([itemOf('ballot-box', [1.2, 1.2], 180)]))).toEqual(['furniture-in-door']);
    expect(codesOf(subjectOf([itemOf('ballot-box', [1.2, 1.25], 180)]))).toEqual([]);
  });

  test('keeps off obstacles, also one that lies wholly under it', () => {
    const keepOut: [number, number][] = [
      [3.9, 2.9],
      [4.1, 2.9],
      [4.1, 3.1],
      [3.9, 3.1],
    ];
    const subject = subjectOf([itemOf('writing', [4, 3])], { ...HALL, keepOut: [keepOut] });
    expect(codesOf(subject)).toContain('furniture-on-obstacle');
  });

  test('does not overlap other furniture, turned or not; side by side it may touch', () => {
    const touching = [itemOf('stamp', [3, 5], 0, 'a'), itemOf('stamp', [4.2, 5], 0, 'b')];
    expect(codesOf(subjectOf(touching))).not.toContain('furniture-overlap');
    const crossed = [itemOf('stamp', [3, 5], 0, 'a'), itemOf('stamp', [3.4, 4.5], 45, 'b')];
    expect(codesOf(subjectOf(crossed))).toContain('furniture-overlap');
  });
});

describe('people', () => {
  test('two closer than the distance are named with how close they are', () => {
    const subject = subjectOf([itemOf('writing', [3, 3], 0, 'a'), itemOf('writing', [4.9, 3], 0, 'b')]);
    const [found] = placeViolations(subject);
    expect(found).toMatchObject({ code: 'people-too-close', items: ['a', 'b'], limit: 2 });
    expect(found?.value).toBeCloseTo(1.9);
    expect(spareDistance(subject)).toBeCloseTo(1.9);
  });

  test('without a screen the mark of the voter is the distance away from the staff of the desk', () => {
    expect(codesOf(subjectOf([itemOf('check-in', [4, 5])]))).toEqual([]);
    const close = placeFurniture(furnitureOf({ kind: 'check-in' }, { minDistance: 2, screens: true }), {
      id: 'desk',
      center: [4, 5],
      angle: 0,
    });
    expect(codesOf(subjectOf([close]))).toEqual(['people-too-close']);
    expect(codesOf({ ...subjectOf([close]), screens: true })).toEqual([]);
  });

  test('a screen parts only staff and voter of one desk', () => {
    const close = (id: string, x: number) =>
      placeFurniture(furnitureOf({ kind: 'check-in' }, { minDistance: 2, screens: true }), {
        id,
        center: [x, 5],
        angle: 0,
      });
    const subject = { ...subjectOf([close('a', 3), close('b', 4.5)]), screens: true };
    expect(new Set(codesOf(subject))).toEqual(new Set(['people-too-close']));
  });

  test('stand on free floor: off the walls by half a person', () => {
    expect(codesOf(subjectOf([itemOf('writing', [4, 0.85])]))).toEqual(['person-outside']);
    expect(codesOf(subjectOf([itemOf('writing', [4, 0.9])]))).toEqual([]);
  });
});

describe('secrecy of writing', () => {
  const near = (y: number) => ({
    ...subjectOf([itemOf('writing', [3, 4], 0, 'writer'), itemOf('waiting', [3, y], 0, 'behind')]),
    minDistance: metres(1),
  });

  test('nobody stands behind a writer within reach of reading', () => {
    expect(codesOf(near(2.2))).toEqual(['behind-writer']);
    expect(codesOf(near(1.8))).toEqual([]);
  });

  test('a column between them hides the ballot', () => {
    const keepOut: [number, number][] = [
      [2.9, 2.7],
      [3.1, 2.7],
      [3.1, 2.8],
      [2.9, 2.8],
    ];
    expect(codesOf({ ...near(2.2), room: { ...HALL, keepOut: [keepOut] } })).toEqual([]);
  });

  test('in front of the desk one may stand', () => {
    const subject = subjectOf([
      itemOf('writing', [3, 3], 0, 'writer'),
      itemOf('waiting', [3, 4.5], 0, 'front'),
    ]);
    expect(codesOf({ ...subject, minDistance: metres(1) })).toEqual([]);
  });
});

describe('the way', () => {
  const items = [
    itemOf('check-in', [1, 5.0]),
    itemOf('writing', [4, 5.6], 180),
    itemOf('ballot-box', [7, 5.7]),
  ];
  const legs = [
    {
      from: 'in',
      to: 'check-in-1',
      points: [
        [1, 0],
        [1, 3.4],
      ],
    },
    {
      from: 'check-in-1',
      to: 'writing-1',
      points: [
        [1, 3.4],
        [4, 3.4],
      ],
    },
    {
      from: 'writing-1',
      to: 'ballot-box-1',
      points: [
        [4, 3.4],
        [7, 3.4],
      ],
    },
    {
      from: 'ballot-box-1',
      to: 'out',
      points: [
        [7, 3.4],
        [7, 0],
      ],
    },
  ] satisfies LayoutSubject['route'];
  const placed = [items[0], itemOf('writing', [4, 4.5], 180), items[2]].filter((item) => item !== undefined);
  const walked = (route: LayoutSubject['route']) =>
    layoutViolations({ ...subjectOf(placed), route }).map(({ code }) => code);

  test('in by one door, past every station in the order of the law, out by the other', () => {
    expect(walked(legs)).toEqual([]);
  });

  test('a missing way, a missing station and a wrong order are told', () => {
    expect(walked([])).toEqual(['route-missing']);
    expect(walked(legs.toReversed())).toContain('route-order');
    const [first, , third, last] = legs;
    if (first === undefined || third === undefined || last === undefined) throw new Error('four legs');
    const short = [
      first,
      {
        from: 'check-in-1',
        to: 'ballot-box-1',
        points: [
          [1, 3.4],
          [7, 3.4],
        ],
      },
      last,
    ];
    expect(walked(short as LayoutSubject['route'])).toContain('route-missing');
  });

  test('it keeps half an aisle from furniture', () => {
    const narrow = legs.map((leg) => ({ ...leg, points: leg.points.map(([x, y]) => [x, y + 0.6]) }));
    expect(walked(narrow as LayoutSubject['route'])).toContain('route-narrow');
  });

  test('the way out does not cross the way in', () => {
    const [first, second, third] = legs;
    if (first === undefined || second === undefined || third === undefined) throw new Error('four legs');
    const back = {
      from: 'ballot-box-1',
      to: 'out',
      points: [
        [7, 3.4],
        [0.6, 2],
        [7, 1.2],
        [7, 0],
      ],
    };
    expect(walked([first, second, third, back] as LayoutSubject['route'])).toContain('route-crossing');
  });

  test('it does not lead behind a writer, nor through a wall', () => {
    const facingIt = placed.map((item) => (item.kind === 'writing' ? itemOf('writing', [4, 4.6]) : item));
    const codes = layoutViolations({ ...subjectOf(facingIt), route: legs }).map(({ code }) => code);
    expect(codes).toContain('walk-behind-writer');
    const outside = legs.map((leg) => ({ ...leg, points: [...leg.points, [9, 3]] }));
    expect(walked(outside as LayoutSubject['route'])).toContain('route-outside');
  });
});

test('three hundred objects are judged within one frame of the editor', () => {
  const items = Array.from({ length: 300 }, (_, at) =>
    itemOf('writing', [1 + (at % 20) * 2.1, 1 + Math.floor(at / 20) * 2.1], 0, `w-${at}`),
  );
  const room = {
    ...HALL,
    outline: [
      [0, 0],
      [44, 0],
      [44, 34],
      [0, 34],
    ] as [number, number][],
  };
  placeViolations(subjectOf(items, room));
  // Time of the processor, not of the clock: others may be at work on this machine.
  const before = process.cpuUsage();
  for (let run = 0; run < 10; run += 1) placeViolations(subjectOf(items, room));
  const { user, system } = process.cpuUsage(before);
  // A frame is 16 ms; this leaves a slow machine four times that.
  expect((user + system) / 1000 / 10).toBeLessThan(64);
});
