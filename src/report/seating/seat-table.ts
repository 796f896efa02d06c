import { peopleOfSitting } from '#domain/plan/seating-request.ts';
import type { TableBlock } from '#report/document/model.ts';
import type { SeatedRoom } from './seating-figures.ts';

/** Rooms with more seats are halls: nobody writes names on a list of them. */
const MOST_NAMED = 60;

/**
 * Every seat in use with a blank for a name in each sitting that the class needs; names are
 * written by hand and are no part of the plan. Null for halls, and where nobody sits.
 */
export function seatTable({ seating, figures }: SeatedRoom): TableBlock | null {
  const { seats, sittings } = seating.result;
  const count = figures.needed ?? figures.sittings;
  const used = [...new Set(sittings.flat().map(({ seat }) => seat))].sort((a, b) => a - b);
  if (count === 0 || used.length === 0 || used.length > MOST_NAMED) return null;
  const turns = Array.from({ length: count }, (_, nth) => ({
    seats: new Set((sittings[nth % sittings.length] ?? []).map(({ seat }) => seat)),
    people: peopleOfSitting(figures, nth),
  }));
  return {
    kind: 'table',
    columns: ['center', ...turns.map(() => 'left' as const)],
    head: [
      [
        { content: 'Chỗ' },
        ...turns.map(({ people }, nth) => ({
          content: people === null ? `Đợt ${nth + 1}` : `Đợt ${nth + 1} (${people} người)`,
        })),
      ],
    ],
    rows: used.map((seat) => ({
      cells: [
        { content: seats[seat]?.name ?? '' },
        ...turns.map((turn) => ({ content: turn.seats.has(seat) ? '' : '×' })),
      ],
    })),
  };
}
