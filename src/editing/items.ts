import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { defineCommand, type EditProblem, type EditResult } from './command.ts';
import {
  keepIfSame,
  LISTS,
  type ListAccess,
  type ListedItem,
  type ListItems,
  type ListName,
  type Within,
} from './lists.ts';
import { type Patch, parseValue, patchRecord } from './patch.ts';
import { forgetRemoved } from './references.ts';

type ForEachList<Args extends Record<ListName, object>> = Args[ListName];

/** `at`: position of the first new item; left out, or beyond the end: at the end. */
export type InsertItems = ForEachList<{
  [List in ListName]: {
    readonly list: List;
    readonly items: readonly ListItems[List][];
    readonly at?: number;
  } & Within<List>;
}>;

export type UpdateItems = ForEachList<{
  [List in ListName]: {
    readonly list: List;
    readonly changes: readonly { readonly id: Id; readonly patch: Patch<Omit<ListItems[List], 'id'>> }[];
  };
}>;

export type RemoveItems = { readonly list: ListName; readonly ids: readonly Id[] };

/** `to`: position the item has afterwards, within its own stretch of the list. */
export type MoveItem = { readonly list: ListName; readonly id: Id; readonly to: number };

export type ReplaceItems = ForEachList<{
  [List in ListName]: { readonly list: List; readonly items: readonly ListItems[List][] } & Within<List>;
}>;

const WRONG_KIND: EditProblem = { code: 'wrong-plan-kind' };

function notFound(list: ListName, id: string): EditProblem {
  return { code: 'item-not-found', path: [list, id] };
}

function idsIn(plan: Plan, access: ListAccess): Set<Id> {
  const ids = new Set<Id>();
  access.rewrite(plan, (items) => {
    for (const item of items) ids.add(item.id);
    return items;
  });
  return ids;
}

function parseItems(
  list: ListName,
  items: readonly unknown[],
  taken: Set<Id>,
): Result<ListedItem[], EditProblem> {
  const parsed: ListedItem[] = [];
  for (const [index, item] of items.entries()) {
    const result = parseValue(LISTS[list].schema, item, [list, index]);
    if (!result.ok) return result;
    const { id } = result.value as ListedItem;
    if (taken.has(id)) return refuse({ code: 'item-already-there', path: [list, id] });
    taken.add(id);
    parsed.push(result.value as ListedItem);
  }
  return ok(parsed);
}

/** Puts new items into a list. */
export const insertItems = defineCommand('insert-items', (plan, args: InsertItems) => {
  const access = LISTS[args.list];
  const parsed = parseItems(args.list, args.items, idsIn(plan, access));
  if (!parsed.ok) return parsed;
  return rewriteStretch(plan, args.list, args.within ?? '', (items) => {
    const at = Math.min(Math.max(Math.trunc(args.at ?? items.length), 0), items.length);
    return parsed.value.length === 0 ? items : items.toSpliced(at, 0, ...parsed.value);
  });
});

/** Puts these items in the place of a whole list (or of one area's hamlets, one scenario's measures). */
export const replaceItems = defineCommand('replace-items', (plan, args: ReplaceItems) => {
  const access = LISTS[args.list];
  const elsewhere = new Set<Id>();
  const removed = new Set<Id>();
  access.rewrite(plan, (items, within) => {
    for (const { id } of items) (within === (args.within ?? '') ? removed : elsewhere).add(id);
    return items;
  });
  const parsed = parseItems(args.list, args.items, elsewhere);
  if (!parsed.ok) return parsed;
  for (const { id } of parsed.value) removed.delete(id);
  const result = rewriteStretch(plan, args.list, args.within ?? '', () => parsed.value);
  return result.ok ? ok(forgetRemoved(result.value, args.list, removed)) : result;
});

/** Rewrites the one stretch of a list that lies within `within`. */
function rewriteStretch(
  plan: Plan,
  list: ListName,
  within: string,
  change: (items: readonly ListedItem[]) => readonly ListedItem[],
): EditResult {
  const { limit, rewrite } = LISTS[list];
  const lengths: number[] = [];
  const next = rewrite(plan, (items, owner) => {
    if (owner !== within) return items;
    const after = change(items);
    lengths.push(after.length);
    return after;
  });
  if (next === null) return refuse(WRONG_KIND);
  const [length] = lengths;
  if (length === undefined) return refuse(notFound(list, within));
  if (length > limit) return refuse({ code: 'list-full', path: [list], details: { limit } });
  return ok(next);
}

/**
 * Changes fields of items, one or thousands, wherever in the list they are.
 *
 * This is what a pasted block of cells becomes: one command, one step to undo. All or nothing.
 */
export const updateItems = defineCommand('update-items', (plan, args: UpdateItems) => {
  const { schema, rewrite } = LISTS[args.list];
  const patches = new Map<Id, object[]>();
  for (const { id, patch } of args.changes) patches.set(id, [...(patches.get(id) ?? []), patch]);
  const missing = new Set(patches.keys());
  const problems: EditProblem[] = [];
  const patched = (item: ListedItem): ListedItem => {
    const wanted = patches.get(item.id);
    if (wanted === undefined || problems.length > 0) return item;
    missing.delete(item.id);
    const result = patchItem(schema, item, wanted, args.list);
    if (!result.ok) problems.push(result.problem);
    return result.ok ? result.value : item;
  };
  const next = rewrite(plan, (items) => keepIfSame(items, items.map(patched)));
  if (next === null) return refuse(WRONG_KIND);
  const [problem] = problems;
  if (problem !== undefined) return refuse(problem);
  const [lost] = missing;
  return lost === undefined ? ok(next) : refuse(notFound(args.list, lost));
});

function patchItem(
  schema: ListAccess['schema'],
  item: ListedItem,
  patches: readonly object[],
  list: ListName,
): Result<ListedItem, EditProblem> {
  const path = [list, item.id];
  let next = item;
  for (const patch of patches) {
    // Everything in the plan that points at the item would point at nothing.
    if ('id' in patch)
      return refuse({ code: 'value-refused', path: [...path, 'id'], details: { field: 'id' } });
    const result = patchRecord(schema, next, patch, path);
    if (!result.ok) return result;
    next = result.value;
  }
  return ok(next);
}

/**
 * Takes items out of a list, and every mention of them out of the rest of the
 * plan. An area goes with its hamlets.
 */
export const removeItems = defineCommand('remove-items', (plan, args: RemoveItems) => {
  const missing = new Set(args.ids);
  const removed = new Set(args.ids);
  const next = LISTS[args.list].rewrite(plan, (items) => {
    const after = items.filter(({ id }) => !removed.has(id));
    if (after.length === items.length) return items;
    for (const { id } of items) missing.delete(id);
    return after;
  });
  if (next === null) return refuse(WRONG_KIND);
  const [lost] = missing;
  if (lost !== undefined) return refuse(notFound(args.list, lost));
  return ok(forgetRemoved(next, args.list, removed));
});

/** Moves an item up or down in its list. */
export const moveItem = defineCommand('move-item', (plan, args: MoveItem) => {
  const found: ListedItem[] = [];
  const next = LISTS[args.list].rewrite(plan, (items) => {
    const from = items.findIndex(({ id }) => id === args.id);
    const item = items[from];
    if (item === undefined) return items;
    found.push(item);
    const to = Math.min(Math.max(Math.trunc(args.to), 0), items.length - 1);
    return to === from ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
  });
  if (next === null) return refuse(WRONG_KIND);
  return found.length > 0 ? ok(next) : refuse(notFound(args.list, args.id));
});
