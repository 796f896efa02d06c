import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import type { Problem as Refusal } from '#domain/result.ts';
import { canAttend, mostInSession } from './bounds.ts';
import { readProblem } from './problem.ts';

/**
 * Why no session can be held at all; null where one can, or where there is nothing to plan.
 *
 * `sessions-no-day`, `sessions-no-hours`: no day, no part of a day long enough.
 * `sessions-no-place`: neither a room that is open nor a line, or no team.
 */
export function sessionObstacle(request: SessionRequest): Refusal | null {
  if (request.candidates.every(({ min }) => min === 0) && request.before.length === 0) return null;
  if (request.days.length === 0) return { code: 'sessions-no-day', path: ['days'] };
  const problem = readProblem(request);
  if (mostInSession(problem) === 0) return { code: 'sessions-no-hours', path: ['hours'] };
  const canMeet = request.days.some((_, day) =>
    problem.people.some(({ canConnect }) => canAttend(problem, day, canConnect)),
  );
  return canMeet ? null : { code: 'sessions-no-place', path: ['points'] };
}
