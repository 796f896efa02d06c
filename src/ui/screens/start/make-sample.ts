import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result } from '#domain/result.ts';
import sampleAddress from '#resources/samples/phu-thanh-a-2021.xlsx?url';
import { completeUnit, makePlan } from '#ui/screens/wizard/make-plan.ts';
import type { Services } from '#ui/state/services.tsx';

const SAMPLE_NAME = 'phu-thanh-a-2021.xlsx';

/** The sample workbook goes the way every clerk's workbook goes; its totals stay undecided, as they came. */
export async function makeSample(services: Services, title: string): Promise<Result<Plan>> {
  const { engines, storage, newId, now } = services;
  const response = await fetch(sampleAddress);
  const opened = await engines.openWorkbook(new Uint8Array(await response.arrayBuffer()), SAMPLE_NAME);
  if (!opened.ok) return opened;
  const read = await opened.value.read(opened.value.guess, []);
  opened.value.close();
  if (!read.ok) return read;
  const made = makePlan({
    kind: 'election',
    profile: '2021',
    unit: completeUnit({}, read.value),
    title,
    reading: read.value,
    choices: [],
    id: newId('plan'),
    newId,
    now: now(),
  });
  if (!made.ok) return made;
  const saved = await storage.createPlan(made.value);
  return saved.ok ? ok(made.value) : saved;
}
