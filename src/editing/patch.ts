import { z } from 'zod';
import { ok, type Result, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { EditProblem } from './command.ts';

/** Records inside records whose fields are edited one by one. */
type MergedPart = 'room' | 'staff' | 'signatory' | 'serviceMinutes' | 'targets' | 'priorityGroups';

/** New values for some fields. Parts that are plain records (`room`, `targets`, …) may be given in part, too. */
export type Patch<Item> = {
  readonly [Field in keyof Item]?: Field extends MergedPart ? Partial<Item[Field]> : Item[Field];
};

/** The schema of a record, whatever its fields. */
export type RecordSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** Parses one value; on failure the problem says where, below `path`. */
export function parseValue<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  path: readonly (string | number)[],
): Result<Value, EditProblem> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const below = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key));
  const full = [...path, ...below];
  return refuse({
    code: 'value-refused',
    path: full,
    details: { field: full.findLast((key) => typeof key === 'string') ?? '' },
  });
}

/**
 * The record with the patch's fields in it, each parsed by the schema. Only
 * what is in the patch is looked at, so the cost does not grow with the rest.
 * A patch that changes nothing gives back the same object.
 */
export function patchRecord<Item extends object>(
  schema: RecordSchema,
  item: Item,
  patch: object,
  path: readonly (string | number)[],
): Result<Item, EditProblem> {
  const before = new Map<string, unknown>(Object.entries(item));
  const changes: [string, unknown][] = [];
  for (const [field, value] of Object.entries(patch)) {
    // Own fields only: a file may well call a column "constructor".
    const fieldSchema = Object.hasOwn(schema.shape, field) ? schema.shape[field] : undefined;
    if (fieldSchema === undefined)
      return refuse({ code: 'value-refused', path: [...path, field], details: { field } });
    const result = patchField(fieldSchema, before.get(field), value, [...path, field]);
    if (!result.ok) return result;
    if (!isSame(before.get(field), result.value)) changes.push([field, result.value]);
  }
  return ok(changes.length === 0 ? item : { ...item, ...Object.fromEntries(changes) });
}

function patchField(
  schema: z.ZodType,
  before: unknown,
  value: unknown,
  path: readonly (string | number)[],
): Result<unknown, EditProblem> {
  const canMerge = isRecordSchema(schema) && isRecord(before) && isRecord(value);
  return canMerge ? patchRecord(schema, before, value, path) : parseValue(schema, value, path);
}

function isRecordSchema(schema: z.ZodType): schema is RecordSchema {
  return schema instanceof z.ZodObject;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
