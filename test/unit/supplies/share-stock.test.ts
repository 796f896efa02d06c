import { describe, expect, it } from 'vitest';
import type { SupplyItem } from '#domain/plan/parts.ts';
import { SUPPLY_DEFAULTS, type SupplyNeed } from '#domain/plan/supplies.ts';
import type { StockLine } from '#domain/plan/supply-report.ts';
import { shareStock } from '#engines/supplies/share-stock.ts';

function needNamed(id: string): SupplyNeed {
  const need = SUPPLY_DEFAULTS.needs.find((each) => each.id === id);
  if (need === undefined) throw new Error(`no need ${id}`);
  return need;
}

const line = (itemId: string, amount: number | null): StockLine => ({
  itemId,
  name: itemId,
  listed: { stock: null, price: null },
  perUnit: amount === null ? null : 1,
  amount,
  lent: 0,
  fromNeedId: null,
  unitPrice: null,
  certainty: 1,
});

const item = (id: string, needId: string | null = null): SupplyItem => ({
  id,
  name: id,
  unit: 'cái',
  stock: null,
  unitPrice: null,
  needId,
  note: '',
});

/** Kinds by id with what they lack and their own lines; amounts they end with as `own+borrowed`. */
function shared(
  kinds: readonly (readonly [id: string, lacking: number, lines: readonly StockLine[]])[],
  items: readonly SupplyItem[] = [],
) {
  const claimants = kinds.map(([id, lacking, lines]) => ({ need: needNamed(id), lacking, lines }));
  const given = shareStock(items, claimants);
  return Object.fromEntries(
    kinds.map(([id]) => [
      id,
      (given.get(id) ?? []).map(({ amount, lent, fromNeedId }) => [amount, lent, fromNeedId]),
    ]),
  );
}

describe('stock that may serve several kinds', () => {
  it('serves the voters with what the staff leave of the masks, and counts no mask twice', () => {
    expect(
      shared([
        ['staff-masks', 647, [line('m', 2000)]],
        ['spare-masks', 384, []],
      ]),
    ).toEqual({ 'staff-masks': [[1616, 384, null]], 'spare-masks': [[384, 0, 'staff-masks']] });
  });

  it('is not lent while the more important kind needs it', () => {
    expect(
      shared([
        ['spare-masks', 384, []],
        ['staff-masks', 647, [line('m', 700)]],
      ]),
    ).toEqual({ 'spare-masks': [[53, 0, 'staff-masks']], 'staff-masks': [[647, 53, null]] });
  });

  it('goes from the isolation room to the trips, which cannot do without it', () => {
    expect(
      shared([
        ['isolation-suits', 3, [line('s', 5)]],
        ['trip-suits', 4, []],
      ]),
    ).toEqual({ 'isolation-suits': [[1, 4, null]], 'trip-suits': [[4, 0, 'isolation-suits']] });
  });

  it('stays with the kind the user put it down for, as far as that kind needs it', () => {
    expect(
      shared(
        [
          ['isolation-suits', 3, [line('s', 5)]],
          ['trip-suits', 4, []],
        ],
        [item('s', 'isolation-suits')],
      ),
    ).toEqual({ 'isolation-suits': [[3, 2, null]], 'trip-suits': [[2, 0, 'isolation-suits']] });
  });

  it('takes of its own first, keeps masks for voters from the staff, and leaves unknown amounts alone', () => {
    expect(
      shared([
        ['staff-masks', 50, [line('a', 10), line('?', null)]],
        ['spare-masks', 30, [line('b', 100)]],
      ]),
    ).toEqual({
      'staff-masks': [
        [10, 0, null],
        [null, 0, null],
      ],
      'spare-masks': [[100, 0, null]],
    });
  });

  it('is not shared between kinds that are counted in different units', () => {
    const given = shareStock(
      [],
      [
        { need: needNamed('staff-masks'), lacking: 0, lines: [line('m', 100)] },
        { need: { ...needNamed('spare-masks'), unit: 'hộp' }, lacking: 5, lines: [] },
      ],
    );
    expect(given.get('spare-masks')).toEqual([]);
  });
});
