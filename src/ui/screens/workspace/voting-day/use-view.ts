import type { PollingArea } from '#domain/plan/area.ts';
import type { SectionId } from '#editing/sections.ts';
import { goTo, useRoute } from '#ui/state/route.ts';
import { useElectionPlan } from '#ui/state/session.tsx';

/** What a section of the voting day shows: all areas, one of them, or the settings. */
export type DayView =
  | { readonly kind: 'areas' }
  | { readonly kind: 'area'; readonly area: PollingArea }
  | { readonly kind: 'settings' };

/** Which view the address asks for. The place in the address decides, so findings and Alt+Left lead to the right one. */
export function useDayView(): DayView {
  const route = useRoute();
  const areas = useElectionPlan((plan) => plan.areas);
  const [part, id] = route.screen === 'plan' ? route.place.split('.') : [];
  if (part === 'votingDay') return { kind: 'settings' };
  const area = part === 'areas' ? areas.find((each) => each.id === id) : undefined;
  return area === undefined ? { kind: 'areas' } : { kind: 'area', area };
}

/** The address of one area's view: a place inside the plan. */
export function placeOfArea(areaId: string): string {
  return `areas.${areaId}`;
}

export function useGoToPlace(section: SectionId): (place: string) => void {
  const planId = useElectionPlan((plan) => plan.id);
  return (place) => {
    goTo({ screen: 'plan', planId, section, place });
  };
}
