import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { minutesOfClock } from '#domain/time.ts';
import { slotsOfDay } from './slot-day.ts';
import type { AreaTimetable, SlotGroup, SlotRequest, SlotTable, TimeSlot } from './slots.ts';

/** A timetable changed by hand. Every change gives a new one; the one given stays as it was. */

/** A group, or the part of it that comes in slot `from`, is to come in slot `to`. Slots are positions in the table. */
export type MoveGroup = {
  readonly group: string;
  readonly from: number;
  readonly to: number;
  /** So many of its voters only. Not for groups with households. */
  readonly voters?: number;
  /** These of its households only. */
  readonly households?: readonly number[];
};

/**
 * Moves a group and locks it, or says why it cannot come then:
 * `slot-over-capacity` with the persons that are too many, `slot-in-reserve`,
 * `slot-not-allowed`, or `slot-part-missing` where it does not come in `from`.
 *
 * The bound stays what it was; the proof is gone, because a person has decided.
 */
export function moveGroup(timetable: AreaTimetable, move: MoveGroup): Result<AreaTimetable> {
  const { request, table } = timetable;
  const taken = takePart(table, move, sizesOf(request, move.group));
  const target = table.slots[move.to];
  if (taken === null || target === undefined) return refuse(problem('slot-part-missing', move, target));
  if (move.to === move.from) return ok(timetable);
  const wrong = whyNot(request, target, move, taken.part.voters);
  if (wrong !== null) return refuse(wrong);
  const slots = table.slots.map((slot, index) => {
    if (index === move.from) return withGroups(slot, taken.rest);
    return index === move.to ? withGroups(slot, joined(request, slot.groups, taken.part)) : slot;
  });
  return ok(setLocked({ ...timetable, table: judged(request, { ...table, slots }) }, [move.group], true));
}

/** Locks groups where they are, or lets them go. */
export function setLocked(
  timetable: AreaTimetable,
  groups: readonly string[],
  isLocked: boolean,
): AreaTimetable {
  const others = timetable.lockedGroups.filter((id) => !groups.includes(id));
  return { ...timetable, lockedGroups: isLocked ? [...others, ...groups] : others };
}

/** An answer as it is kept in the plan: with the question that follows from the plan, without locks and history. */
export function keptTimetable(
  asked: SlotRequest,
  table: SlotTable,
  lockedGroups: readonly string[] = [],
): AreaTimetable {
  const request = { ...asked };
  delete request.locked;
  delete request.previous;
  return { request, table, lockedGroups: [...lockedGroups] };
}

function sizesOf({ groups }: SlotRequest, id: string): readonly number[] | null {
  return groups.find((group) => group.id === id)?.households ?? null;
}

/** The part that moves, and what stays in its slot; null where the slot has no such part. */
function takePart(
  { slots }: SlotTable,
  { group, from, voters, households }: MoveGroup,
  sizes: readonly number[] | null,
): { readonly part: SlotGroup; readonly rest: readonly SlotGroup[] } | null {
  const here = slots[from]?.groups ?? [];
  const whole = here.find(({ id }) => id === group);
  if (whole === undefined) return null;
  const others = here.filter((one) => one !== whole);
  if (households !== undefined && sizes !== null) {
    const moving = new Set(households);
    const positions = whole.households ?? [];
    if (moving.size === 0 || [...moving].some((position) => !positions.includes(position))) return null;
    const partOf = (kept: number[]) => ({
      id: group,
      voters: kept.reduce((sum, position) => sum + (sizes[position] ?? 0), 0),
      households: kept,
    });
    const staying = positions.filter((position) => !moving.has(position));
    const rest = here.flatMap((one) =>
      one !== whole ? [one] : staying.length === 0 ? [] : [partOf(staying)],
    );
    return { part: partOf(positions.filter((position) => moving.has(position))), rest };
  }
  if (voters === undefined || voters === whole.voters) return { part: whole, rest: others };
  if (sizes !== null || !Number.isInteger(voters) || voters < 1 || voters > whole.voters) return null;
  const rest = here.map((one) => (one === whole ? { ...one, voters: one.voters - voters } : one));
  return { part: { id: group, voters }, rest };
}

function whyNot(request: SlotRequest, slot: TimeSlot, move: MoveGroup, voters: number): Problem | null {
  const day = slotsOfDay(request).find(({ from }) => from === minutesOfClock(slot.from));
  if (day?.isReserved === true) return problem('slot-in-reserve', move, slot);
  const allowed = request.groups.find(({ id }) => id === move.group)?.allowed;
  if (
    allowed !== undefined &&
    (minutesOfClock(slot.from) < minutesOfClock(allowed[0]) ||
      minutesOfClock(slot.to) > minutesOfClock(allowed[1]))
  ) {
    return problem('slot-not-allowed', move, slot);
  }
  const over = slot.load + voters - slot.capacity;
  if (over <= 0) return null;
  const details = { group: move.group, from: slot.from, to: slot.to, capacity: slot.capacity, over, voters };
  return { code: 'slot-over-capacity', details };
}

function problem(code: string, { group }: MoveGroup, slot: TimeSlot | undefined): Problem {
  return { code, details: { group, from: slot?.from ?? '', to: slot?.to ?? '' } };
}

function withGroups(slot: TimeSlot, groups: readonly SlotGroup[]): TimeSlot {
  return { ...slot, groups: [...groups], load: groups.reduce((sum, { voters }) => sum + voters, 0) };
}

/** The part joins what is there of its group already; groups keep the order of the request. */
function joined({ groups }: SlotRequest, here: readonly SlotGroup[], part: SlotGroup): SlotGroup[] {
  const before = here.find(({ id }) => id === part.id);
  const households = [...(before?.households ?? []), ...(part.households ?? [])].sort((a, b) => a - b);
  const together: SlotGroup = {
    id: part.id,
    voters: (before?.voters ?? 0) + part.voters,
    ...(part.households === undefined ? {} : { households }),
  };
  const order = new Map(groups.map(({ id }, index) => [id, index]));
  return [...here.filter((one) => one !== before), together].sort(
    (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
}

/** Peak, divided groups and affinity of the slots as they are now. */
function judged(request: SlotRequest, table: SlotTable): SlotTable {
  const comesIn = new Map<string, number[]>();
  for (const [slot, { groups }] of table.slots.entries()) {
    for (const { id } of groups) comesIn.set(id, [...(comesIn.get(id) ?? []), slot]);
  }
  return {
    ...table,
    peakLoad: table.slots.reduce((most, { load }) => Math.max(most, load), 0),
    splitGroups: [...comesIn.values()].filter((slots) => slots.length > 1).length,
    ...(table.affinity === undefined ? {} : { affinity: affinityOf(request, comesIn) }),
    proven: false,
  };
}

/** Weight of the pairs that come whole in the same slot. */
function affinityOf({ groups, affinity }: SlotRequest, comesIn: ReadonlyMap<string, number[]>): number {
  const slotOf = groups.map(({ id }) => {
    const slots = comesIn.get(id) ?? [];
    return slots.length === 1 ? slots[0] : undefined;
  });
  let sum = 0;
  for (const [a, slot] of slotOf.entries()) {
    for (let b = 0; b < a; b += 1) {
      if (slot !== undefined && slotOf[b] === slot) sum += affinity?.[a]?.[b] ?? 0;
    }
  }
  return sum;
}
