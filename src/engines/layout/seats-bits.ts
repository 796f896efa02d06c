/** Sets of small whole numbers, 32 to a word. */
export type Bits = Uint32Array;

export function wordsFor(size: number): number {
  return (size + 31) >>> 5;
}

export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
}

export function setBit(bits: Bits, index: number): void {
  const word = index >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

export function clearBit(bits: Bits, index: number): void {
  const word = index >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (index & 31));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}

/** The members in growing order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  bits.forEach((word, at) => {
    for (let left = word; left !== 0; left &= left - 1) {
      members.push(at * 32 + 31 - Math.clz32(left & -left));
    }
  });
  return members;
}
