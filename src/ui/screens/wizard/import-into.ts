import type { Hamlet } from '#domain/plan/area.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { applyReading } from '#editing/reading.ts';
import type { Reading } from '#intake/reading.ts';
import type { Services } from '#ui/state/services.tsx';
import { chosenReading } from './make-plan.ts';
import type { Answers } from './use-wizard.ts';

/** The hamlets of a plan, that lists read into it may name; a school has none. */
export function hamletsOf(plan: Plan): readonly Hamlet[] {
  return plan.kind === 'election' ? plan.areas.flatMap(({ hamlets }) => hamlets) : [];
}

/** Puts a reading into a stored plan. What was there is kept as a version first. */
export async function importInto(
  { storage, newId, now }: Services,
  planId: Id,
  reading: Reading,
  { choices, importMode }: Answers,
): Promise<Result<null>> {
  const stored = await storage.loadPlan(planId);
  if (!stored.ok) return stored;
  const { plan, revision } = stored.value;
  const read = chosenReading(reading, choices, { newId, now: now(), knownHamlets: hamletsOf(plan) });
  const filled = applyReading(plan, { reading: read, mode: importMode });
  if (!filled.ok) return filled;
  const kept = await storage.keepVersion(planId, '', 'before-import');
  if (!kept.ok) return kept;
  const saved = await storage.savePlan(filled.value, revision);
  return saved.ok ? ok(null) : saved;
}
