import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, keepSame } from '#domain/same.ts';

describe('what is kept of the value before', () => {
  it('is the very value where both say the same', () => {
    const before = { lines: [{ id: 'a', places: [1, 2] }] };
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  it('is every part that says the same, and nothing else', () => {
    const before = {
      lines: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
      view: 'low',
    };
    const after = {
      lines: [
        { id: 'a', n: 1 },
        { id: 'b', n: 3 },
      ],
      view: 'low',
    };
    const kept = keepSame(before, after);
    expect(kept).toEqual(after);
    expect(kept.lines[0]).toBe(before.lines[0]);
    expect(kept.lines[1]).not.toBe(before.lines[1]);
  });

  it('says what the later value says, whatever the two are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(isSame(keepSame(before, after), after)).toBe(true);
        expect(keepSame(after, structuredClone(after))).toBe(after);
      }),
    );
  });
});
