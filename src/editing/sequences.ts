import type { Plan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { isSame } from '#domain/same.ts';

/** What a calendar shows of a session; whoever wrote it down has to write it down again. */
const SHOWN = [
  'date',
  'start',
  'lengthMinutes',
  'form',
  'bridgePointIds',
  'candidateIds',
  'state',
] as const satisfies readonly (keyof ContactSession)[];

/**
 * The plan after an edit, with the sequence of every session risen that the edit moved, called off or took
 * elsewhere. It never falls, not even when an earlier version of the plan comes back.
 */
export function withSequences(before: Plan, after: Plan): Plan {
  if (before.kind !== 'election' || after.kind !== 'election') return after;
  const { sessions } = after.voterContact;
  if (sessions === before.voterContact.sessions) return after;
  const known = new Map(before.voterContact.sessions.map((session) => [session.id, session]));
  const next = sessions.map((session) => risen(known.get(session.id), session));
  return next.every((session, at) => session === sessions[at])
    ? after
    : { ...after, voterContact: { ...after.voterContact, sessions: next } };
}

function risen(was: ContactSession | undefined, now: ContactSession): ContactSession {
  if (was === undefined || was === now) return now;
  const isShown = SHOWN.every((field) => isSame(was[field], now[field]));
  const sequence = Math.max(now.sequence, isShown ? was.sequence : was.sequence + 1);
  return sequence === now.sequence ? now : { ...now, sequence };
}
