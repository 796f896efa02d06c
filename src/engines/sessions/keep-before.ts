import { sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionRequest } from '#domain/plan/session-schedule.ts';

/** Sets tried before the best so far is good enough. */
const MOST_TRIALS = 400;

/**
 * Which sessions of before can stay exactly as they are, as many as possible?
 *
 * Whatever clashes by itself has to change. Of those in each other's way, one
 * of each clash: every choice is tried, so that the answer is exact while
 * there are few clashes, and the best of many tries where there are not.
 */
export function keepBefore(request: SessionRequest): PlannedSession[] {
  const { fixed, before } = request;
  const isFixed = new Set(fixed.map(({ id }) => id));
  const sound = before.filter((session) => sessionClashes(request, [session]).length === 0);
  let best: readonly PlannedSession[] = [];
  let trials = 0;
  const seen = new Set<string>();
  const look = (kept: readonly PlannedSession[]): void => {
    const key = kept.map(({ id }) => id).join(' ');
    if ((best.length > 0 && kept.length <= best.length) || trials >= MOST_TRIALS || seen.has(key)) return;
    seen.add(key);
    trials += 1;
    const clashes = sessionClashes(request, [...fixed, ...kept])
      .map(({ sessionIds }) => sessionIds.filter((id) => !isFixed.has(id)))
      .filter((ids) => ids.length > 0);
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
  return [...best];
}
