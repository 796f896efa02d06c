import type { Plan } from '#domain/plan/plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { duplicateForNext } from '#editing/duplicate.ts';
import type { Services } from '#ui/state/services.tsx';

/** A new plan, stored, that starts from this one: for the next election or school year. */
export async function duplicatePlan(
  { storage, newId, now }: Services,
  id: Id,
  title: string,
): Promise<Result<Plan>> {
  const stored = await storage.loadPlan(id);
  if (!stored.ok) return stored;
  const { plan } = stored.value;
  const copy = duplicateForNext(plan, {
    profile: profileOf(plan.profile),
    id: newId('plan'),
    title,
    createdAt: now(),
    newId,
  });
  if (!copy.ok) return copy;
  const saved = await storage.createPlan(copy.value);
  return saved.ok ? ok(copy.value) : saved;
}
