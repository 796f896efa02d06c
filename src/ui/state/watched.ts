import { useEffect, useState } from 'react';
import type { Problem } from '#domain/result.ts';
import type { Watch } from '#storage/storage.ts';

export type Watched<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Something of storage that changes by itself: in this window, in another one, or by a restore. */
export function useWatched<Value>(watch: Watch<Value>): Watched<Value> {
  const [watched, setWatched] = useState<Watched<Value>>({ state: 'waiting' });
  useEffect(
    () =>
      watch(
        (value) => {
          setWatched({ state: 'ready', value });
        },
        (problem) => {
          setWatched({ state: 'failed', problem });
        },
      ),
    [watch],
  );
  return watched;
}
