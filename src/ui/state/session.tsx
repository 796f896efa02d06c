import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { invariant } from '#domain/invariant.ts';
import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { Id } from '#domain/scalars.ts';
import { type SetFields, setFields } from '#editing/fields.ts';
import { type UpdateItems, updateItems } from '#editing/items.ts';
import type { ListItems, ListName } from '#editing/lists.ts';
import type { PlanSession, SessionState } from './plan-session.ts';

/** The open plan, for everything inside the workspace. */
export const SessionContext = createContext<PlanSession | null>(null);

export function useSession(): PlanSession {
  const session = use(SessionContext);
  invariant(session !== null, 'sections live inside an open plan');
  return session;
}

export function useSessionState<Value>(select: (state: SessionState) => Value): Value {
  return useStore(useSession().store, select);
}

/** Part of the open plan. `select` must give back something the plan holds, or a plain value. */
export function usePlan<Value>(select: (plan: Plan) => Value): Value {
  return useSessionState((state) => select(state.history.present));
}

export function useElectionPlan<Value>(select: (plan: ElectionPlan) => Value): Value {
  return usePlan((plan) => {
    invariant(plan.kind === 'election', 'a section of election plans');
    return select(plan);
  });
}

/** One area of an election plan, as it is now. */
export function areaNow(
  plan: Plan,
  id: Id,
): { readonly plan: ElectionPlan; readonly area: PollingArea | undefined } {
  invariant(plan.kind === 'election', 'a section of election plans');
  return { plan, area: plan.areas.find((area) => area.id === id) };
}

export function useSchoolPlan<Value>(select: (plan: SchoolPlan) => Value): Value {
  return usePlan((plan) => {
    invariant(plan.kind === 'school', 'a section of school plans');
    return select(plan);
  });
}

export function useIsReadOnly(): boolean {
  return useSessionState((state) => state.closure !== null);
}

/** What a field of a form needs to show a value of the plan and to change it. */
export type Bound<Value> = {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly place: string;
  readonly readOnly: boolean;
};

type PartValues = {
  [Part in SetFields['part']]: Extract<SetFields, { part: Part }>['patch'];
};
type Filled<Patch> = { [Field in keyof Patch]-?: Exclude<Patch[Field], undefined> };

/**
 * Binds fields to a part the plan has once: `<TextField {...bind('name')} />`.
 *
 * Typing in one field is one step to undo.
 */
export function usePart<Part extends keyof PartValues, Value extends Filled<PartValues[Part]>>(
  part: Part,
  select: (plan: Plan) => Value,
) {
  const session = useSession();
  const value = usePlan(select);
  const readOnly = useIsReadOnly();
  return useMemo(
    () => ({
      value,
      bind: <Field extends keyof Value & string>(field: Field): Bound<Value[Field]> => ({
        value: value[field],
        onChange: (next) => {
          // The compiler does not see that a field of the part is a field of its patch.
          const args = { part, patch: { [field]: next } } as unknown as SetFields;
          session.apply(setFields, args, `${part}/${field}`);
        },
        place: `${part}.${field}`,
        readOnly,
      }),
    }),
    [session, part, value, readOnly],
  );
}

/** Binds fields to one item of a list. `at` is the path of the item in the plan. */
export function useItem<List extends ListName>(list: List, item: ListItems[List], at: readonly string[]) {
  const session = useSession();
  const readOnly = useIsReadOnly();
  const place = at.join('.');
  return useMemo(
    () => ({
      bind: <Field extends keyof ListItems[List] & string>(field: Field): Bound<ListItems[List][Field]> => ({
        value: item[field],
        onChange: (next) => {
          // As above: a field of the item is a field of its patch.
          const args = {
            list,
            changes: [{ id: item.id, patch: { [field]: next } }],
          } as unknown as UpdateItems;
          session.apply(updateItems, args, `${list}/${item.id}/${field}`);
        },
        place: `${place}.${field}`,
        readOnly,
      }),
    }),
    [session, list, item, place, readOnly],
  );
}
