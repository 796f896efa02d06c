import type { PollingArea } from '#domain/plan/area.ts';
import { floorOf } from '#domain/plan/floor.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutRequestOf, layoutState } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { ok, refuse } from '#domain/result.ts';
import { keepLayouts } from '#editing/kept-results.ts';
import { type RunOptions, useAreaRun } from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { areaNow, useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';

/** Time for each room when all are arranged, milliseconds: a first good answer; the editor gives a room longer. */
const TIME_FOR_EACH = 2000;

/** The rooms that have no layout, or one made for other figures. What somebody moved by hand stays. */
export function roomsToArrange(plan: ElectionPlan): readonly PollingArea[] {
  return plan.areas.filter((area) => {
    const state = layoutState(plan, area);
    return state === 'none' || state === 'stale';
  });
}

/** Arranges rooms one after the other, and keeps them in one step to undo. Locked items stay. */
export function useArrangeAll() {
  const session = useSession();
  const { engines } = useServices();
  const { text, number } = useSpeech();
  const work = async ({ id }: PollingArea, options: RunOptions) => {
    const { plan, area } = areaNow(session.plan(), id);
    const asked = area === undefined ? null : layoutRequestOf(plan, area);
    const floor = area === undefined ? null : floorOf(area.room);
    if (area === undefined || asked === null || floor === null) return refuse({ code: 'item-not-found' });
    const request = { ...asked, timeLimitMs: TIME_FOR_EACH };
    const lockedItems = area.layout?.lockedItems ?? [];
    const locked = area.layout?.result.items.filter((item) => lockedItems.includes(item.id)) ?? [];
    const answer = await engines.layoutRoom({ request, locked }, options);
    if (!answer.ok) return answer;
    const name = area.layout?.name ?? '';
    return ok({ request, floor, result: answer.value, lockedItems, isEdited: false, name });
  };
  return useAreaRun<RoomLayout>({
    work,
    keep: (results) => {
      if (session.apply(keepLayouts, { results })) sayDone(text.floor.arrangedAll(number(results.size)));
    },
  });
}
