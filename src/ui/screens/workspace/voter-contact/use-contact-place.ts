import { useGoToPlace } from '#ui/screens/workspace/voting-day/use-view.ts';
import { useRoute } from '#ui/state/route.ts';
import {
  type ContactPlace,
  type ContactView,
  contactPlaceOf,
  type OpenItem,
  placeOfView,
} from './contact-place.ts';

export type ContactWays = ContactPlace & {
  readonly show: (view: ContactView) => void;
  /** Opens an item beside the view that is shown. */
  readonly open: (item: OpenItem) => void;
  readonly closeItem: () => void;
};

/** The view of the address, and the ways from it. Alt+Left leads back. */
export function useContactPlace(): ContactWays {
  const route = useRoute();
  const go = useGoToPlace('voter-contact');
  const here = contactPlaceOf(route.screen === 'plan' ? route.place : '');
  return {
    ...here,
    show: (view) => {
      go(placeOfView(view));
    },
    open: (item) => {
      go(placeOfView(here.view, item));
    },
    closeItem: () => {
      go(placeOfView(here.view));
    },
  };
}
