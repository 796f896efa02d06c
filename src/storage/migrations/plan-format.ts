import { z } from 'zod';
import { invariant } from '#domain/invariant.ts';
import { PLAN_SCHEMA, Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings a stored plan from schema `from` to `from + 1`.
 *
 * Pure, and with frozen types of its own: it must do the same in ten years,
 * when `Plan` has become something else. It gets a plan that parsed in its day.
 */
export type Migration = {
  readonly from: number;
  readonly run: (plan: Readonly<Record<string, unknown>>) => Record<string, unknown>;
};

/** The form plans are stored in: its number, the way to it, and what parses it. */
export type PlanFormat = {
  readonly current: number;
  readonly migrations: readonly Migration[];
  readonly schema: z.ZodType<Plan>;
};

export type ReadFailure =
  | { readonly why: 'newer'; readonly schema: number }
  | { readonly why: 'broken'; readonly reason: string };

/**
 * @throws when the migrations leave a gap between 1 and the current schema, or
 * are out of order: then some office's old plans could not be opened.
 */
export function definePlanFormat(format: PlanFormat): PlanFormat {
  const steps = format.migrations.map(({ from }) => from);
  const wanted = Array.from({ length: format.current - 1 }, (_, index) => index + 1);
  invariant(
    steps.length === wanted.length && steps.every((from, index) => from === wanted[index]),
    `plan migrations must start at ${wanted.join(', ') || 'nothing'}, not at ${steps.join(', ') || 'nothing'}`,
  );
  return format;
}

export const PLAN_FORMAT = definePlanFormat({ current: PLAN_SCHEMA, migrations: MIGRATIONS, schema: Plan });

const Numbered = z.looseObject({ schema: z.int().min(1) });

/** A stored plan of any age as a plan of today. */
export function readPlan(format: PlanFormat, raw: unknown): Result<Plan, ReadFailure> {
  const numbered = Numbered.safeParse(raw);
  if (!numbered.success) return refuse({ why: 'broken', reason: describe(numbered.error) });
  const { schema } = numbered.data;
  if (schema > format.current) return refuse({ why: 'newer', schema });
  const migrated = migrate(format, numbered.data);
  if (!migrated.ok) return migrated;
  const parsed = format.schema.safeParse(migrated.value);
  return parsed.success ? ok(parsed.data) : refuse({ why: 'broken', reason: describe(parsed.error) });
}

function migrate(
  format: PlanFormat,
  plan: z.infer<typeof Numbered>,
): Result<Record<string, unknown>, ReadFailure> {
  let current: Record<string, unknown> = plan;
  for (const { from, run } of format.migrations) {
    if (from < plan.schema) continue;
    try {
      current = { ...run(current), schema: from + 1 };
    } catch (thrown) {
      // A migration trusts the schema of its day, and this plan never kept to it.
      return refuse({ why: 'broken', reason: `schema ${from}: ${String(thrown)}`.slice(0, REASON_LENGTH) });
    }
  }
  return ok(current);
}

const REASON_LENGTH = 2000;

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('/')}: ${issue.message}`)
    .join('; ')
    .slice(0, REASON_LENGTH);
}
