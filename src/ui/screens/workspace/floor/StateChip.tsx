import { type LayoutState, layoutState } from '#domain/plan/layout-request.ts';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import looks from './floor.module.css';

const LOOKS: Readonly<Record<LayoutState, Look>> = {
  unknown: 'neutral',
  none: 'neutral',
  current: 'ok',
  stale: 'warning',
  edited: 'note',
};

/** How far the layout of an area is: made, out of date, changed by hand. */
export function StateChip({
  areaId,
  hasHelp = false,
}: {
  readonly areaId: string;
  readonly hasHelp?: boolean;
}) {
  const { text } = useSpeech();
  const state = useElectionPlan((plan) => {
    const area = plan.areas.find(({ id }) => id === areaId);
    return area === undefined ? 'unknown' : layoutState(plan, area);
  });
  return (
    <>
      <StatusChip look={LOOKS[state]}>{text.floor.states[state]}</StatusChip>
      {hasHelp ? <p className={looks.hint}>{text.floor.stateHelp[state]}</p> : null}
    </>
  );
}
