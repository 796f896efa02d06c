import { SupplyScope } from '#domain/plan/supplies.ts';
import type { Arrangement } from '#ui/parts/grid/view.ts';
import type { NeedRow } from './need-row.ts';

/** What the rows of the table of needs may be ordered by. */
export const GROUPINGS = ['none', 'importance', 'scope'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which kinds are shown, and in which order. */
export type NeedLook = {
  readonly onlyShort: boolean;
  readonly onlyAssumed: boolean;
  readonly grouping: Grouping;
};

export const PLAIN_LOOK: NeedLook = { onlyShort: false, onlyAssumed: false, grouping: 'none' };

export function isShort({ line }: NeedRow): boolean {
  return (line?.shortage ?? 0) > 0;
}

/** The formula stands on nothing but somebody's guess: ours, or the user's own. */
export function isAssumed({ need }: NeedRow): boolean {
  return need.source === null || need.source.certainty === 'assumption';
}

/** The group a row belongs to, as its place in the order and its key. */
export function groupOf({ need }: NeedRow, grouping: Exclude<Grouping, 'none'>): string {
  return grouping === 'importance' ? String(need.importance) : need.scope;
}

const ORDER: Readonly<Record<Exclude<Grouping, 'none'>, readonly string[]>> = {
  importance: ['1', '2', '3'],
  scope: SupplyScope.options,
};

/**
 * The rows as the look wants them, to be kept while they are edited: a kind
 * that is no longer short does not vanish from under the hand. Null for the
 * plain look, which shows every row where it is.
 */
export function arrangeNeeds(rows: readonly NeedRow[], look: NeedLook): Arrangement | null {
  const { onlyShort, onlyAssumed, grouping } = look;
  if (!onlyShort && !onlyAssumed && grouping === 'none') return null;
  const kept = rows.filter((row) => (!onlyShort || isShort(row)) && (!onlyAssumed || isAssumed(row)));
  const ordered =
    grouping === 'none'
      ? kept
      : ORDER[grouping].flatMap((group) => kept.filter((row) => groupOf(row, grouping) === group));
  return { order: ordered.map(({ need }) => need.id), known: new Set(rows.map(({ need }) => need.id)) };
}

/** A group with its sums. Money in đồng, of the kinds that have a price. */
export type NeedGroup = {
  readonly group: string;
  readonly kinds: number;
  readonly short: number;
  readonly cost: number;
};

/** The sums of every group that has a row, in order. */
export function groupSums(
  rows: readonly NeedRow[],
  grouping: Exclude<Grouping, 'none'>,
): readonly NeedGroup[] {
  return ORDER[grouping].flatMap((group) => {
    const own = rows.filter((row) => groupOf(row, grouping) === group);
    if (own.length === 0) return [];
    return [
      {
        group,
        kinds: own.length,
        short: own.filter(isShort).length,
        cost: own.reduce((sum, { line }) => sum + (line?.cost ?? 0), 0),
      },
    ];
  });
}
