import { Id } from '#domain/scalars.ts';

/** The ways to look at the sessions, in the order of their tabs. */
export const CONTACT_VIEWS = [
  'calendar',
  'by-candidate',
  'by-point',
  'coverage',
  'lists',
  'settings',
] as const;
export type ContactView = (typeof CONTACT_VIEWS)[number];

/** What can lie open beside a view, by the name of its list in the plan. */
export type ContactList = 'sessions' | 'candidates' | 'bridgePoints';
export type OpenItem = { readonly list: ContactList; readonly id: Id };

export type ContactPlace = { readonly view: ContactView; readonly item: OpenItem | null };

/** Where an item is shown that a finding names and no view was asked for. */
const VIEW_OF: Readonly<Record<ContactList, ContactView>> = {
  sessions: 'calendar',
  candidates: 'by-candidate',
  bridgePoints: 'by-point',
};

/**
 * Which view and which panel does an address ask for?
 *
 * Paths of the plan lead there (`voterContact.sessions.hn-3.date`), and so do
 * addresses of our own with a view before the item: `voterContact.coverage.sessions.hn-3`.
 */
export function contactPlaceOf(place: string): ContactPlace {
  const [part, ...steps] = place.split('.');
  if (part !== 'voterContact') return { view: 'calendar', item: null };
  const [first] = steps;
  const view = CONTACT_VIEWS.find((each) => each === first);
  const [list, id] = view === undefined ? steps : steps.slice(1);
  const item = itemOf(list, id);
  if (view !== undefined) return { view, item };
  if (item !== null) return { view: VIEW_OF[item.list], item };
  return { view: list === 'candidates' || list === 'bridgePoints' ? 'lists' : 'calendar', item: null };
}

function itemOf(list: string | undefined, id: string | undefined): OpenItem | null {
  const parsed = Id.safeParse(id);
  if (!parsed.success) return null;
  if (list !== 'sessions' && list !== 'candidates' && list !== 'bridgePoints') return null;
  return { list, id: parsed.data };
}

export function placeOfView(view: ContactView, item: OpenItem | null = null): string {
  return `voterContact.${view}${item === null ? '' : `.${item.list}.${item.id}`}`;
}

/** Where the fields of an item lie in the plan. */
export function pathOfItem({ list, id }: OpenItem): readonly string[] {
  return ['voterContact', list, id];
}
