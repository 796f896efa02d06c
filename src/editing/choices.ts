import { SectionText } from '#domain/plan/document.ts';
import { type Measure, Scenario, type ScenarioKind, type TotalMismatch } from '#domain/plan/parts.ts';
import { type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { Id } from '#domain/scalars.ts';
import { defineCommand, defineSchoolCommand } from './command.ts';
import { keepIfSame } from './lists.ts';
import { parseValue, patchRecord } from './patch.ts';

export type ChooseTotal = { readonly mismatchId: Id; readonly choice: TotalMismatch['choice'] };

/** Which total counts, the one printed in the list or the sum of its rows? Null takes the choice back. */
export const chooseTotal = defineCommand('choose-total', (plan, args: ChooseTotal) => {
  const before = plan.totalMismatches.find(({ id }) => id === args.mismatchId);
  if (before === undefined)
    return refuse({ code: 'item-not-found', path: ['totalMismatches', args.mismatchId] });
  if (before.choice === args.choice) return ok(plan);
  const totalMismatches = plan.totalMismatches.map((each) =>
    each === before ? { ...each, choice: args.choice } : each,
  );
  return ok({ ...plan, totalMismatches });
});

export type SetSectionText = { readonly sectionId: string } & SectionText;

const SectionId = SchoolPlan.shape.sectionTexts.keyType;

/** Puts the user's own wording in the place of a section's generated text. */
export const setSectionText = defineCommand('set-section-text', (plan, args: SetSectionText) => {
  const { sectionId, ...rest } = args;
  const id = parseValue(SectionId, sectionId, ['sectionTexts']);
  if (!id.ok) return id;
  const text = parseValue(SectionText, rest, ['sectionTexts', sectionId]);
  if (!text.ok) return text;
  if (isSame(plan.sectionTexts[id.value], text.value)) return ok(plan);
  return ok({ ...plan, sectionTexts: { ...plan.sectionTexts, [id.value]: text.value } });
});

/** Goes back to the generated text of a section. */
export const clearSectionText = defineCommand(
  'clear-section-text',
  (plan, { sectionId }: { readonly sectionId: string }) => {
    if (!Object.hasOwn(plan.sectionTexts, sectionId)) return ok(plan);
    const rest = Object.entries(plan.sectionTexts).filter(([id]) => id !== sectionId);
    return ok({ ...plan, sectionTexts: Object.fromEntries(rest) });
  },
);

function withScenario(plan: Plan, before: Scenario, after: Scenario): Plan {
  if (after === before) return plan;
  return { ...plan, scenarios: plan.scenarios.map((each) => (each === before ? after : each)) };
}

/** Puts a scenario into the plan, in the place of the one of its kind if there is one. */
export const putScenario = defineCommand(
  'put-scenario',
  (plan, { scenario }: { readonly scenario: Scenario }) => {
    const parsed = parseValue(Scenario, scenario, ['scenarios', scenario.kind]);
    if (!parsed.ok) return parsed;
    const before = plan.scenarios.find(({ kind }) => kind === parsed.value.kind);
    if (before === undefined) return ok({ ...plan, scenarios: [...plan.scenarios, parsed.value] });
    return ok(isSame(before, parsed.value) ? plan : withScenario(plan, before, parsed.value));
  },
);

export type UpdateScenario = {
  readonly kind: ScenarioKind;
  readonly patch: Partial<Pick<Scenario, 'enabled' | 'distanceMetres' | 'roomCap' | 'squareMetresPerPerson'>>;
  /** Measures to switch on or off, by id. */
  readonly measures?: Readonly<Record<Id, Measure['enabled']>>;
};

const ScenarioFields = Scenario.pick({
  enabled: true,
  distanceMetres: true,
  roomCap: true,
  squareMetresPerPerson: true,
});

/** Switches a scenario or its measures, or sets its distance and room limits. */
export const updateScenario = defineCommand('update-scenario', (plan, args: UpdateScenario) => {
  const path = ['scenarios', args.kind];
  const before = plan.scenarios.find(({ kind }) => kind === args.kind);
  if (before === undefined) return refuse({ code: 'item-not-found', path });
  const patched = patchRecord(ScenarioFields, before, args.patch, path);
  if (!patched.ok) return patched;
  const wanted = new Map(Object.entries(args.measures ?? {}));
  const lost = [...wanted.keys()].find((id) => !before.measures.some((measure) => measure.id === id));
  if (lost !== undefined) return refuse({ code: 'item-not-found', path: [...path, 'measures', lost] });
  const measures = before.measures.map((measure) => {
    const enabled = wanted.get(measure.id) ?? measure.enabled;
    return enabled === measure.enabled ? measure : { ...measure, enabled };
  });
  const isSwitched = keepIfSame(before.measures, measures) !== before.measures;
  return ok(withScenario(plan, before, isSwitched ? { ...patched.value, measures } : patched.value));
});

export type JudgeCriterion = { readonly criterionId: string; readonly isMet: boolean | null };

const CriterionId = SchoolPlan.shape.criteria.keyType;

/** The school's verdict on one safety criterion; null takes it back. */
export const judgeCriterion = defineSchoolCommand('judge-criterion', (plan, args: JudgeCriterion) => {
  const id = parseValue(CriterionId, args.criterionId, ['criteria']);
  if (!id.ok) return id;
  if (plan.criteria[id.value] === args.isMet) return ok(plan);
  return ok({ ...plan, criteria: { ...plan.criteria, [id.value]: args.isMet } });
});
