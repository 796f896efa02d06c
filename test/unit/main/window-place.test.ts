import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnScreen, SMALLEST } from '#main/window-place.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const usual = { width: 1280, height: 800 };

describe('placeOnScreen', () => {
  it('leaves a first window to the system', () => {
    expect(placeOnScreen(undefined, [laptop])).toEqual(usual);
  });

  it('puts the window back where it stood, also on a second screen', () => {
    const place = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(placeOnScreen(place, [laptop, second])).toEqual(place);
  });

  it('does not open on a screen that has been unplugged', () => {
    expect(placeOnScreen({ x: 1500, y: 100, width: 1200, height: 800 }, [laptop])).toEqual(usual);
  });

  it('does not open with its title bar above the screen', () => {
    expect(placeOnScreen({ x: 100, y: -300, width: 1200, height: 800 }, [laptop])).toEqual(usual);
  });

  it('does not open smaller than can be worked in', () => {
    expect(placeOnScreen({ x: 0, y: 0, width: 200, height: 100 }, [laptop])).toMatchObject(SMALLEST);
  });

  it('always leaves part of the title bar on a screen when it names a position', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const place = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 3 }), (wanted, areas) => {
        const placed = placeOnScreen(wanted, areas);
        if (!('x' in placed)) return;
        const middleOfGrip = placed.y + 20;
        expect(
          areas.some(
            (area) =>
              placed.x < area.x + area.width &&
              placed.x + placed.width > area.x &&
              area.y <= middleOfGrip &&
              middleOfGrip <= area.y + area.height,
          ),
        ).toBe(true);
      }),
    );
  });
});
