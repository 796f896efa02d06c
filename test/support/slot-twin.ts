import { slotsOfDay } from '#domain/plan/slot-day.ts';
import type { SlotAnswer, SlotRequest, SlotTable } from '#domain/plan/slots.ts';
import { minutesOfClock } from '#domain/time.ts';
import { solveSlots } from '#engines/slots/solve-slots.ts';

/** Runs the engine to its end without a clock. */
export function solveToEnd(request: SlotRequest): SlotAnswer {
  const search = solveSlots(request, () => 0);
  for (;;) {
    const step = search.next();
    if (step.done !== true) continue;
    if (!step.value.ok) throw new Error(`refused: ${JSON.stringify(step.value.problem)}`);
    return step.value.value;
  }
}

/** Peak, divided groups, last slot: compared in this order. */
export type LevelTerms = readonly [peak: number, split: number, last: number];

export function termsOf(table: SlotTable): LevelTerms {
  return [table.peakLoad, table.splitGroups, table.slots.findLastIndex(({ load }) => load > 0)];
}

export function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** What can be moved alone: a group, a household of it, or a voter, as `split` allows. */
function grainsOf({ groups, split }: SlotRequest): { group: number; size: number }[] {
  return groups.flatMap(({ voters, households }, group) => {
    if (split === 'never') return [{ group, size: voters }];
    if (households !== undefined) return households.map((size) => ({ group, size }));
    if (split === 'by-household') return [{ group, size: voters }];
    return Array.from({ length: voters }, () => ({ group, size: 1 }));
  });
}

/** The slow obvious twin: every grain into every slot. `null` where nothing fits. */
export function bestByEnumeration(request: SlotRequest): {
  level: LevelTerms | null;
  affinity: number | null;
} {
  const slots = slotsOfDay(request);
  const capacity = slots.map((slot, index) =>
    slot.isReserved
      ? 0
      : typeof request.capacity === 'number'
        ? request.capacity
        : (request.capacity[index] ?? 0),
  );
  const grains = grainsOf(request).filter(({ size }) => size > 0);
  const load = slots.map(() => 0);
  const used = request.groups.map(() => new Map<number, number>());
  let level: LevelTerms | null = null;
  let affinity: number | null = null;
  const judge = () => {
    const peak = Math.max(0, ...load);
    const split = used.filter((where) => where.size > 1).length;
    const terms: LevelTerms = [peak, split, load.findLastIndex((one) => one > 0)];
    if (level === null || isBefore(terms, level)) level = terms;
    const weight = pairWeight(request, used);
    if (affinity === null || weight > affinity) affinity = weight;
  };
  const place = (at: number) => {
    const grain = grains[at];
    if (grain === undefined) {
      judge();
      return;
    }
    for (const [slot, { from, to }] of slots.entries()) {
      const allowed = request.groups[grain.group]?.allowed;
      if (allowed !== undefined && (from < minutesOfClock(allowed[0]) || to > minutesOfClock(allowed[1])))
        continue;
      if ((load[slot] ?? 0) + grain.size > (capacity[slot] ?? 0)) continue;
      load[slot] = (load[slot] ?? 0) + grain.size;
      const where = used[grain.group] ?? new Map<number, number>();
      where.set(slot, (where.get(slot) ?? 0) + 1);
      place(at + 1);
      load[slot] = (load[slot] ?? 0) - grain.size;
      if (where.get(slot) === 1) where.delete(slot);
      else where.set(slot, (where.get(slot) ?? 0) - 1);
    }
  };
  place(0);
  return { level, affinity };
}

function pairWeight({ affinity = [] }: SlotRequest, used: readonly ReadonlyMap<number, number>[]): number {
  let sum = 0;
  for (const [a, where] of used.entries()) {
    for (let b = 0; b < a; b += 1) {
      const [slotA] = where.keys();
      const other = used[b] ?? new Map<number, number>();
      const [slotB] = other.keys();
      if (where.size === 1 && other.size === 1 && slotA === slotB) sum += affinity[a]?.[b] ?? 0;
    }
  }
  return sum;
}
