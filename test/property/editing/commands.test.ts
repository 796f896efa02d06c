import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { moveHamlets, renumberAreas, sortAreas } from '#editing/areas.ts';
import type { EditResult } from '#editing/command.ts';
import {
  type InsertItems,
  insertItems,
  moveItem,
  type ReplaceItems,
  removeItems,
  replaceItems,
  updateItems,
} from '#editing/items.ts';
import { LISTS, type ListName } from '#editing/lists.ts';
import { anyElectionPlan, anyPlan } from '#test/support/arbitraries.ts';

/** What is done, as numbers that are read against the plan of the moment, so that most of it makes sense. */
type Draw = {
  readonly list: ListName;
  readonly what: 'insert' | 'update' | 'remove' | 'move' | 'replace';
  readonly owner: number;
  readonly item: number;
  readonly to: number;
  readonly donor: number;
  readonly number: string;
};

const draws = fc.array(
  fc.record<Draw>({
    list: fc.constantFrom(...(Object.keys(LISTS) as ListName[])),
    what: fc.constantFrom('insert', 'update', 'remove', 'move', 'replace'),
    owner: fc.nat({ max: 5 }),
    item: fc.nat({ max: 8 }),
    to: fc.integer({ min: -1, max: 8 }),
    donor: fc.nat({ max: 8 }),
    number: fc.constantFrom('1', '01', '2', '10', '3A'),
  }),
  { maxLength: 12 },
);

type Loose = Record<string, unknown> & { id: string };
type Stretch = { within: string; items: Loose[] };

/** The slow obvious way to a list: walk the plan and look. */
function stretches(plan: Plan, list: ListName): Stretch[] {
  const loose = plan as unknown as Record<string, never>;
  const whole = (items: unknown): Stretch[] => (Array.isArray(items) ? [{ within: '', items }] : []);
  if (list === 'hamlets')
    return plan.kind === 'election'
      ? plan.areas.map(({ id, hamlets }) => ({ within: id, items: hamlets }))
      : [];
  if (list === 'measures')
    return plan.scenarios.map(({ kind, measures }) => ({ within: kind, items: measures }));
  if (list === 'bases' || list === 'addressees' || list === 'recipients') return whole(plan.document[list]);
  if (list === 'candidates' || list === 'bridgePoints' || list === 'sessions' || list === 'lockdowns')
    return whole(plan.kind === 'election' ? plan.voterContact[list] : undefined);
  return whole(loose[list]);
}

/** The same edit done to a deep copy with a splice, without a thought for sharing. */
function twin(plan: Plan, list: ListName, within: string, edit: (items: Loose[]) => void): Plan {
  const copy = structuredClone(plan);
  for (const stretch of stretches(copy, list)) if (stretch.within === within) edit(stretch.items);
  return copy;
}

type Deed = { readonly run: (plan: Plan) => EditResult; readonly twin: (plan: Plan) => Plan };

