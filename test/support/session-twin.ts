import { sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionRequest } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes, minutesOfClock } from '#domain/time.ts';

/**
 * The slow obvious twin: every set of sessions, one after the other.
 *
 * The least sum of missing sessions, then the least number of sessions, over
 * all sets that do not clash. Candidates of one constituency only.
 */
export function fewestByEnumeration(request: SessionRequest): { missing: number; sessions: number } {
  const { missing, cost } = leastOf(request, request.fixed, (added) => request.fixed.length + added);
  return { missing, sessions: cost };
}

/**
 * The least sum of missing sessions, then the least number of changes to
 * `before`: every choice of sessions that stay, each with every set of others.
 * One that does not stay and one that is new are one change between them.
 */
export function fewestChangesByEnumeration(request: SessionRequest): { missing: number; changed: number } {
  const { before, fixed } = request;
  const choices: PlannedSession[][] = [[]];
  for (const session of before) choices.push(...choices.map((set) => [...set, session]));
  const [best] = choices
    .filter((kept) => isClear(request, [...fixed, ...kept]))
    .map((kept) =>
      leastOf(request, [...fixed, ...kept], (added) => Math.max(before.length - kept.length, added)),
    )
    .sort((a, b) => a.missing - b.missing || a.cost - b.cost);
  return { missing: best?.missing ?? 0, changed: best?.cost ?? 0 };
}

/** Over all sets of sessions beside those that stay. */
function leastOf(
  request: SessionRequest,
  staying: readonly PlannedSession[],
  costOf: (added: number) => number,
): { missing: number; cost: number } {
  const options = optionsOf(request);
  let best = { missing: missingOf(request, staying), cost: costOf(0) };
  const look = (sessions: readonly PlannedSession[], from: number): void => {
    const missing = missingOf(request, sessions);
    const added = sessions.length - staying.length;
    if (missing < best.missing || (missing === best.missing && costOf(added) < best.cost)) {
      best = { missing, cost: costOf(added) };
    }
    // Nobody needs a session more once all have theirs.
    if (missing === 0 || (best.missing === 0 && costOf(added + 1) >= best.cost)) return;
    options.slice(from).forEach((option, at) => {
      const more = [...sessions, { ...option, id: `t${added}` }];
      if (missingOf(request, more) === missing || !isClear(request, more)) return;
      look(more, from + at + 1);
    });
  };
  look(staying, 0);
  return best;
}

/** Fixed sessions stay even where they clash among themselves; no other has a part in a clash. */
function isClear(request: SessionRequest, sessions: readonly PlannedSession[]): boolean {
  const isFixed = new Set(request.fixed.map(({ id }) => id));
  return sessionClashes(request, sessions).every(({ sessionIds }) =>
    sessionIds.every((id) => isFixed.has(id)),
  );
}

function missingOf({ candidates }: SessionRequest, sessions: readonly PlannedSession[]): number {
  return candidates.reduce((sum, { id, min }) => {
    const met = sessions.filter(({ candidateIds }) => candidateIds.includes(id)).length;
    return sum + Math.max(0, min - met);
  }, 0);
}

/** Every session that is possible by itself: day, hour, form, room and candidates. */
function optionsOf(request: SessionRequest): PlannedSession[] {
  const { candidates, days, hours, lengthMinutes, points, stepMinutes, votersPerSession } = request;
  const starts = hours.flatMap(({ from, to }) =>
    Array.from({ length: (minutesOfClock(to) - minutesOfClock(from)) / stepMinutes }, (_, step) =>
      clockOfMinutes(minutesOfClock(from) + step * stepMinutes),
    ),
  );
  const groups: string[][] = [[]];
  for (const { id } of candidates) groups.push(...groups.map((each) => [...each, id]));
  const rooms = [[], ...points.filter(({ seats }) => seats !== 0).map(({ id }) => [id])];
  const forms = ['in-person', 'online'] as const;
  return days.flatMap((date) =>
    starts.flatMap((start) =>
      rooms.flatMap((pointIds) =>
        forms.flatMap((form) =>
          groups
            .filter(({ length }) => length > 0 && length <= lengthMinutes.length)
            .map((candidateIds): PlannedSession => {
              const connects = (id: string) => candidates.some((one) => one.id === id && one.canConnect);
              return {
                id: 'option',
                date,
                start,
                lengthMinutes: lengthMinutes[candidateIds.length - 1] ?? 1,
                form,
                pointIds,
                candidateIds,
                connectingIds: form === 'online' ? candidateIds.filter(connects) : [],
                hamletIds: [],
                voters: form === 'online' ? votersPerSession : 0,
              };
            })
            .filter((session) => sessionClashes(request, [session]).length === 0),
        ),
      ),
    ),
  );
}
