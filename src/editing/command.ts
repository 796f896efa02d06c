import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { withSequences } from './sequences.ts';

/**
 * Names of the commands. `i18n` has what the user reads for each (area
 * `editing`): "Hoàn tác: sửa khu vực bỏ phiếu".
 */
export type CommandCode =
  | 'set-fields'
  | 'insert-items'
  | 'update-items'
  | 'remove-items'
  | 'move-item'
  | 'replace-items'
  | 'edit-together'
  | 'move-hamlets'
  | 'renumber-areas'
  | 'sort-areas'
  | 'choose-total'
  | 'set-section-text'
  | 'clear-section-text'
  | 'put-scenario'
  | 'update-scenario'
  | 'keep-layouts'
  | 'keep-timetables'
  | 'keep-forecasts'
  | 'apply-sessions'
  | 'keep-seatings'
  | 'judge-criterion'
  | 'set-floor'
  | 'arrange-room'
  | 'edit-layout'
  | 'keep-layout'
  | 'choose-layout'
  | 'drop-layout'
  | 'copy-layout'
  | 'add-supply-need'
  | 'set-supply-need'
  | 'drop-supply-need'
  | 'restore-supply-needs'
  | 'set-supply-figure'
  | 'set-placed-stock'
  | 'set-supply-settings'
  | 'set-contact-settings'
  | 'apply-reading'
  | 'return-to-version';

/** Why an edit was refused. Nothing has changed then. */
export type EditCode =
  /** The plan's schema does not take the value; `path` and `details.field` say where. */
  | 'value-refused'
  | 'item-not-found'
  | 'item-already-there'
  /** `details.limit` items fit, not more. */
  | 'list-full'
  /** An election command on a school plan, or the other way round. */
  | 'wrong-plan-kind'
  /** A polling area needs a number to be found by. */
  | 'number-missing';

export type EditProblem = Problem & { readonly code: EditCode };
export type EditResult<P extends Plan = Plan> = Result<P, EditProblem>;

/**
 * One thing a user can do to a plan.
 *
 * Pure: the plan given stays as it was, untouched parts are shared with the
 * new one, and whatever comes out parses as a plan. An edit that changes
 * nothing returns the very same plan. Sessions that change rise in sequence, whatever the command.
 */
export type Command<Args> = ((plan: Plan, args: Args) => EditResult) & { readonly code: CommandCode };

export function defineCommand<Args>(
  code: CommandCode,
  run: (plan: Plan, args: Args) => EditResult,
): Command<Args> {
  const edit = (plan: Plan, args: Args): EditResult => {
    const result = run(plan, args);
    return result.ok ? ok(withSequences(plan, result.value)) : result;
  };
  return Object.assign(edit, { code });
}

export function defineElectionCommand<Args>(
  code: CommandCode,
  run: (plan: ElectionPlan, args: Args) => EditResult<ElectionPlan>,
): Command<Args> {
  return defineCommand(code, (plan, args: Args) =>
    plan.kind === 'election' ? run(plan, args) : refuse({ code: 'wrong-plan-kind' }),
  );
}

export function defineSchoolCommand<Args>(
  code: CommandCode,
  run: (plan: SchoolPlan, args: Args) => EditResult<SchoolPlan>,
): Command<Args> {
  return defineCommand(code, (plan, args: Args) =>
    plan.kind === 'school' ? run(plan, args) : refuse({ code: 'wrong-plan-kind' }),
  );
}
