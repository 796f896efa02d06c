import { useMemo } from 'react';
import { goTo, type Route, routeNow, useRoute } from '#ui/state/route.ts';
import { useElectionPlan } from '#ui/state/session.tsx';
import { type ContactPlace, contactPlaceOf, type OpenItem, placeOfView } from './contact-place.ts';

function placeIn(route: Route): ContactPlace {
  return contactPlaceOf(route.screen === 'plan' ? route.place : '');
}

/** The view and the panel of the address. */
export function useContactPlace(): ContactPlace {
  return placeIn(useRoute());
}

export type ContactWays = {
  /** Opens an item beside the view that is shown. */
  readonly open: (item: OpenItem) => void;
  readonly closeItem: () => void;
};

/**
 * The ways from the view that is shown. Alt+Left leads back.
 *
 * They ask the address when they are taken: hundreds of blocks and chips that only
 * lead somewhere are not drawn anew with every address.
 */
export function useContactWays(): ContactWays {
  const planId = useElectionPlan((plan) => plan.id);
  return useMemo(() => {
    const go = (item: OpenItem | null) => {
      const place = placeOfView(placeIn(routeNow()).view, item);
      goTo({ screen: 'plan', planId, section: 'voter-contact', place });
    };
    return {
      open: go,
      closeItem: () => {
        go(null);
      },
    };
  }, [planId]);
}
