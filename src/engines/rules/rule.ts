import type { Finding, Severity } from '#domain/finding.ts';
import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { RuleProfile } from '#domain/profile.ts';
import type { Source } from '#domain/source.ts';

/** One place where a rule is not met. `source` only where it differs from place to place. */
export type Hit = {
  readonly path: readonly string[];
  readonly params?: Finding['params'];
  readonly source?: Source;
};

type RuleOf<CheckedPlan extends Plan> = {
  /** Name of the file and of the message. */
  readonly id: string;
  /** By profile where one law demands what under the other is only good practice. */
  readonly severity: Severity | ((profile: RuleProfile) => Severity);
  readonly source: (profile: RuleProfile) => Source;
  readonly check: (plan: CheckedPlan, profile: RuleProfile) => Iterable<Hit>;
};

/** A rule ready to run on any plan; on a plan of the other kind it has nothing to say. */
export type Rule = {
  readonly id: string;
  readonly find: (plan: Plan, profile: RuleProfile) => readonly Finding[];
};

/** A warning where a document stands behind it, a note where nobody prescribes it. */
export function warningIfPrescribed({ certainty }: Source): Severity {
  return certainty === 'assumption' ? 'note' : 'warning';
}

function findingsOf(
  rule: Omit<RuleOf<Plan>, 'check'>,
  hits: Iterable<Hit>,
  profile: RuleProfile,
): readonly Finding[] {
  const severity = typeof rule.severity === 'function' ? rule.severity(profile) : rule.severity;
  return Array.from(hits, (hit) => ({
    rule: rule.id,
    severity,
    path: [...hit.path],
    params: hit.params ?? {},
    source: hit.source ?? rule.source(profile),
  }));
}

export function electionRule(rule: RuleOf<ElectionPlan>): Rule {
  return {
    id: rule.id,
    find: (plan, profile) =>
      plan.kind === 'election' ? findingsOf(rule, rule.check(plan, profile), profile) : [],
  };
}

export function schoolRule(rule: RuleOf<SchoolPlan>): Rule {
  return {
    id: rule.id,
    find: (plan, profile) =>
      plan.kind === 'school' ? findingsOf(rule, rule.check(plan, profile), profile) : [],
  };
}

/** A rule about the parts both kinds of plan have. */
export function planRule(rule: RuleOf<Plan>): Rule {
  return {
    id: rule.id,
    find: (plan, profile) => findingsOf(rule, rule.check(plan, profile), profile),
  };
}
