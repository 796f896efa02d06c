import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import { plannedSessionsOf, sessionFrameOf } from '#domain/plan/session-request.ts';
import type { SessionClash } from '#domain/plan/session-schedule.ts';
import type { Hit } from './rule.ts';

type Code = SessionClash['code'];

/**
 * The clashes of some kinds, each at the field of its last session that must
 * change. `params`: day and hour of the session, those of the other one where
 * there are two, the candidate, bridge point or hamlet, and the figure of the clash.
 */
export function* sessionClashHits(
  plan: ElectionPlan,
  fields: Readonly<Partial<Record<Code, 'date' | 'start' | 'bridgePointIds' | 'candidateIds' | 'invited'>>>,
): Generator<Hit> {
  const { candidates, bridgePoints, sessions } = plan.voterContact;
  if (sessions.length === 0) return;
  const hamlets = plan.areas.flatMap((area) => area.hamlets);
  const names = new Map([...candidates, ...bridgePoints, ...hamlets].map(({ id, name }) => [id, name]));
  const byId = new Map(sessions.map((session) => [session.id, session]));
  for (const { code, sessionIds, subjectId, name, by } of sessionClashes(
    sessionFrameOf(plan),
    plannedSessionsOf(plan),
  )) {
    const field = fields[code];
    const session = byId.get(sessionIds.at(-1) ?? '');
    if (field === undefined || session === undefined) continue;
    const other = byId.get(sessionIds.length > 1 ? (sessionIds[0] ?? '') : '');
    yield {
      path: ['voterContact', 'sessions', session.id, field],
      params: {
        clash: code,
        date: session.date ?? '',
        start: session.start ?? '',
        otherStart: other?.start ?? '',
        subject: subjectId === null ? (name ?? '') : (names.get(subjectId) ?? ''),
        by: by ?? 0,
      },
    };
  }
}
