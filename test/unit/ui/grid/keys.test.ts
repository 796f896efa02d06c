import { expect, it } from 'vitest';
import { matchingChoices } from '#ui/parts/grid/choices.ts';
import { commandOf } from '#ui/parts/grid/keys.ts';
import { NO_REFUSALS, standingRefusal, updateRefusals } from '#ui/parts/grid/refusals.ts';
import { rowsInSight } from '#ui/parts/grid/window-state.ts';

const press = (key: string, held: '' | 'ctrl' | 'shift' | 'alt' = '') =>
  commandOf({ key, ctrl: held === 'ctrl', shift: held === 'shift', alt: held === 'alt' });

it('knows the keys clerks know from Excel', () => {
  expect(press('F2')).toEqual({ do: 'edit' });
  expect(press('ArrowDown', 'shift')).toEqual({ do: 'move', step: 'down', extend: true });
  expect(press('ArrowDown', 'ctrl')).toEqual({ do: 'move', step: 'edge-down', extend: false });
  expect(press('End', 'ctrl')).toEqual({ do: 'move', step: 'grid-end', extend: false });
  expect(press('Enter', 'shift')).toEqual({ do: 'walk', along: 'columns', forward: false });
  expect(press('D', 'ctrl')).toEqual({ do: 'fill-down' });
  expect(press(' ', 'shift')).toEqual({ do: 'select-row' });
  expect(press(' ', 'ctrl')).toEqual({ do: 'select-column' });
  expect(press('=', 'ctrl')).toEqual({ do: 'insert-row' });
  expect(press('ArrowDown', 'alt')).toEqual({ do: 'open-list' });
});

it('leaves typing, the clipboard and the keys of the window alone', () => {
  for (const key of ['a', 'đ', '1', 'Process', 'Dead', 'F1']) expect(press(key)).toBeUndefined();
  for (const key of ['c', 'x', 'v', 's', 'k', 'Tab']) expect(press(key, 'ctrl')).toBeUndefined();
});

it('offers choices that begin with what is typed before those that contain it', () => {
  const choices = ['Cơ sở giam giữ', 'Khu cách ly', 'Bệnh viện'];
  expect(matchingChoices(choices, 'c')).toEqual(['Cơ sở giam giữ', 'Khu cách ly']);
  expect(matchingChoices(choices, 'benh')).toEqual(['Bệnh viện']);
  expect(matchingChoices(choices, '')).toEqual(choices);
});

it('lets a refused text stand until its cell is answered or holds another value', () => {
  const problem = { code: 'not-a-number' } as const;
  const place = { rowId: 'a', columnId: 'voters' };
  const refused = updateRefusals(NO_REFUSALS, [], [{ ...place, text: 'abc', problem, kept: 5 }]);
  const refusal = refused.get('a')?.get('voters');
  expect(standingRefusal(refusal, 5)?.text).toBe('abc');
  expect(standingRefusal(refusal, 6)).toBeNull();
  expect(updateRefusals(refused, [place], []).size).toBe(0);
  expect(updateRefusals(refused, [{ rowId: 'b', columnId: 'voters' }], [])).toBe(refused);
});

it('draws the rows in sight and a few beside them, never beyond the ends', () => {
  expect(rowsInSight(0, 340, 34, 2000)).toEqual({ first: 0, last: 18 });
  expect(rowsInSight(34_000, 340, 34, 2000)).toEqual({ first: 992, last: 1018 });
  expect(rowsInSight(68_000, 340, 34, 2000).last).toBe(1999);
  expect(rowsInSight(0, 340, 34, 0)).toEqual({ first: 0, last: -1 });
});
