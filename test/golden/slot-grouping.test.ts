import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SlotRequest } from '#domain/plan/slots.ts';
import { clockOfMinutes } from '#domain/time.ts';
import published from '#test/fixtures/slots/slot-grouping.json';
import { solveToEnd } from '#test/support/slot-twin.ts';

const { cases } = z
  .object({
    cases: z.array(
      z.object({
        id: z.string(),
        group_sizes: z.array(z.int()),
        slots: z.int(),
        slot_capacity: z.int(),
        affinity: z.array(z.array(z.number())),
        optimal_total_affinity_in_same_slot: z.number(),
      }),
    ),
  })
  .parse(published);

describe('grouping hamlets by affinity, as published', () => {
  it.each(cases)('$id: the optimum, with its proof', (one) => {
    const answer = solveToEnd(
      SlotRequest.parse({
        open: '07:00',
        close: clockOfMinutes(7 * 60 + one.slots * 60),
        slotMinutes: 60,
        capacity: one.slot_capacity,
        groups: one.group_sizes.map((voters, index) => ({ id: `thôn ${index + 1}`, voters })),
        split: 'never',
        objective: 'affinity',
        affinity: one.affinity,
      }),
    );
    expect(answer).toMatchObject({
      kind: 'table',
      table: {
        affinity: one.optimal_total_affinity_in_same_slot,
        lowerBound: one.optimal_total_affinity_in_same_slot,
        proven: true,
      },
    });
  });
});
