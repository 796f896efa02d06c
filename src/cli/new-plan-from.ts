import { newPlanOf } from '#domain/new-plan-of.ts';
import { localityName } from '#domain/plan/new-plan.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { ProfileId } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import { type Result, refuse } from '#domain/result.ts';
import { countedIds } from '#domain/scalars.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { applyReading } from '#editing/reading.ts';
import type { Messages } from '#i18n/messages.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import type { Reading } from '#intake/reading.ts';
import { suggestedUnit } from '#intake/suggested-unit.ts';
import type { CommandProblem } from './command.ts';

/** What the caller said on top of what the workbook suggests. */
export type PlanWishes = {
  readonly profile: ProfileId | null;
  readonly date: IsoDate | null;
  readonly now: Instant | null;
};

/** Law 83/2025/QH15 is in force since 1/7/2025; before, Law 85/2015 applied. */
const LAW_OF_2026_FROM = '2025-07-01';

/**
 * A new plan with everything a workbook says, the same every time: identities
 * are counted, and without `now` the instants are midnight (UTC) of the
 * election day, or of the last school day the calendar names. Refuses with
 * `plan-too-big` what has more areas or rows than a plan holds.
 */
export function newPlanFrom(
  reading: Reading,
  wishes: PlanWishes,
  messages: Messages,
): Result<Plan, CommandProblem> {
  const newId = countedIds();
  const profile = wishes.profile ?? profileFor(reading, wishes.date);
  const day = dayOf(reading, wishes.date) ?? profileOf(profile).electionDate.value;
  const now = wishes.now ?? `${day}T00:00:00Z`;
  const { schoolName, schoolYear, ...locality } = suggestedUnit(reading.suggestions);
  const title =
    reading.plan === 'election'
      ? messages.cli.planTitle(localityName(locality))
      : messages.cli.schoolPlanTitle(schoolName);
  const empty = newPlanOf({
    kind: reading.plan,
    profile,
    id: newId('plan'),
    title,
    createdAt: now,
    locality,
    newId,
    schoolName,
    schoolYear,
  });
  const plan = settled(empty, day, reading.suggestions.superior ?? '');
  const filled = applyReading(plan, { reading: planReadingOf(reading, { newId, now }), mode: 'replace' });
  // What was read is of the right kind and form, so only the sizes of lists can be refused.
  return filled.ok ? filled : refuse({ code: 'plan-too-big', details: { ...filled.problem.details } });
}

function profileFor(reading: Reading, date: IsoDate | null): ProfileId {
  const day = dayOf(reading, date);
  return day !== null && day < LAW_OF_2026_FROM ? '2021' : '2026';
}

function dayOf(reading: Reading, date: IsoDate | null): IsoDate | null {
  const days = reading.parts.events.flatMap((event) => (event.date === null ? [] : [event.date]));
  return date ?? reading.suggestions.electionDate ?? days.sort().at(-1) ?? null;
}

/** With the day of the election, or with who runs the school. */
function settled(plan: Plan, date: IsoDate, superior: string): Plan {
  return plan.kind === 'election'
    ? { ...plan, election: { ...plan.election, date } }
    : { ...plan, issuer: { ...plan.issuer, superior } };
}
