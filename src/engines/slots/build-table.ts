import type { SlotGroup, SlotTable } from '#domain/plan/slots.ts';
import { clockOfMinutes } from '#domain/time.ts';
import type { Share } from './level.ts';
import { sumOf } from './problem.ts';
import type { SlotCase, Visit } from './read-request.ts';

/** What the proof says about an answer; `affinity` for that objective only. */
export type Verdict = {
  readonly lowerBound: number;
  readonly proven: boolean;
  readonly affinity?: number;
};

/** `none`: not everybody fits, proven. `unknown`: no timetable was found, and nothing proven. */
export type TableOutcome =
  | { readonly kind: 'found'; readonly table: SlotTable }
  | { readonly kind: 'none' | 'unknown' };

/** Shares of items as visits of groups. */
export function visitsOf({ owners, locked }: SlotCase, shares: readonly Share[]): Visit[] {
  const free = shares.map(({ item, slot, voters, parts }): Visit => {
    const owner = owners[item];
    const households = owner?.households ?? null;
    const chosen = parts === null ? households : parts.map((part) => households?.[part] ?? 0);
    return { group: owner?.group ?? 0, slot, voters, households: chosen };
  });
  return [...locked, ...free];
}

/** The timetable as people read it: slots in time order, groups in the order of the request. */
export function buildTable(slotCase: SlotCase, visits: readonly Visit[], verdict: Verdict): SlotTable {
  const { request, slots, capacity } = slotCase;
  const bySlot = slots.map((): Map<number, Visit> => new Map());
  for (const visit of visits) {
    const contents = bySlot[visit.slot];
    const before = contents?.get(visit.group);
    contents?.set(visit.group, before === undefined ? visit : merged(before, visit));
  }
  const timeSlots = slots.map(({ from, to }, slot) => {
    const contents = [...(bySlot[slot]?.values() ?? [])].sort((a, b) => a.group - b.group);
    return {
      from: clockOfMinutes(from),
      to: clockOfMinutes(to),
      capacity: capacity[slot] ?? 0,
      load: sumOf(contents.map(({ voters }) => voters)),
      groups: contents.map((visit) => slotGroup(request.groups[visit.group]?.id ?? '', visit)),
    };
  });
  return {
    slots: timeSlots,
    peakLoad: timeSlots.reduce((most, { load }) => Math.max(most, load), 0),
    lowerBound: verdict.lowerBound,
    ...(verdict.affinity === undefined ? {} : { affinity: verdict.affinity }),
    splitGroups: splitGroups(bySlot),
    proven: verdict.proven,
  };
}

function merged(a: Visit, b: Visit): Visit {
  const households = a.households === null ? null : [...a.households, ...(b.households ?? [])];
  return { ...a, voters: a.voters + b.voters, households };
}

function slotGroup(id: string, { voters, households }: Visit): SlotGroup {
  return households === null
    ? { id, voters }
    : { id, voters, households: [...households].sort((a, b) => a - b) };
}

function splitGroups(bySlot: readonly ReadonlyMap<number, Visit>[]): number {
  const slots = new Map<number, number>();
  for (const contents of bySlot)
    for (const group of contents.keys()) slots.set(group, (slots.get(group) ?? 0) + 1);
  return [...slots.values()].filter((count) => count > 1).length;
}
