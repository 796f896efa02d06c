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
  const options = optionsOf(request);
  let best = { missing: missingOf(request, request.fixed), sessions: request.fixed.length };
  const look = (sessions: readonly PlannedSession[], from: number): void => {
    const missing = missingOf(request, sessions);
    if (missing < best.missing || (missing === best.missing && sessions.length < best.sessions)) {
      best = { missing, sessions: sessions.length };
    }
    // Nobody needs a session more once all have theirs.
    if (missing === 0 || (best.missing === 0 && sessions.length + 1 >= best.sessions)) return;
    options.slice(from).forEach((option, at) => {
      const more = [...sessions, { ...option, id: `t${sessions.length}` }];
      if (missingOf(request, more) === missing || sessionClashes(request, more).length > 0) return;
      look(more, from + at + 1);
    });
  };
  look(request.fixed, 0);
  return best;
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
