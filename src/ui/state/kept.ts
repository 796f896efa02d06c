import { useState } from 'react';
import { keepSame } from '#domain/same.ts';

/**
 * `next`, with every part that says what it said the last time being the same
 * object as then: rows worked out anew after a change are drawn again only
 * where something in them changed.
 */
export function useKept<Value>(next: Value): Value {
  const [kept, setKept] = useState(next);
  const shared = keepSame(kept, next);
  if (shared !== kept) setKept(shared);
  return shared;
}
