import { defaultsFor } from '#domain/defaults.ts';
import { newElectionPlan } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { Locality } from '#domain/plan/unit.ts';
import { profileOf } from '#domain/profiles.ts';
import { countedIds } from '#domain/scalars.ts';
import { applyReading } from '#editing/reading.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import { readAsGuessed, sampleBytes } from '#test/support/workbooks.ts';

/** The clerk's sample workbook as a new plan, read with the mapping as guessed and nothing typed by hand. */
export async function samplePlan(): Promise<ElectionPlan> {
  const newId = countedIds();
  const now = '2021-04-20T02:00:00Z';
  const locality: Locality = { kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông', province: 'Đồng Tháp' };
  const empty = newElectionPlan({
    id: newId('plan'),
    title: 'xã Phú Thành A',
    createdAt: now,
    locality,
    profile: profileOf('2021'),
    defaults: defaultsFor('election', '2021', locality),
    newId,
  });
  const { reading } = await readAsGuessed(sampleBytes('phu-thanh-a-2021'), 'phu-thanh-a-2021.xlsx');
  const applied = applyReading(empty, { reading: planReadingOf(reading, { newId, now }), mode: 'update' });
  if (!applied.ok || applied.value.kind !== 'election')
    throw new Error('The sample does not make an election plan');
  return applied.value;
}