function deedOf(plan: Plan, donor: Plan, draw: Draw): Deed | null {
  const { list } = draw;
  const mine = stretches(plan, list);
  const stretch = mine[draw.owner % Math.max(mine.length, 1)];
  const gifts = stretches(donor, list).flatMap(({ items }) => items);
  const gift = gifts[draw.donor % Math.max(gifts.length, 1)];
  if (stretch === undefined) return null;
  const { within, items } = stretch;
  const owned = within === '' ? {} : { within };
  const item = items[draw.item % Math.max(items.length, 1)];
  const fresh = gift && { ...gift, id: `gift-${String(draw.item)}-${gift.id}`.slice(0, 60) };
  const at = Math.min(Math.max(draw.to, 0), items.length);
  switch (draw.what) {
    case 'insert':
      if (fresh === undefined) return null;
      return {
        run: (p) => insertItems(p, { list, ...owned, items: [fresh], at: draw.to } as unknown as InsertItems),
        twin: (p) => twin(p, list, within, (all) => all.splice(at, 0, fresh)),
      };
    case 'replace':
      if (fresh === undefined) return null;
      return {
        run: (p) => replaceItems(p, { list, ...owned, items: [fresh] } as unknown as ReplaceItems),
        twin: (p) => twin(p, list, within, (all) => all.splice(0, all.length, fresh)),
      };
    case 'update': {
      if (gift === undefined || item === undefined) return null;
      const patch: Record<string, unknown> = { ...gift };
      delete patch.id;
      return {
        run: (p) => updateItems(p, { list, changes: [{ id: item.id, patch }] }),
        twin: (p) =>
          [...new Set(mine.map((each) => each.within))].reduce(
            (each, owner) =>
              twin(each, list, owner, (all) => {
                for (const one of all) if (one.id === item.id) Object.assign(one, structuredClone(patch));
              }),
            p,
          ),
      };
    }
    case 'remove':
      if (item === undefined) return null;
      return {
        run: (p) => removeItems(p, { list, ids: [item.id] }),
        twin: (p) =>
          mine.reduce(
            (each, { within: owner }) =>
              twin(each, list, owner, (all) => {
                const position = all.findIndex(({ id }) => id === item.id);
                if (position >= 0) all.splice(position, 1);
              }),
            p,
          ),
      };
    case 'move':
      if (
        item === undefined ||
        mine.filter(({ items: all }) => all.some(({ id }) => id === item.id)).length > 1
      )
        return null;
      return {
        run: (p) => moveItem(p, { list, id: item.id, to: draw.to }),
        twin: (p) =>
          twin(p, list, within, (all) => {
            const [moved] = all.splice(
              all.findIndex(({ id }) => id === item.id),
              1,
            );
            if (moved !== undefined) all.splice(Math.min(Math.max(draw.to, 0), all.length), 0, moved);
          }),
      };
  }
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

/** References to what is gone are cleared by the command and not by the twin, nor does that count what changed in a session. */
function withoutReferences(plan: Plan): unknown {
  const copy = structuredClone(plan);
  if (copy.kind === 'school')
    return { ...copy, classes: copy.classes.map((each) => ({ ...each, roomId: null })) };
  return {
    ...copy,
    specialSites: copy.specialSites.map((site) => ({ ...site, areaId: null })),
    totalMismatches: [],
    supplyPlan: { ...copy.supplyPlan, overrides: [], placedStock: [] },
    voterContact: {
      ...copy.voterContact,
      candidates: copy.voterContact.candidates.map((each) => ({ ...each, hamletIds: [] })),
      bridgePoints: copy.voterContact.bridgePoints.map((each) => ({ ...each, hamletIds: [] })),
      lockdowns: [],
      settings: { ...copy.voterContact.settings, travel: [] },
      sessions: copy.voterContact.sessions.map((each) => ({
        ...each,
        candidateIds: [],
        connectingIds: [],
        bridgePointIds: [],
        hamletIds: [],
        sequence: 0,
      })),
    },
  };
}

test('after any list edits the plan parses, equals what a slow twin makes, and the plan before is untouched', () => {
  let done = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(anyElectionPlan, anyElectionPlan), fc.tuple(anyPlan, anyPlan)),
      draws,
      ([start, donor], sequence) => {
        let plan: Plan = freeze(start);
        for (const draw of sequence) {
          const deed = deedOf(plan, donor, draw);
          if (deed === null) continue;
          const result = deed.run(plan);
          if (!result.ok) {
            expect(['item-already-there', 'list-full']).toContain(result.problem.code);
            continue;
          }
          done += 1;
          expect(Plan.parse(result.value)).toEqual(result.value);
          expect(withoutReferences(result.value)).toEqual(withoutReferences(deed.twin(plan)));
          plan = freeze(result.value);
        }
      },
    ),
    { numRuns: 60 },
  );
  // Most draws make sense for the plan of the moment; none at all would prove nothing.
  expect(done).toBeGreaterThan(10);
});

test('moving hamlets by number never loses, doubles or changes one, and lands them where the number says', () => {
  fc.assert(
    fc.property(anyElectionPlan, draws, (start, sequence) => {
      // Every hamlet of a plan has an identity of its own.
      const areas = start.areas.map((area) => ({
        ...area,
        hamlets: area.hamlets.map((hamlet) => ({ ...hamlet, id: `${area.id}-${hamlet.id}` })),
      }));
      let plan: ElectionPlan = freeze({ ...start, areas });
      const all = sortedHamlets(plan);
      for (const [index, draw] of sequence.entries()) {
        const hamlets = plan.areas.flatMap((area) => area.hamlets);
        const hamlet = hamlets[draw.item % Math.max(hamlets.length, 1)];
        if (hamlet === undefined) return;
        const result = moveHamlets(plan, {
          hamletIds: [hamlet.id],
          toNumber: draw.number,
          newAreaId: `new-${String(index)}`,
        });
        if (!result.ok || result.value.kind !== 'election') throw new Error('a hamlet could not move');
        const home = result.value.areas.find((area) => area.hamlets.some(({ id }) => id === hamlet.id));
        expect(
          home?.number
            .trim()
            .replace(/^0+(?=\d)/, '')
            .toLowerCase(),
        ).toBe(draw.number.replace(/^0+(?=\d)/, '').toLowerCase());
        plan = freeze(result.value);
        expect(sortedHamlets(plan)).toEqual(all);
        expect(Plan.parse(plan)).toEqual(plan);
      }
    }),
    { numRuns: 60 },
  );
});

function sortedHamlets(plan: ElectionPlan) {
  return plan.areas.flatMap(({ hamlets }) => hamlets).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('sorting and renumbering keep every area, and doing either twice changes nothing more', () => {
  fc.assert(
    fc.property(anyElectionPlan, (plan) => {
      for (const command of [sortAreas, renumberAreas]) {
        const once = command(plan, null);
        if (!once.ok || once.value.kind !== 'election') throw new Error('refused');
        expect(once.value.areas.map(({ id }) => id).toSorted()).toEqual(
          plan.areas.map(({ id }) => id).toSorted(),
        );
        const twice = command(once.value, null);
        expect(twice.ok && twice.value === once.value).toBe(true);
        expect(Plan.parse(once.value)).toEqual(once.value);
      }
    }),
  );
});
