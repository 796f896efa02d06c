import type { Locality } from '#domain/plan/unit.ts';
import type { Reading } from './reading.ts';

/** The unit a plan belongs to, and the school where it is one. */
export type UnitAnswers = Locality & { readonly schoolName: string; readonly schoolYear: string };

/** The unit as the workbook's heading has it; a commune without a name where it says nothing. */
export function suggestedUnit(suggestions: Partial<Reading['suggestions']>): UnitAnswers {
  const { locality, schoolName, schoolYear } = suggestions;
  return {
    kind: locality?.kind ?? 'xa',
    name: locality?.name ?? '',
    district: locality?.district ?? '',
    province: locality?.province ?? '',
    schoolName: schoolName ?? '',
    schoolYear: schoolYear ?? '',
  };
}
