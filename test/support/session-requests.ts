import { SessionRequest } from '#domain/plan/session-schedule.ts';
import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { addDays } from '#domain/time.ts';

type Parts = Partial<{ -readonly [Field in keyof SessionRequest]: unknown }>;

/** A request with the figures a new plan starts with, and nothing in it. */
export function sessionRequest(some: Parts = {}): SessionRequest {
  const { values } = CONTACT_DEFAULTS;
  return SessionRequest.parse({
    days: campaignDays(24),
    hours: values.hours,
    stepMinutes: 30,
    lengthMinutes: [50, 60, 70, 80, 90],
    setUpMinutes: values.setUpMinutes,
    travelMinutes: values.travelMinutes,
    travel: [],
    candidates: [],
    points: [],
    hamlets: [],
    form: values.form,
    mixesLevels: values.mixesLevels,
    mostPerCandidateAndDay: values.mostPerCandidateAndDay,
    lines: values.lines,
    teams: values.teams,
    votersPerSession: values.votersPerSession,
    fixed: [],
    before: [],
    ...some,
  });
}

/** Days from the published list of 2021 on. */
export function campaignDays(count: number): string[] {
  return Array.from({ length: count }, (_, day) => addDays('2021-04-28', day));
}

/** Candidates of one constituency, all with the same minimum. */
export function candidatesOf(
  constituency: string,
  count: number,
  some: Partial<SessionRequest['candidates'][number]> = {},
): SessionRequest['candidates'] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${constituency}-${at + 1}`,
    level: 'commune',
    constituency,
    min: 2,
    hamletIds: [],
    canConnect: true,
    absent: [],
    ...some,
  }));
}

export function pointOf(
  id: string,
  some: Partial<SessionRequest['points'][number]> = {},
): SessionRequest['points'][number] {
  return { id, isMain: false, seats: 40, hasLink: true, hamletIds: [], closed: [], ...some };
}

export function hamletsOf(count: number, voters = 200): SessionRequest['hamlets'] {
  return Array.from({ length: count }, (_, at) => ({ id: `h${at + 1}`, voters, closed: [] }));
}
