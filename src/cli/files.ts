import { PLAN_SCHEMA, Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { CommandProblem, Io } from './command.ts';

/** Reads the operand; `-` is standard input. */
export async function readInput(io: Io, name: string): Promise<Result<Uint8Array, CommandProblem>> {
  try {
    return ok(await io.read(name));
  } catch (error) {
    const code = errorCode(error) === 'ENOENT' ? 'file-not-found' : 'file-not-readable';
    return refuse({ code, details: { name } });
  }
}

export async function writeOutput(
  io: Io,
  name: string,
  bytes: Uint8Array,
): Promise<Result<number, CommandProblem>> {
  try {
    await io.write(name, bytes);
    return ok(bytes.length);
  } catch {
    // Whatever the system's reason, the remedy is the same.
    return refuse({ code: 'out-not-writable', details: { name } });
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Is this JSON text rather than a workbook? */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

/** A plan from JSON: parsed by the schema that the window's storage uses too. */
export function parsePlan(bytes: Uint8Array): Result<Plan, CommandProblem> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return refuse({ code: 'json-broken' });
  }
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (typeof schema === 'number' && schema > PLAN_SCHEMA) {
    return refuse({ code: 'plan-newer', path: ['schema'], details: { schema } });
  }
  const plan = Plan.safeParse(json);
  if (plan.success) return ok(plan.data);
  const [issue] = plan.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  return refuse({
    code: 'plan-invalid',
    path,
    details: { at: path.length === 0 ? '/' : `/${path.join('/')}`, reason: issue?.message ?? '' },
  });
}
