import { sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionClash, SessionRequest } from '#domain/plan/session-schedule.ts';

/** Sets tried before the best so far is good enough. */
const MOST_TRIALS = 400;

export type Kept = {
  readonly kept: readonly PlannedSession[];
  /** Those that nothing but other sessions can stop from staying. */
  readonly sound: readonly PlannedSession[];
  /** So many sessions of before cannot stay, whatever is done. */
  readonly leastOut: number;
};

/**
 * Which sessions of before can stay exactly as they are, as many as possible?
 *
 * Whatever clashes by itself has to change. Of those in each other's way, one
 * of each clash: every choice is tried, so that the answer is exact while
 * there are few clashes, and the best of many tries where there are not.
 */
export function keepBefore(request: SessionRequest): Kept {
  const { fixed, before } = request;
  const isFixed = new Set(fixed.map(({ id }) => id));
  const sound = before.filter((session) => sessionClashes(request, [session]).length === 0);
  const freeIdsOf = (clashes: readonly SessionClash[]) =>
    clashes
      .map(({ sessionIds }) => sessionIds.filter((id) => !isFixed.has(id)))
      .filter((ids) => ids.length > 0);
  let best: readonly PlannedSession[] = [];
  let trials = 0;
  const seen = new Set<string>();
  const look = (kept: readonly PlannedSession[]): void => {
    const key = kept.map(({ id }) => id).join(' ');
    if ((best.length > 0 && kept.length <= best.length) || trials >= MOST_TRIALS || seen.has(key)) return;
    seen.add(key);
    trials += 1;
    const clashes = freeIdsOf(sessionClashes(request, [...fixed, ...kept]));
    const [clash] = clashes;
    if (clash === undefined) {
      best = kept;
      return;
    }
    const weight = (id: string) => clashes.filter((ids) => ids.includes(id)).length;
    for (const id of clash.toSorted((a, b) => weight(b) - weight(a))) {
      look(kept.filter((session) => session.id !== id));
    }
  };
  look(sound);
  const leastOut =
    trials < MOST_TRIALS
      ? before.length - best.length
      : before.length - sound.length + apartClashes(freeIdsOf(sessionClashes(request, [...fixed, ...sound])));
  return { kept: best, sound, leastOut };
}

/** Clashes without a session in common cost a session each; taken greedily, the smallest first. */
function apartClashes(clashes: readonly (readonly string[])[]): number {
  const used = new Set<string>();
  let count = 0;
  for (const ids of clashes.toSorted((a, b) => a.length - b.length)) {
    if (ids.some((id) => used.has(id))) continue;
    for (const id of ids) used.add(id);
    count += 1;
  }
  return count;
}
