import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The value of the newest drawing, for handlers that stay the same from drawing to drawing.
 *
 * To be asked in events and effects only: while something is drawn, its own value is newer.
 */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
