import { describe, expect, it } from 'vitest';
import { SUPPLY_DEFAULTS, type SupplyNeed } from '#domain/plan/supplies.ts';
import { countsPacksAsPieces, unitSize } from '#engines/supplies/unit-size.ts';

function needNamed(id: string): SupplyNeed {
  const need = SUPPLY_DEFAULTS.needs.find((each) => each.id === id);
  if (need === undefined) throw new Error(`no need ${id}`);
  return need;
}

const sanitiser = needNamed('hand-sanitiser');
const masks = needNamed('staff-masks');
const gloves = needNamed('gloves');
const tape = needNamed('floor-tape');
const chloramine = needNamed('chloramine');
const size = (unit: string, need: SupplyNeed, name = '') => unitSize({ name, unit }, need)?.amount ?? null;

describe('what one unit of a stock line holds', () => {
  it.each([
    ['chai 500 ml', 500],
    ['Lít', 1000],
    ['chai 1.000 ml', 1000],
    ['chai 0,5 l', 500],
    ['chai 1.5 l', 1500],
    ['1/2 lít', 500],
    ['chai 1/2 l', 500],
    ['thùng 24 chai 500 ml', 12_000],
    ['thùng 24 chai x 500ml', 12_000],
    ['thùng 24x500ml', 12_000],
    ['500 ml × 24 chai', 12_000],
    ['thùng 4 can 5 lít', 20_000],
    ['chai 500 ml (0,5 lít)', 500],
    ['thùng (24 chai/thùng, 500 ml/chai)', 12_000],
  ])('is read from a "%s" in millilitres', (unit, millilitres) => {
    expect(size(unit, sanitiser)).toBe(millilitres);
  });

  it.each([
    ['cái', 1],
    ['hộp 50 cái', 50],
    ['hộp 50', 50],
    ['thùng 1.000 cái', 1000],
    ['thùng 1,000 cái', 1000],
    ['thùng 20 hộp x 50 cái', 1000],
    ['thùng 20 hộp 50 cái', 1000],
    ['hộp/50 cái', 50],
    ['gói 500 ml', 1],
  ])('is read from a "%s" in pieces', (unit, pieces) => {
    expect(size(unit, masks)).toBe(pieces);
  });

  it('is half a pair of gloves for each single one, and two single things for each pair', () => {
    expect(size('hộp 100 chiếc', gloves)).toBe(50);
    expect(size('hộp 100 cái', gloves)).toBe(50);
    expect(size('hộp 50 đôi', gloves)).toBe(50);
    expect(size('chiếc', gloves)).toBe(0.5);
    expect(size('đôi', { ...gloves, unit: 'chiếc' })).toBe(2);
  });

  it('is read from the name where the unit is only a word for a pack', () => {
    expect(size('can', sanitiser, 'Cồn can 5 lít')).toBe(5000);
    expect(size('chai', sanitiser, 'Cồn 70 độ 500ml')).toBe(500);
    expect(size('hộp', masks, 'Khẩu trang 3 lớp (hộp 50 cái)')).toBe(50);
    expect(size('hộp', masks, 'Khẩu trang y tế 50 cái/hộp')).toBe(50);
    expect(size('gói', chloramine, 'Cloramin B 25% gói 1 kg')).toBe(1000);
    expect(size('hộp', chloramine, 'Cloramin B hộp 100 viên 2,5 g')).toBe(250);
  });

  it('is of the unit that is counted, where the name speaks of packs in packs', () => {
    const name = 'Nước rửa tay thùng 24 chai 500 ml';
    expect(size('thùng', sanitiser, name)).toBe(12_000);
    expect(size('chai', sanitiser, name)).toBe(500);
    expect(size('hộp', masks, 'Khẩu trang thùng 20 hộp x 50 cái')).toBe(50);
  });

  it.each([
    ['hộp 0 cái', masks],
    ['thùng 000 cái', masks],
    ['chai 0 ml', sanitiser],
    [`thùng ${'9'.repeat(300)} cái`, masks],
    [`chai 0,${'0'.repeat(300)}1 l`, sanitiser],
    ['chai 1/0 l', sanitiser],
  ])('is unknown where the figures leave nothing, or more than there can be: "%s"', (unit, need) => {
    expect(size(unit, need)).toBeNull();
  });

  it.each([
    ['chai', sanitiser],
    ['chai 500', sanitiser],
    ['chai 1,000 ml', sanitiser],
    ['chai 300 – 500 ml', sanitiser],
    ['1½ lít', sanitiser],
    ['bao 25 kg', sanitiser],
    ['kg', sanitiser],
    ['thùng 24 hộp', masks],
    ['2 đôi 3 chiếc', gloves],
    ['hộp 100', gloves],
    ['hộp 50 - 100 cái', masks],
    ['cuộn 5 cm x 20 m', tape],
    ['cuộn 5 x 20 m', tape],
  ])('is asked about and not guessed where it can be read in two ways or not at all: "%s"', (unit, need) => {
    expect(size(unit, need)).toBeNull();
  });

  it('reads any text without a crash: brackets, signs and dashes are no patterns', () => {
    for (const unit of ['(', 'a-b', '[', '\\', '+', '1/', '/1', 'x', '×5', '.5', '1..2 ml', '1.2.3 ml']) {
      expect(() => unitSize({ name: `Cồn ${unit} 500 ml`, unit }, sanitiser)).not.toThrow();
    }
  });
});

describe('a box that does not say how many are in it', () => {
  it('is told, and one that does is not', () => {
    const boxes = (unit: string, name = '') => countsPacksAsPieces({ name, unit }, masks);
    expect(boxes('hộp')).toBe(true);
    expect(boxes('hộp', 'Khẩu trang 3 lớp')).toBe(true);
    expect(boxes('hộp', 'Khẩu trang (hộp 50 cái)')).toBe(false);
    expect(boxes('hộp 50 cái')).toBe(false);
    expect(boxes('cái')).toBe(false);
    // What cannot be read is not one piece a box: it has no size at all.
    expect(boxes('thùng 24 hộp')).toBe(false);
  });
});
