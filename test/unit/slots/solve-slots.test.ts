import { describe, expect, it } from 'vitest';
import { SlotRequest } from '#domain/plan/slots.ts';
import { solveSlots } from '#engines/slots/solve-slots.ts';
import { solveToEnd } from '#test/support/slot-twin.ts';

const day = { open: '07:00', close: '11:00', slotMinutes: 60, split: 'never', objective: 'level' };
const request = (more: object) => SlotRequest.parse({ ...day, capacity: 100, ...more });
const table = (more: object) => {
  const answer = solveToEnd(request(more));
  if (answer.kind !== 'table') throw new Error('no timetable');
  return answer.table;
};
const whoComes = (more: object) =>
  table(more).slots.map(
    ({ from, groups }) => `${from} ${groups.map(({ id, voters }) => `${id}:${voters}`).join(' ')}`,
  );
const refusal = (more: object) => {
  const step = solveSlots(request(more), () => 0).next();
  return step.done === true && !step.value.ok ? step.value.problem : null;
};

describe('a timetable', () => {
  it('has slots from opening to closing, the last one shorter where they do not divide the day', () => {
    const { slots } = table({ close: '10:20', groups: [] });
    expect(slots.map(({ from, to }) => `${from}-${to}`)).toEqual([
      '07:00-08:00',
      '08:00-09:00',
      '09:00-10:00',
      '10:00-10:20',
    ]);
  });

  it('keeps hamlets in their order where nothing speaks against it', () => {
    const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((id) => ({ id, voters: 30 }));
    expect(whoComes({ groups })).toEqual([
      '07:00 A:30 B:30',
      '08:00 C:30 D:30',
      '09:00 E:30 F:30',
      '10:00 G:30 H:30',
    ]);
  });

  it('ends early rather than late when the peak is the same', () => {
    const groups = [60, 30, 30].map((voters, index) => ({ id: `T${index}`, voters }));
    expect(whoComes({ groups })).toEqual(['07:00 T0:60', '08:00 T1:30 T2:30', '09:00 ', '10:00 ']);
  });

  it('divides as few hamlets as possible, and then never a household', () => {
    const groups = [
      { id: 'A', voters: 150, households: Array.from({ length: 30 }, () => 5) },
      { id: 'B', voters: 50 },
    ];
    const answer = table({ groups, split: 'by-household' });
    expect(answer).toMatchObject({ peakLoad: 50, splitGroups: 1, proven: true });
    expect(
      answer.slots.flatMap((slot) => slot.groups.flatMap(({ households }) => households ?? [])),
    ).toHaveLength(30);
  });

  it('leaves what is locked and arranges the others around it', () => {
    const groups = ['A', 'B', 'C'].map((id) => ({ id, voters: 50 }));
    const answer = whoComes({ groups, close: '10:00', locked: [{ group: 'C', from: '07:00' }] });
    expect(answer).toEqual(['07:00 C:50', '08:00 A:50', '09:00 B:50']);
  });

  it('moves few people when asked again with the answer before', () => {
    const groups = Array.from({ length: 40 }, (_, index) => ({
      id: `T${index}`,
      voters: 20 + ((index * 7) % 13),
    }));
    const before = table({ groups, capacity: 400 });
    const previous = before.slots.flatMap(({ from, groups: inside }) =>
      inside.map(({ id }) => ({ group: id, from })),
    );
    const grown = groups.map((group, index) =>
      index === 17 ? { ...group, voters: group.voters + 4 } : group,
    );
    const after = table({ groups: grown, capacity: 400, previous });
    const placeOf = (slots: typeof before.slots) =>
      new Map(slots.flatMap(({ from, groups: inside }) => inside.map(({ id }) => [id, from] as const)));
    const was = placeOf(before.slots);
    const moved = [...placeOf(after.slots)].filter(([id, from]) => was.get(id) !== from);
    expect(after.proven).toBe(true);
    expect(moved.length).toBeLessThanOrEqual(6);
  });
});

describe('a day too full', () => {
  const full = { groups: Array.from({ length: 10 }, (_, index) => ({ id: `T${index}`, voters: 50 })) };

  it('says how many do not fit, and what would make room', () => {
    const answer = solveToEnd(request(full));
    expect(answer).toEqual({
      kind: 'shortage',
      shortage: {
        voters: 500,
        capacity: 400,
        notPlaced: 100,
        proven: true,
        waysOut: [
          { kind: 'longer-hours', open: '07:00', close: '12:00', minutes: 60 },
          { kind: 'more-capacity', more: 50, times: 1.5 },
          { kind: 'another-room', capacity: 50 },
        ],
      },
    });
  });

  it('counts nobody out who fits when groups may be divided', () => {
    const groups = [150, 90, 80].map((voters, index) => ({ id: `T${index}`, voters }));
    const answer = solveToEnd(request({ groups, close: '09:00', split: 'anywhere' }));
    expect(answer).toMatchObject({ shortage: { voters: 320, capacity: 200, notPlaced: 120, proven: true } });
  });

  it('offers to shorten the reserve before anything else is changed', () => {
    const answer = solveToEnd(request({ ...full, close: '14:00', reserve: { from: '10:00', to: '13:00' } }));
    expect(answer).toMatchObject({
      shortage: {
        waysOut: [{ kind: 'smaller-reserve', reserve: { from: '11:00', to: '13:00' }, minutes: 60 }, {}, {}],
      },
    });
  });

  it('offers to divide a hamlet that is larger than any slot', () => {
    const answer = solveToEnd(request({ groups: [{ id: 'A', voters: 150 }] }));
    expect(answer).toMatchObject({
      shortage: { waysOut: [{ kind: 'allow-split', split: 'anywhere' }, {}, {}] },
    });
  });
});

describe('a request that contradicts itself', () => {
  const group = { id: 'A', voters: 5 };
  it.each([
    ['slot-day-empty', { close: '06:00', groups: [] }],
    ['slot-minutes-wrong', { slotMinutes: 0.5, groups: [] }],
    ['slot-reserve-wrong', { reserve: { from: '09:00', to: '08:00' }, groups: [] }],
    ['slot-capacity-count', { capacity: [1, 2], groups: [] }],
    ['slot-group-twice', { groups: [group, group] }],
    ['slot-households-sum', { groups: [{ ...group, households: [1, 2] }] }],
    ['slot-affinity-missing', { objective: 'affinity', groups: [group] }],
    ['slot-affinity-size', { affinity: [[0, 0]], groups: [group] }],
    [
      'slot-affinity-uneven',
      {
        affinity: [
          [0, 1],
          [2, 0],
        ],
        groups: [group, { id: 'B', voters: 1 }],
      },
    ],
    ['slot-lock-unknown', { locked: [{ group: 'B', from: '07:00' }], groups: [group] }],
    ['slot-lock-time', { locked: [{ group: 'A', from: '07:30' }], groups: [group] }],
    ['slot-lock-voters', { locked: [{ group: 'A', from: '07:00', voters: 6 }], groups: [group] }],
    ['slot-lock-no-room', { capacity: 4, locked: [{ group: 'A', from: '07:00' }], groups: [group] }],
  ])('is refused: %s', (code, more) => {
    expect(refusal(more)?.code).toBe(code);
  });
});
