import { useSyncExternalStore } from 'react';
import { Id } from '#domain/scalars.ts';

/**
 * Where in the window are we? Kept in the address after `#`, so that reload,
 * Alt+Left and Alt+Right do what they do everywhere else.
 */
export type Route =
  | { readonly screen: 'plans' | 'bin' | 'backups' | 'settings' }
  /** The wizard for a new plan. */
  | { readonly screen: 'new'; readonly kind: 'election' | 'school' }
  /** The wizard's workbook steps, for a plan that is there. */
  | { readonly screen: 'import'; readonly planId: Id }
  | {
      readonly screen: 'plan';
      readonly planId: Id;
      readonly section: string;
      /** The item to bring into view, by place (`areas.area-3.venue`); empty for none. */
      readonly place: string;
    };

export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'plans':
      return '#/';
    case 'plan': {
      const place = route.place === '' ? '' : `/${encodeURIComponent(route.place)}`;
      return `#/plan/${route.planId}/${route.section}${place}`;
    }
    case 'new':
      return `#/new/${route.kind}`;
    case 'import':
      return `#/import/${route.planId}`;
    default:
      return `#/${route.screen}`;
  }
}

/** Anything that is no address of ours leads to the plan list. */
export function routeOf(hash: string): Route {
  const [, screen = '', id = '', section = '', place = ''] = hash.split('/');
  if (screen === 'bin' || screen === 'backups' || screen === 'settings') return { screen };
  if (screen === 'new') return { screen, kind: id === 'school' ? 'school' : 'election' };
  const planId = Id.safeParse(id);
  if (screen === 'import' && planId.success) return { screen, planId: planId.data };
  if (screen === 'plan' && planId.success) {
    return { screen, planId: planId.data, section, place: decodePlace(place) };
  }
  return { screen: 'plans' };
}

function decodePlace(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    // A hand-typed address with a lone "%".
    return '';
  }
}

export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

const readHash = () => window.location.hash;

/** Where the window is now, for what is done on a click; a drawing asks `useRoute`. */
export function routeNow(): Route {
  return routeOf(readHash());
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, readHash));
}
