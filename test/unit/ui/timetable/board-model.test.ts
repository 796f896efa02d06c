import { expect, test } from 'vitest';
import { AreaTimetable } from '#domain/plan/slots.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { columnsOf, overloadOf, slotsInUse } from '#ui/screens/workspace/timetable/board-model.ts';

const [area] = electionPlanFixture('full').areas;
const hamlet = area?.hamlets[0];
if (area === undefined || hamlet === undefined) throw new Error('the fixture lost its areas');

const slot = (from: string, to: string, groups: { id: string; voters: number; households?: number[] }[]) => ({
  from,
  to,
  capacity: 50,
  load: groups.reduce((sum, { voters }) => sum + voters, 0),
  groups,
});

const timetable = AreaTimetable.parse({
  request: {
    open: '07:00',
    close: '09:00',
    slotMinutes: 30,
    capacity: 50,
    groups: [
      { id: hamlet.id, voters: 90 },
      { id: 'gone', voters: 10 },
    ],
    reserve: { from: '08:15', to: '09:00' },
    split: 'anywhere',
    objective: 'level',
  },
  table: {
    slots: [
      slot('07:00', '07:30', [{ id: hamlet.id, voters: 62, households: [0, 1, 2] }]),
      slot('07:30', '08:00', [
        { id: hamlet.id, voters: 28 },
        { id: 'gone', voters: 10 },
      ]),
      slot('08:00', '08:30', []),
      slot('08:30', '09:00', []),
    ],
    peakLoad: 62,
    lowerBound: 50,
    splitGroups: 1,
    proven: false,
  },
  lockedGroups: ['gone'],
});

test('a hamlet in two slots is two blocks that know which part they are', () => {
  const columns = columnsOf(area, timetable);
  expect(columns.map(({ blocks }) => blocks.length)).toEqual([1, 2, 0, 0]);
  expect(columns[0]?.blocks[0]).toMatchObject({ name: hamlet.name, part: 1, parts: 2, households: 3 });
  expect(columns[1]?.blocks[0]).toMatchObject({ part: 2, parts: 2, households: null });
  expect(columns[1]?.blocks[1]).toMatchObject({ name: '', isLocked: true, part: 1, parts: 1 });
});

test('a slot the reserve only touches is shown as reserve, as nobody is placed there', () => {
  expect(columnsOf(area, timetable).map(({ isReserve }) => isReserve)).toEqual([false, false, true, true]);
});

test('slots over capacity are counted, with the worst of them', () => {
  expect(overloadOf(timetable)).toEqual({ slots: 1, most: 12 });
  expect(slotsInUse(timetable)).toBe(2);
});
