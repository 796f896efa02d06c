import { describe, expect, it } from 'vitest';
import { rectOf, type Selection, single, stepFrom, walk } from '#ui/parts/grid/selection.ts';

const size = { rows: 5, columns: 3 };
const filled = new Set(['0,0', '1,0', '3,0', '4,0']);
const ground = {
  size,
  page: 2,
  isFilled: ({ row, column }: { row: number; column: number }) => filled.has(`${row},${column}`),
};
const at = (row: number, column: number) => ({ row, column });

describe('keys that move', () => {
  it('stop at the walls', () => {
    expect(stepFrom(at(0, 0), 'up', ground)).toEqual(at(0, 0));
    expect(stepFrom(at(4, 2), 'right', ground)).toEqual(at(4, 2));
    expect(stepFrom(at(3, 1), 'page-down', ground)).toEqual(at(4, 1));
  });

  it('jump with Ctrl to the end of a run, then over the gap, as in Excel', () => {
    expect(stepFrom(at(0, 0), 'edge-down', ground)).toEqual(at(1, 0));
    expect(stepFrom(at(1, 0), 'edge-down', ground)).toEqual(at(3, 0));
    expect(stepFrom(at(3, 0), 'edge-down', ground)).toEqual(at(4, 0));
    expect(stepFrom(at(0, 1), 'edge-down', ground)).toEqual(at(4, 1));
  });
});

describe('Tab and Enter', () => {
  it('go to the next row after the last column', () => {
    expect(walk(single(at(1, 2)), 'rows', true, size)?.active).toEqual(at(2, 0));
    expect(walk(single(at(1, 0)), 'rows', false, size)?.active).toEqual(at(0, 2));
  });

  it('let Tab leave at either end of the table', () => {
    expect(walk(single(at(4, 2)), 'rows', true, size)).toBeNull();
    expect(walk(single(at(0, 0)), 'rows', false, size)).toBeNull();
  });

  it('keep Enter in its column at the bottom', () => {
    expect(walk(single(at(4, 1)), 'columns', true, size)?.active).toEqual(at(4, 1));
  });

  it('walk round inside a chosen block and leave it chosen', () => {
    const block: Selection = { active: at(1, 1), anchor: at(1, 0), head: at(2, 1) };
    const visited = [];
    for (let next: Selection | null = block, turn = 0; turn < 4 && next !== null; turn += 1) {
      next = walk(next, 'rows', true, size);
      visited.push(next?.active);
      expect(next && rectOf(next)).toEqual(rectOf(block));
    }
    expect(visited).toEqual([at(2, 0), at(2, 1), at(1, 0), at(1, 1)]);
  });
});
