import { newPlanOf } from '#domain/new-plan-of.ts';
import { localityName } from '#domain/plan/new-plan.ts';
import type { TotalMismatch } from '#domain/plan/parts.ts';
import type { Plan, PlanKind } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import type { ProfileId } from '#domain/profile.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { applyReading } from '#editing/reading.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import type { Reading, ReadMismatch } from '#intake/reading.ts';
import { suggestedUnit, type UnitAnswers } from '#intake/suggested-unit.ts';

/** The user's choice for each total that does not match, in the reading's order. */
export type TotalChoices = readonly TotalMismatch['choice'][];

/** What was typed, and where nothing was, what the workbook's heading says. */
export function completeUnit(typed: Partial<UnitAnswers>, reading: Reading | null): UnitAnswers {
  return { ...suggestedUnit(reading?.suggestions ?? {}), ...typed };
}

/** The reading as parts of a plan, with the user's totals chosen. */
export function chosenReading(
  reading: Reading,
  choices: TotalChoices,
  make: Parameters<typeof planReadingOf>[1],
): PlanReading {
  const read = planReadingOf(reading, make);
  return {
    ...read,
    totalMismatches: read.totalMismatches.map((mismatch, at) => ({
      ...mismatch,
      choice: choices[at] ?? null,
    })),
  };
}

export type MakePlan = {
  readonly kind: PlanKind;
  readonly profile: ProfileId;
  readonly unit: UnitAnswers;
  readonly title: string;
  readonly reading: Reading | null;
  readonly choices: TotalChoices;
  readonly id: Id;
  readonly newId: NewId;
  readonly now: Instant;
};

/** A plan from the wizard's answers and what was read. Refused only where the reading does not fit the kind. */
export function makePlan(answers: MakePlan): Result<Plan> {
  const { unit, reading, newId, now } = answers;
  const empty = emptyPlan(answers);
  if (reading === null) return ok(empty);
  // The unit was settled before, from the same heading: what the user typed stays.
  const parts = { ...chosenReading(reading, answers.choices, { newId, now }), locality: {} };
  const filled = applyReading(empty, { reading: parts, mode: 'replace' });
  if (!filled.ok) return filled;
  const { electionDate, superior } = reading.suggestions;
  const issuer = { ...filled.value.issuer, superior: superior ?? '' };
  // A school's letterhead names who runs it; an election committee has no body above it in the header.
  const withIssuer = unit.schoolName === '' ? filled.value : { ...filled.value, issuer };
  return ok(
    withIssuer.kind === 'election' && electionDate !== null
      ? { ...withIssuer, election: { ...withIssuer.election, date: electionDate } }
      : withIssuer,
  );
}

function emptyPlan({ kind, profile, unit, title, id, newId, now }: MakePlan): Plan {
  const { schoolName, schoolYear, ...typed } = unit;
  // Plans of the later law have no district to name.
  const locality = profile === '2021' ? typed : { ...typed, district: '' };
  return newPlanOf({ kind, profile, id, title, createdAt: now, locality, newId, schoolName, schoolYear });
}

/** "xã Phú Thành A", or nothing while it has no name. */
export function unitName(unit: UnitAnswers): string {
  return unit.name === '' ? '' : localityName(unit);
}

/** What a reading brings, by part, without the parts it does not speak of. Persons and things. */
export function countParts({ parts }: Reading): readonly (readonly [part: CountedPart, count: number])[] {
  const hamlets = parts.areas.flatMap((area) => area.hamlets);
  const all: readonly (readonly [CountedPart, number])[] = [
    ['areas', parts.areas.length],
    ['hamlets', hamlets.length],
    ['voters', hamlets.reduce((sum, hamlet) => sum + (hamlet.voters ?? 0), 0)],
    ['classes', parts.classes.length],
    ['pupils', parts.classes.reduce((sum, each) => sum + (each.pupils ?? 0), 0)],
    ['rooms', parts.rooms.length],
    ['events', parts.events.length],
    ['specialSites', parts.specialSites.length],
    ['supplies', parts.supplies.length],
    ['candidates', parts.candidates.length],
    ['bridgePoints', parts.bridgePoints.length],
    ['sessions', parts.sessions.length],
    ['responsibilities', parts.responsibilities.length],
    ['contacts', parts.contacts.length],
  ];
  return all.filter(([, count]) => count > 0);
}

export type CountedPart =
  | 'areas'
  | 'hamlets'
  | 'voters'
  | 'classes'
  | 'pupils'
  | 'rooms'
  | 'events'
  | 'specialSites'
  | 'supplies'
  | 'candidates'
  | 'bridgePoints'
  | 'sessions'
  | 'responsibilities'
  | 'contacts';

/** The total the user chooses between, printed against computed. */
export type MismatchRow = ReadMismatch;
