import type { SupplyItem } from '#domain/plan/parts.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { SupplyLine, SupplyReport, Unmet } from '#domain/plan/supply-report.ts';
import type { Source } from '#domain/source.ts';
import { comingVoters } from '#engines/supplies/places.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import type { Hit } from './rule.ts';

/** What several rules of supplies ask. */

// Plans never change, so a plan's report is worked out once for all rules that ask for it.
const known = new WeakMap<ElectionPlan, SupplyReport>();

export function supplyFacts(plan: ElectionPlan): SupplyReport {
  const found = known.get(plan) ?? supplyReportOf(plan);
  known.set(plan, found);
  return found;
}

/** The store has been listed or prices asked for: before that, everything would be missing. */
export function hasStarted({ supplies, supplyPlan }: ElectionPlan): boolean {
  return supplies.length + supplyPlan.offers.length > 0;
}

/** What the built-in kind rests on; its rules cite the same. */
export function sourceOfKind(needId: string, otherwise: Source): Source {
  return SUPPLY_DEFAULTS.needs.find(({ id }) => id === needId)?.source ?? otherwise;
}

export function kindName(plan: ElectionPlan, needId: string): string {
  const everything = [...supplyNeedsOf(plan.supplyPlan), ...SUPPLY_DEFAULTS.needs];
  return everything.find(({ id }) => id === needId)?.name ?? '';
}

/** The workbook, sheet and row a line of the store came from; empty for what was typed. */
export function originParams(item: SupplyItem | undefined): { file: string; sheet: string; row: number } {
  const { fileName = '', sheet = '', row = 0 } = item?.origin ?? {};
  return { file: fileName, sheet, row };
}

/** Where the user changes what a kind needs: the figure set by hand, else the formula. */
export function needPath({ supplyPlan }: ElectionPlan, needId: string): readonly string[] {
  if (supplyPlan.overrides.some((override) => override.needId === needId)) {
    return ['supplyPlan', 'overrides'];
  }
  return supplyPlan.needs.some(({ id }) => id === needId)
    ? ['supplyPlan', 'needs', needId, 'formula']
    : ['supplyPlan', 'needs'];
}

/**
 * Polling areas whose need of a kind is less than `perVoter` for each voter who
 * comes, in the built-in unit; one hit for the whole commune when the kind was
 * taken out. A kind that the user counts in another unit is left alone.
 */
export function* lessThanPerVoter(plan: ElectionPlan, needId: string, perVoter: number): Generator<Hit> {
  const name = kindName(plan, needId);
  const line = supplyFacts(plan).lines.find((each) => each.needId === needId);
  const builtIn = SUPPLY_DEFAULTS.needs.find(({ id }) => id === needId);
  if (line === undefined) {
    if (plan.areas.length > 0 && hasStarted(plan)) {
      yield { path: ['supplyPlan', 'hidden'], params: { name, area: '', need: 0, least: 0, unit: '' } };
    }
    return;
  }
  if (line.unit !== builtIn?.unit) return;
  for (const area of plan.areas) {
    const need = line.places.find(({ placeId }) => placeId === area.id)?.need?.expected;
    const voters = comingVoters(plan, area, 'expected');
    const least = Math.round(voters * perVoter * 1000) / 1000;
    if (need === undefined || need >= least) continue;
    const { unit } = line;
    yield { path: needPath(plan, needId), params: { name, area: area.number, need, least, unit } };
  }
}

/** Kinds that special sites need and the plan gives them none of. */
export function* noneAtSites(
  plan: ElectionPlan,
  needId: string,
  concerns: (site: ElectionPlan['specialSites'][number]) => boolean,
): Generator<Hit> {
  const line: SupplyLine | undefined = supplyFacts(plan).lines.find((each) => each.needId === needId);
  for (const site of plan.specialSites.filter(concerns)) {
    const here = line?.places.find(({ placeId }) => placeId === site.id);
    const isNone = line === undefined || here?.need?.expected === 0;
    if (!isNone || (site.auxiliaryBoxes ?? 0) === 0) continue;
    const path = line === undefined ? ['supplyPlan', 'hidden'] : needPath(plan, needId);
    yield { path, params: { name: kindName(plan, needId), site: site.name } };
  }
}

/** All kinds that stay missing for one reason, in one hit. */
export function* unmetBecause(
  plan: ElectionPlan,
  reason: Unmet['reason'],
  path: readonly string[],
): Generator<Hit> {
  if (!hasStarted(plan)) return;
  const names = supplyFacts(plan)
    .purchases.unmet.filter((each) => each.reason === reason)
    .map(({ needId }) => kindName(plan, needId));
  const [first = ''] = names;
  if (names.length > 0) yield { path, params: { count: names.length, name: first } };
}
