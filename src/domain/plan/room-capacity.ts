import type { Source } from '#domain/source.ts';

/** One figure of the formula, as it is shown: 18 places, 2 queue marks, 6 staff; 96 m², 2 m. */
export type CapacityTerm = {
  readonly name: 'places' | 'queue-marks' | 'staff' | 'floor-area' | 'distance' | 'area-per-person' | 'cap';
  readonly value: number;
  readonly unit: 'persons' | 'square-metres' | 'metres' | 'square-metres-per-person';
  readonly source: Source;
};

/**
 * How many people one consideration lets in, staff among them, and from which figures.
 *
 * `layout`: places + queue marks + staff. `floor`: floor area / distance², rounded down.
 * `area-rule`: floor area / area per person, rounded down. `cap`: the cap itself.
 */
export type CapacityLimit = {
  readonly kind: 'layout' | 'floor' | 'cap' | 'area-rule';
  readonly people: number;
  readonly terms: readonly CapacityTerm[];
};

/** What is known about a room. What is not known is null and limits nothing. Persons, metres. */
export type RoomFacts = {
  /** Places where voters are served, marks where they queue, and the team, as laid out. */
  readonly layout: { readonly places: number; readonly queueMarks: number } | null;
  readonly staff: { readonly people: number; readonly source: Source };
  readonly floorArea: number | null;
  /** Least distance between two people; 0 for none. */
  readonly distance: { readonly metres: number; readonly source: Source } | null;
  /** Most people in the room, by order of the province. */
  readonly cap: { readonly people: number; readonly source: Source } | null;
  /** Square metres that each person in the room must have, by order of somebody. */
  readonly areaPerPerson: { readonly squareMetres: number; readonly source: Source } | null;
};

export type RoomCapacity = {
  /** People in the room at once, staff and observers among them. */
  readonly people: number;
  readonly staff: number;
  /** Voters inside at once: at least one, or nobody could vote. */
  readonly voters: number;
  /** The least of the limits; the first of equal ones. */
  readonly decidedBy: CapacityLimit['kind'];
  /** All limits there are, so that the formula can be shown. */
  readonly limits: readonly CapacityLimit[];
};

export const FROM_LAYOUT: Source = { document: 'Sơ đồ phòng của phương án', certainty: 'derived' };
const FROM_ROOM: Source = { document: 'Số đo phòng trong phương án', certainty: 'derived' };

/**
 * How many people may be in a room at once? The least of what the layout, an order and a
 * rule of area allow; null where nothing limits it. Without a layout, what a square net at
 * the distance holds stands in for it: never more than the best layout, so it errs on the
 * safe side. No national cap or area per person is known; both come from a province, if at all.
 */
export function roomCapacity(facts: RoomFacts): RoomCapacity | null {
  const limits = [layoutLimit(facts) ?? floorLimit(facts), capLimit(facts), areaLimit(facts)].filter(
    (limit) => limit !== null,
  );
  const [first, ...rest] = limits;
  if (first === undefined) return null;
  const least = rest.reduce((a, b) => (b.people < a.people ? b : a), first);
  const staff = facts.staff.people;
  return {
    people: least.people,
    staff,
    voters: Math.max(1, least.people - staff),
    decidedBy: least.kind,
    limits,
  };
}

function layoutLimit({ layout, staff }: RoomFacts): CapacityLimit | null {
  if (layout === null) return null;
  const { places, queueMarks } = layout;
  return {
    kind: 'layout',
    people: places + queueMarks + staff.people,
    terms: [
      { name: 'places', value: places, unit: 'persons', source: FROM_LAYOUT },
      { name: 'queue-marks', value: queueMarks, unit: 'persons', source: FROM_LAYOUT },
      { name: 'staff', value: staff.people, unit: 'persons', source: staff.source },
    ],
  };
}

function floorLimit({ floorArea, distance }: RoomFacts): CapacityLimit | null {
  if (floorArea === null || distance === null || distance.metres === 0) return null;
  return {
    kind: 'floor',
    people: wholePeople(floorArea, distance.metres ** 2),
    terms: [
      { name: 'floor-area', value: floorArea, unit: 'square-metres', source: FROM_ROOM },
      { name: 'distance', value: distance.metres, unit: 'metres', source: distance.source },
    ],
  };
}

function capLimit({ cap }: RoomFacts): CapacityLimit | null {
  if (cap === null) return null;
  const term = { name: 'cap', value: cap.people, unit: 'persons', source: cap.source } as const;
  return { kind: 'cap', people: cap.people, terms: [term] };
}

function areaLimit({ floorArea, areaPerPerson }: RoomFacts): CapacityLimit | null {
  if (floorArea === null || areaPerPerson === null || areaPerPerson.squareMetres === 0) return null;
  const { squareMetres, source } = areaPerPerson;
  return {
    kind: 'area-rule',
    people: wholePeople(floorArea, squareMetres),
    terms: [
      { name: 'floor-area', value: floorArea, unit: 'square-metres', source: FROM_ROOM },
      { name: 'area-per-person', value: squareMetres, unit: 'square-metres-per-person', source },
    ],
  };
}

/** 7.2 × 5 m is 36 m² only but for rounding; a billionth of a person is nobody. */
function wholePeople(area: number, each: number): number {
  return Math.max(1, Math.floor(area / each + 1e-9));
}
