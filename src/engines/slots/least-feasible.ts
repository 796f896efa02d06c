export type Attempt<Answer> =
  /** `value`: what the answer really attains, at most what was tried. */
  | { readonly kind: 'found'; readonly value: number; readonly answer: Answer }
  /** Proven impossible, and so with every smaller value. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** `bound`: no smaller value is possible. Equal to `value` when that is proven least. */
export type Least<Answer> = { readonly value: number; readonly bound: number; readonly answer: Answer };

/**
 * The least value from `low` to `high` at which an attempt succeeds; null if
 * none did, with the bound that was proven until then.
 *
 * Tries `low` first, because our bounds are mostly sharp, then goes up in
 * growing steps and halves back down. An attempt that ends undecided counts as
 * a failure, but not as a proof.
 */
export function leastFeasible<Answer>(
  range: { readonly low: number; readonly high: number },
  attempt: (value: number) => Attempt<Answer>,
): { readonly least: Least<Answer> | null; readonly bound: number } {
  const state: State<Answer> = { bound: range.low, failed: range.low - 1, found: null };
  const tryOne = (value: number) => {
    const result = attempt(value);
    if (result.kind === 'found') state.found = { value: result.value, answer: result.answer };
    else state.failed = Math.max(state.failed, value);
    if (result.kind === 'none') state.bound = Math.max(state.bound, value + 1);
  };
  let value = range.low;
  for (let step = 1; state.found === null && state.failed < range.high; step *= 2) {
    tryOne(value);
    value = Math.min(range.high, value + step);
  }
  while (state.found !== null && state.failed + 1 < state.found.value) {
    tryOne(Math.floor((state.failed + state.found.value) / 2));
  }
  const { found, bound } = state;
  return { least: found === null ? null : { ...found, bound }, bound };
}

type State<Answer> = {
  bound: number;
  /** The largest value that was tried in vain. */
  failed: number;
  found: { readonly value: number; readonly answer: Answer } | null;
};
