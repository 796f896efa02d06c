import { ProfileId } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Reading } from '#intake/reading.ts';
import type { UnitAnswers } from '#intake/suggested-unit.ts';
import type { Speech } from '#ui/state/language.tsx';
import { completeUnit, unitName } from './make-plan.ts';
import type { Answers, ReadingState } from './use-wizard.ts';

/** What was read last, also while it is read again after a correction. */
export function settledReading(state: ReadingState): Reading | null {
  if (state.state === 'read') return state.reading;
  return state.state === 'reading' ? state.last : null;
}

/** The law nobody has to choose: the one in force. */
const CURRENT_PROFILE: ProfileId = '2026';

/** The law of the plan: the user's choice, else the one of the election day in the workbook, else the one in force. */
export function profileIdOf(answers: Answers, reading: Reading | null): ProfileId {
  if (answers.profile !== null) return answers.profile;
  const day = reading?.suggestions.electionDate ?? null;
  return ProfileId.options.find((id) => profileOf(id).electionDate.value === day) ?? CURRENT_PROFILE;
}

export function unitOf(answers: Answers, reading: Reading | null): UnitAnswers {
  return completeUnit(answers.unit, reading);
}

/** The name the plan gets: the user's, or one made of what is known. */
export function titleOf(answers: Answers, reading: Reading | null, { text, date }: Speech): string {
  if (answers.title !== null) return answers.title;
  const unit = unitOf(answers, reading);
  if (answers.kind === 'school') {
    return text.wizard.titleSchool(unit.schoolName, unit.schoolYear).replace(/[\s,]+$/u, '');
  }
  const day =
    reading?.suggestions.electionDate ?? profileOf(profileIdOf(answers, reading)).electionDate.value;
  return text.wizard.titleElection(unitName(unit), date(day)).replace(/\s+,/u, ',');
}
