import { createStore, type StoreApi, useStore } from 'zustand';
import { NO_REFUSALS, type Refusals } from '#ui/parts/grid/refusals.ts';
import type { PlanSession } from './plan-session.ts';
import { useSession } from './session.tsx';

type RefusedCells = StoreApi<ReadonlyMap<string, Refusals>>;

/** One store an open plan; gone with it. */
const stores = new WeakMap<PlanSession, RefusedCells>();

function storeOf(session: PlanSession): RefusedCells {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const made: RefusedCells = createStore(() => new Map());
  stores.set(session, made);
  return made;
}

/**
 * What the cells of a table did not accept. Kept while the plan is open, so
 * that leaving the page loses none of it.
 */
export function useRefusals(table: string): readonly [Refusals, (refusals: Refusals) => void] {
  const store = storeOf(useSession());
  const refusals = useStore(store, (tables) => tables.get(table) ?? NO_REFUSALS);
  return [
    refusals,
    (next) => {
      store.setState((tables) => new Map(tables).set(table, next), true);
    },
  ];
}
