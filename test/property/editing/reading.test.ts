import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ElectionPlan, Plan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { applyReading } from '#editing/reading.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';

/** Another plan's lists as a file would bring them: every identity its own. */
function readingFrom(donor: ElectionPlan): PlanReading {
  const own = <Item extends { id: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, id: `r-${item.id}` }));
  return {
    record: {
      id: 'r-import',
      fileName: 'x.xlsx',
      importedAt: '2026-01-01T00:00:00.000Z',
      cells: { read: 0, ignored: 0, questioned: 0 },
    },
    areas: own(donor.areas).map((area) => ({
      ...area,
      hamlets: area.hamlets.map((each) => ({ ...each, id: `${area.id}-${each.id}` })),
    })),
    specialSites: own(donor.specialSites),
    supplies: own(donor.supplies),
    contacts: own(donor.contacts),
    responsibilities: own(donor.responsibilities),
    voterContact: {
      candidates: own(donor.voterContact.candidates),
      bridgePoints: own(donor.voterContact.bridgePoints),
      sessions: own(donor.voterContact.sessions),
    },
    totalMismatches: own(donor.totalMismatches),
  };
}

function withOwnHamlets(plan: ElectionPlan): ElectionPlan {
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      hamlets: area.hamlets.map((each) => ({ ...each, id: `${area.id}-${each.id}` })),
    })),
  };
}

test('whatever a file says, in every mode, the plan parses and nothing in it points nowhere', () => {
  fc.assert(
    fc.property(
      anyElectionPlan.map(withOwnHamlets),
      anyElectionPlan,
      fc.constantFrom('fill' as const, 'update' as const, 'replace' as const),
      (plan, donor, mode) => {
        const result = applyReading(plan, { reading: readingFrom(donor), mode });
        if (!result.ok || result.value.kind !== 'election') throw new Error(JSON.stringify(result));
        const next = result.value;
        expect(Plan.parse(next)).toEqual(next);
        const areas = new Set<string | null>([null, ...next.areas.map(({ id }) => id)]);
        expect(next.specialSites.every(({ areaId }) => areas.has(areaId))).toBe(true);
        const people = new Set(next.voterContact.candidates.map(({ id }) => id));
        expect(
          next.voterContact.sessions.every(({ candidateIds }) => candidateIds.every((id) => people.has(id))),
        ).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('reading into a plan to fill its blanks keeps every item and every value the plan had', () => {
  fc.assert(
    fc.property(anyElectionPlan.map(withOwnHamlets), anyElectionPlan, (plan, donor) => {
      const result = applyReading(plan, { reading: readingFrom(donor), mode: 'fill' });
      if (!result.ok || result.value.kind !== 'election') throw new Error(JSON.stringify(result));
      const next = result.value;
      for (const [index, { id, number, venue }] of plan.areas.entries()) {
        expect(next.areas[index]).toMatchObject({ id, number, ...(venue === '' ? {} : { venue }) });
      }
      const hamlets = new Map(next.areas.flatMap((area) => area.hamlets).map((each) => [each.id, each]));
      for (const { id, name, voters } of plan.areas.flatMap((area) => area.hamlets))
        expect(hamlets.get(id)).toMatchObject({ name, ...(voters === null ? {} : { voters }) });
      expect(next.supplies.slice(0, plan.supplies.length).map(({ id }) => id)).toEqual(
        plan.supplies.map(({ id }) => id),
      );
    }),
    { numRuns: 60 },
  );
});
