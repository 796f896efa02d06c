import { PlanDocument } from '#domain/plan/document.ts';
import { ElectionPlan, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import { Issuer, Locality } from '#domain/plan/unit.ts';
import { VotingDay } from '#domain/plan/voting-day.ts';
import { ok, refuse } from '#domain/result.ts';
import { defineCommand, type EditResult } from './command.ts';
import { type Patch, patchRecord, type RecordSchema } from './patch.ts';

type PartFields = {
  plan: Pick<Plan, 'title'>;
  locality: Locality;
  issuer: Issuer;
  /** The lists of the document have commands of their own (`bases`, `addressees`, `recipients`). */
  document: Omit<PlanDocument, 'bases' | 'addressees' | 'recipients'>;
  election: ElectionPlan['election'];
  votingDay: VotingDay;
  school: SchoolPlan['school'];
};
export type PartName = keyof PartFields;

export type SetFields = {
  [Part in PartName]: { readonly part: Part; readonly patch: Patch<PartFields[Part]> };
}[PartName];

const PART_SCHEMAS: Readonly<Record<Exclude<PartName, 'plan'>, RecordSchema>> = {
  locality: Locality,
  issuer: Issuer,
  document: PlanDocument.omit({ bases: true, addressees: true, recipients: true }),
  election: ElectionPlan.shape.election,
  votingDay: VotingDay,
  school: SchoolPlan.shape.school,
};
const TITLE = ElectionPlan.pick({ title: true });

/** Fills in fields of the parts a plan has once: unit, document, election day, assumptions of the voting day, school. */
export const setFields = defineCommand('set-fields', (plan, { part, patch }: SetFields): EditResult => {
  if (part === 'plan') return patchRecord(TITLE, plan, patch, []);
  const before: unknown = Reflect.get(plan, part);
  if (typeof before !== 'object' || before === null) return refuse({ code: 'wrong-plan-kind' });
  const result = patchRecord(PART_SCHEMAS[part], before, patch, [part]);
  if (!result.ok) return result;
  return ok(result.value === before ? plan : { ...plan, [part]: result.value });
});
