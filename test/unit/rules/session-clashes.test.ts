import { expect, test } from 'vitest';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import { plannedSessionsOf, sessionFrameOf } from '#domain/plan/session-request.ts';
import { SessionClash } from '#domain/plan/session-schedule.ts';
import { profileOf } from '#domain/profiles.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { contactRuleCases } from '#test/support/contact-rule-cases.ts';

const clashing = Object.values(contactRuleCases).flatMap(({ fails }) =>
  fails.flatMap(({ plan }) =>
    sessionClashes(sessionFrameOf(plan), plannedSessionsOf(plan)).map((clash) => ({ plan, clash })),
  ),
);

test('the failing plans of the rules hold every kind of clash', () => {
  const codes = new Set(clashing.map(({ clash }) => clash.code));
  expect(SessionClash.shape.code.options.filter((code) => !codes.has(code))).toEqual([]);
});

test('whatever the calendar outlines as a clash is a finding, too', () => {
  const untold = clashing.filter(({ plan, clash }) => {
    const places = checkPlan(plan, profileOf(plan.profile)).map(({ path }) => path[2]);
    return !clash.sessionIds.some((id) => places.includes(id));
  });
  expect(untold.map(({ clash }) => clash.code)).toEqual([]);
});
