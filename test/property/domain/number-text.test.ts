import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from '#domain/number-text.ts';

const WAYS = ['vi-VN', 'en-GB', 'fr-FR'];

it('reads back every count however a Vietnamese, English or French Excel prints it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(...WAYS), (count, way) => {
      expect(readNumber(new Intl.NumberFormat(way).format(count), 'whole')?.value).toBe(count);
    }),
  );
});

it('offers the right length among its readings, in either convention', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(...WAYS), (centimetres, way) => {
      const length = centimetres / 100;
      const reading = readNumber(new Intl.NumberFormat(way).format(length), 'decimal');
      expect([reading?.value, reading?.other]).toContain(length);
    }),
  );
});

it('answers every text with a finite number or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('whole', 'decimal'), (text, expects) => {
      const reading = readNumber(text, expects);
      expect(reading === null || Number.isFinite(reading.value)).toBe(true);
    }),
  );
});
