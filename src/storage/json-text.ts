/**
 * A value as JSON text that is the same for the same content, whatever the order of keys.
 *
 * Takes anything a database can hold: what JSON cannot say is said as near as
 * possible (a big number as text, a loop as null), because this also carries
 * broken records to whoever can mend them.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(plain(value, new Set()));
}

/** Deepest nesting kept. Ours: a plan goes ten deep. */
const DEEPEST = 100;

function plain(value: unknown, above: ReadonlySet<object>): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (above.has(value) || above.size >= DEEPEST) return null;
  const within = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, within));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]: [string, unknown]) => [key, plain(each, within)]),
  );
}
