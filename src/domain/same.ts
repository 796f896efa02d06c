/**
 * Do two pieces of plain data (JSON values) say the same?
 *
 * Order of keys does not count; a key that holds `undefined` is as good as absent.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && isSameList(a, b);
  const left = definedEntries(a);
  const right = new Map(definedEntries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

/**
 * `after` with every part that says the same as in `before` replaced by that
 * very part, so that whoever compares by identity sees what changed and no
 * more. Parts of a list belong together by their place in it.
 */
export function keepSame<Value>(before: Value, after: Value): Value {
  return kept(before, after) as Value;
}

function kept(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    return after;
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    return Array.isArray(before) && Array.isArray(after) ? keptList(before, after) : after;
  }
  return keptRecord(before, after);
}

function keptList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const next = after.map((each, at) => kept(before[at], each));
  return next.length === before.length && next.every((each, at) => Object.is(each, before[at]))
    ? before
    : next;
}

function keptRecord(before: object, after: object): object {
  const old = new Map<string, unknown>(Object.entries(before));
  const next = Object.entries(after).map(([key, each]): [string, unknown] => [
    key,
    old.has(key) ? kept(old.get(key), each) : each,
  ]);
  const isAsBefore =
    next.length === old.size && next.every(([key, each]) => old.has(key) && Object.is(each, old.get(key)));
  return isAsBefore ? before : Object.fromEntries(next);
}
