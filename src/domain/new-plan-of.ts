import { defaultsFor } from './defaults.ts';
import { type NewPlanInput, newElectionPlan, newSchoolPlan } from './plan/new-plan.ts';
import type { Plan, PlanKind } from './plan/plan.ts';
import type { ProfileId } from './profile.ts';
import { profileOf } from './profiles.ts';

export type PlanStart = Omit<NewPlanInput, 'profile' | 'defaults'> & {
  readonly kind: PlanKind;
  readonly profile: ProfileId;
  /** Of a school's plan. */
  readonly schoolName: string;
  readonly schoolYear: string;
};

/** A plan of either kind with the defaults of its law and place, and no data yet. */
export function newPlanOf({ kind, profile, schoolName, schoolYear, ...start }: PlanStart): Plan {
  const input: NewPlanInput = {
    ...start,
    profile: profileOf(profile),
    defaults: defaultsFor(kind, profile, start.locality),
  };
  return kind === 'election' ? newElectionPlan(input) : newSchoolPlan(input, schoolName, schoolYear);
}
