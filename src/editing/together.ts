import type { Plan } from '#domain/plan/plan.ts';
import { ok } from '#domain/result.ts';
import { type Command, defineCommand, type EditResult } from './command.ts';

export type EditStep = (plan: Plan) => EditResult;

/** A command with its arguments, to be done together with others. */
export function step<Args>(command: Command<Args>, args: Args): EditStep {
  return (plan) => command(plan, args);
}

/**
 * Does several edits as one: a pasted block that changes rows, adds rows and
 * moves hamlets is one thing the user did. All of them or none.
 */
export const editTogether = defineCommand(
  'edit-together',
  (plan, { steps }: { readonly steps: readonly EditStep[] }) =>
    steps.reduce<EditResult>((result, each) => (result.ok ? each(result.value) : result), ok(plan)),
);
