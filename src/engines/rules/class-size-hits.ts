import type { SchoolClass, SchoolPlan } from '#domain/plan/plan.ts';
import type { ClassSize, RuleProfile } from '#domain/profile.ts';
import type { Hit } from './rule.ts';

/** Level of a class: that of its school, or by grade where a school has several. Null: no known limit. */
function levelOf(plan: SchoolPlan, each: SchoolClass): ClassSize['level'] | null {
  const { level } = plan.school;
  if (level === 'preschool') return null;
  if (level !== 'mixed') return level;
  if (each.grade === null || each.grade === 0) return null;
  if (each.grade <= 5) return 'primary';
  return each.grade <= 9 ? 'lower-secondary' : 'upper-secondary';
}

/** Classes of the given levels with more pupils than their circular allows. */
export function* oversizedClasses(
  plan: SchoolPlan,
  profile: RuleProfile,
  levels: readonly ClassSize['level'][],
): Iterable<Hit> {
  for (const each of plan.classes) {
    const level = levelOf(plan, each);
    const limit = profile.classSizes.find((size) => size.level === level);
    if (level === null || limit === undefined || !levels.includes(level)) continue;
    if (each.pupils !== null && each.pupils > limit.max) {
      yield {
        path: ['classes', each.id, 'pupils'],
        params: { className: each.name, pupils: each.pupils, max: limit.max },
        source: limit.source,
      };
    }
  }
}
