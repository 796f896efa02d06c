import type { z } from 'zod';
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

function parseJson(bytes: Uint8Array): Result<unknown, CommandProblem> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')));
  } catch {
    return refuse({ code: 'json-broken' });
  }
}

/** What a schema has against a JSON document, and where. */
function invalid(code: string, { issues }: z.ZodError): CommandProblem {
  const [issue] = issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const at = path.length === 0 ? '/' : `/${path.join('/')}`;
  return { code, path, details: { at, reason: issue?.message ?? '' } };
}

/** The question to an engine, as JSON: parsed by the schema the engine's own types come from. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
): Result<z.output<Schema>, CommandProblem> {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const request = schema.safeParse(json.value);
  return request.success ? ok(request.data) : refuse(invalid('request-invalid', request.error));
}

/** A plan from JSON: parsed by the schema that the window's storage uses too. */
export function parsePlan(bytes: Uint8Array): Result<Plan, CommandProblem> {
  const read = parseJson(bytes);
  if (!read.ok) return read;
  const json = read.value;
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (typeof schema === 'number' && schema > PLAN_SCHEMA) {
    return refuse({ code: 'plan-newer', path: ['schema'], details: { schema } });
  }
  const plan = Plan.safeParse(json);
  return plan.success ? ok(plan.data) : refuse(invalid('plan-invalid', plan.error));
}
