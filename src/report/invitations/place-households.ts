import { fold } from '#domain/fold.ts';
import type { Household } from '#domain/household.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import {
  type HamletTimes,
  hamletTimes,
  type SlotPart,
  type Span,
  timetables,
} from '#report/voting-day/timetable.ts';

/** A household with the slot it is invited to. */
export type PlacedHousehold = {
  readonly household: Household;
  readonly times: HamletTimes;
  readonly slot: Span & SlotPart;
};

/** Why a household of the list gets no invitation. */
export type Unplaced = 'hamlet-unknown' | 'area-unclear';

export type Placement = {
  readonly placed: readonly PlacedHousehold[];
  readonly unplaced: readonly { readonly household: Household; readonly reason: Unplaced }[];
  /** Divided hamlets whose slots were filled in the order of the list, because the timetable was not made for these households. */
  readonly filledInOrder: readonly HamletTimes[];
};

/** "Ấp Long Phú A" and "Long Phú A" are one hamlet to whoever types a list. */
const bareName = (name: string) =>
  fold(name).replace(
    /^(?:to dan pho|khu pho|khu dan cu|tieu khu|thon|ban|ap|lang|buon|bon|soc|phum|khom|khoi pho|khoi|xom|tdp|to|khu)\s+(?:so\s+)?/u,
    '',
  );

const bareNumber = (number: string) => fold(number).replace(/^.*?0*(\d+\p{L}?)$/u, '$1');

/** Hamlets with slots that a household may mean: by its whole name, else by its name without "ấp", "thôn". */
function candidates(household: Household, all: readonly HamletTimes[]): readonly HamletTimes[] {
  const inArea =
    household.area === ''
      ? all
      : all.filter(({ times }) => bareNumber(times.area.number) === bareNumber(household.area));
  const exact = inArea.filter(({ hamlet }) => fold(hamlet.name) === fold(household.hamlet));
  return exact.length > 0
    ? exact
    : inArea.filter(({ hamlet }) => bareName(hamlet.name) === bareName(household.hamlet));
}

type HouseholdSlot = Span & SlotPart;

/** A slot each, where the timetable was made household by household for as many households; else undefined. */
function listedSlots(count: number, { slots }: HamletTimes): readonly HouseholdSlot[] | undefined {
  const byPosition = new Map(
    slots.flatMap((slot) => (slot.households ?? []).map((at) => [at, slot] as const)),
  );
  const found = Array.from({ length: count }, (_, at) => byPosition.get(at) ?? []).flat();
  return byPosition.size === count && found.length === count ? found : undefined;
}

/**
 * Households fill the slots of their hamlet one after the other in the order
 * of the list, each slot up to its voters; nobody is split, and whoever is left
 * over comes in the last. Households of unknown size count one voter.
 */
function filledSlots(households: readonly Household[], { slots }: HamletTimes): readonly HouseholdSlot[] {
  let at = 0;
  let free = slots[0]?.voters ?? 0;
  return households.flatMap(({ voters }) => {
    const size = voters ?? 1;
    while (at < slots.length - 1 && free < size) {
      at += 1;
      free = slots[at]?.voters ?? 0;
    }
    free -= size;
    return slots[at] ?? [];
  });
}

/** Which household of a list comes when, hamlet by hamlet in the plan's order; whom we could not place, and why. */
export function placeHouseholds(plan: ElectionPlan, households: readonly Household[]): Placement {
  const all = timetables(plan).flatMap((times) => hamletTimes(times));
  const found = new Map<string, readonly HamletTimes[]>();
  const groups = new Map<HamletTimes, Household[]>();
  const unplaced: Placement['unplaced'][number][] = [];
  for (const household of households) {
    const key = `${household.area}\n${household.hamlet}`;
    const matches = found.get(key) ?? candidates(household, all);
    found.set(key, matches);
    const [match] = matches;
    if (match === undefined) unplaced.push({ household, reason: 'hamlet-unknown' });
    else if (matches.length > 1) unplaced.push({ household, reason: 'area-unclear' });
    else {
      const members = groups.get(match) ?? [];
      members.push(household);
      groups.set(match, members);
    }
  }
  const inOrder = all.flatMap((times) => {
    const members = groups.get(times);
    return members === undefined ? [] : [{ times, members }];
  });
  return {
    placed: inOrder.flatMap(({ times, members }) => {
      const slots = listedSlots(members.length, times) ?? filledSlots(members, times);
      return members.flatMap((household, at) => {
        const slot = slots[at];
        return slot === undefined ? [] : [{ household, times, slot }];
      });
    }),
    unplaced,
    filledInOrder: inOrder
      .filter(
        ({ times, members }) => times.slots.length > 1 && listedSlots(members.length, times) === undefined,
      )
      .map(({ times }) => times),
  };
}
