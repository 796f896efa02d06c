import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage } from '#web/message.ts';

const value = fc.letrec((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('part'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('part'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).part;

test('every answer the contract can hold comes back as it was sent', () => {
  fc.assert(
    fc.property(value, (sent) => {
      expect(decodeMessage(encodeMessage(sent))).toEqual(sent);
    }),
  );
});

test('any bytes end in a value or in undefined, never in an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void decodeMessage(bytes)));
});

test('a message cut short or continued is no message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const message = encodeMessage({ bytes });
      expect(decodeMessage(message.subarray(0, at % message.byteLength))).toBeUndefined();
      expect(decodeMessage(Uint8Array.from([...message, 0]))).toBeUndefined();
    }),
  );
});
