import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { ok } from '#domain/result.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import { areaNumberAt, areaNumberKey, compareAreaNumbers } from '#editing/area-number.ts';
import { moveHamlets } from '#editing/areas.ts';
import type { EditResult } from '#editing/command.ts';
import { insertItems, removeItems, updateItems } from '#editing/items.ts';
import type { Patch } from '#editing/patch.ts';
import { type EditStep, step } from '#editing/together.ts';
import type { CellValue, GridEdit } from '#ui/parts/grid/columns.ts';

/** One line of the clerk's list: a hamlet and the area it votes in, or an area that has no hamlet yet. */
export type AreaRow = {
  readonly id: Id;
  readonly area: PollingArea;
  readonly hamlet: Hamlet | null;
  /** The area's own columns are written out here and only repeated below. */
  readonly isFirst: boolean;
};

export function areaRows(areas: readonly PollingArea[]): readonly AreaRow[] {
  return areas.flatMap((area): AreaRow[] =>
    area.hamlets.length === 0
      ? [{ id: area.id, area, hamlet: null, isFirst: true }]
      : area.hamlets.map((hamlet, at) => ({ id: hamlet.id, area, hamlet, isFirst: at === 0 })),
  );
}

const HAMLET_COLUMNS = ['name', 'voters', 'households', 'homeQuarantined', 'note'] as const;
const AREA_COLUMNS = ['venue', 'kind', 'hours', 'ballots'] as const;
type AreaColumn = (typeof HAMLET_COLUMNS)[number] | (typeof AREA_COLUMNS)[number] | 'number';

/** By column. */
type Values = Readonly<Partial<Record<AreaColumn, CellValue>>>;
/** "1" and "01" name the same area. */
function isSameNumber(a: string, b: string): boolean {
  return areaNumberKey(a) === areaNumberKey(b);
}

type HamletPatch = Patch<Omit<Hamlet, 'id'>>;
type AreaPatch = Patch<Omit<PollingArea, 'id'>>;

function pick(values: Values, columns: readonly AreaColumn[]): Values {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = values[column];
      return value === undefined ? [] : [[column, value]];
    }),
  );
}

function hamletPatch(values: Values): HamletPatch {
  // The grid's columns bear the fields' names, and every value is parsed by the command.
  return pick(values, HAMLET_COLUMNS) as HamletPatch;
}

/** Hours and ballots of an area's own are null where they are the plan's. */
function areaPatch(values: Values): AreaPatch {
  const { venue, kind, hours, ballots } = values;
  const [open = '', close = ''] = typeof hours === 'string' ? hours.split('-') : [];
  return {
    ...(typeof venue === 'string' ? { venue } : {}),
    ...(typeof kind === 'string' ? { kind: kind as PollingArea['kind'] } : {}),
    ...(hours === undefined ? {} : { hours: hours === null ? null : { open, close } }),
    ...(typeof ballots === 'string'
      ? { ballots: ballots === '' ? null : (ballots.split(' ') as NonNullable<PollingArea['ballots']>) }
      : {}),
  };
}

function blankHamlet(id: Id): Hamlet {
  return { id, name: '', voters: null, households: null, homeQuarantined: null, note: '' };
}

/** The areas of a plan that is known to be an election plan; commands refuse the others before. */
function areasOf(plan: Plan): readonly PollingArea[] {
  return plan.kind === 'election' ? plan.areas : [];
}

function areaOfRow(plan: Plan, rowId: Id): PollingArea | undefined {
  return areasOf(plan).find(
    (area) => area.id === rowId || area.hamlets.some((hamlet) => hamlet.id === rowId),
  );
}

/** The number after the highest there is: gaps are the clerk's own business. */
function nextNumber(areas: readonly PollingArea[]): string {
  const highest = Math.max(0, ...areas.map(({ number }) => Number.parseInt(number, 10) || 0));
  return areaNumberAt(highest + 1, highest + 1);
}

/** Puts an empty area where its number belongs. */
function insertArea(plan: Plan, id: Id, number: string): EditResult {
  const later = areasOf(plan).findIndex((area) => compareAreaNumbers(area.number, number) > 0);
  return insertItems(plan, {
    list: 'areas',
    items: [emptyArea(id, number)],
    ...(later < 0 ? {} : { at: later }),
  });
}

/**
 * New numbers typed into the number column. A number given to all rows of an
 * area that no other area has is a new name for it; else the rows move.
 */
function numberSteps(
  plan: ElectionPlan,
  rows: readonly AreaRow[],
  numbers: ReadonlyMap<string, string>,
  newId: NewId,
): EditStep[] {
  const steps: EditStep[] = [];
  for (const area of plan.areas) {
    const own = rows.filter((row) => row.area.id === area.id);
    const given = own.map((row) => numbers.get(row.id));
    const [first] = given;
    const isTaken = plan.areas.some(
      (other) => other !== area && first !== undefined && isSameNumber(other.number, first),
    );
    const isRename = first !== undefined && first !== '' && given.every((each) => each === first);
    if (isRename && !isTaken) {
      steps.push(step(updateItems, { list: 'areas', changes: [{ id: area.id, patch: { number: first } }] }));
      continue;
    }
    for (const row of own) {
      const toNumber = numbers.get(row.id);
      if (toNumber === undefined) continue;
      if (row.hamlet === null) {
        steps.push(
          step(updateItems, { list: 'areas', changes: [{ id: area.id, patch: { number: toNumber } }] }),
        );
      } else {
        steps.push(step(moveHamlets, { hamletIds: [row.hamlet.id], toNumber, newAreaId: newId('area') }));
      }
    }
  }
  return steps;
}

/** A column of the area pasted over several of its rows: the first that says something speaks for the area. */
function joinAreaValues(before: Values, next: Values): Values {
  const joined = Object.entries(next).filter(([column, value]) => {
    const known = before[column as AreaColumn];
    return known === undefined || known === null || (known === '' && value !== '');
  });
  return { ...before, ...Object.fromEntries(joined) };
}

/** Writes area columns of rows, by the area each row belongs to at that moment. */
function areaStep(valuesByRow: ReadonlyMap<Id, Values>): EditStep {
  return (plan) => {
    const byArea = new Map<Id, Values>();
    for (const [rowId, values] of valuesByRow) {
      const area = areaOfRow(plan, rowId);
      if (area !== undefined) byArea.set(area.id, joinAreaValues(byArea.get(area.id) ?? {}, values));
    }
    const changes = [...byArea].map(([id, values]) => ({ id, patch: areaPatch(values) }));
    return changes.length === 0 ? ok(plan) : updateItems(plan, { list: 'areas', changes });
  };
}

/** A row typed or pasted under the last one. Without a number it continues the area above it, as merged cells do. */
function newRowStep(hamletId: Id, newAreaId: Id, values: Values, above: Id | null): EditStep {
  return (plan) => {
    const number = typeof values.number === 'string' ? values.number : '';
    const areas = areasOf(plan);
    const target =
      number === ''
        ? ((above === null ? undefined : areaOfRow(plan, above)) ?? areas.at(-1))
        : areas.find((area) => isSameNumber(area.number, number));
    const withArea =
      target === undefined
        ? insertArea(plan, newAreaId, number === '' ? nextNumber(areas) : number)
        : ok(plan);
    if (!withArea.ok) return withArea;
    const hamlet = { ...blankHamlet(hamletId), ...hamletPatch(values) };
    return insertItems(withArea.value, {
      list: 'hamlets',
      within: target?.id ?? newAreaId,
      items: [hamlet],
    });
  };
}

/** What one deed in the table of areas comes to, as steps of one command. */
export function planAreaEdit(
  plan: ElectionPlan,
  rows: readonly AreaRow[],
  edit: GridEdit,
  newId: NewId,
): { readonly steps: readonly EditStep[]; readonly newRowIds: readonly Id[] } {
  const valuesByRow = new Map<Id, Values>();
  for (const { rowId, columnId, value } of edit.changes) {
    valuesByRow.set(rowId, { ...valuesByRow.get(rowId), [columnId]: value });
  }
  const changed = rows.flatMap((row) => {
    const values = valuesByRow.get(row.id);
    return values === undefined ? [] : [{ row, values }];
  });
  const numbers = new Map(
    changed.flatMap(({ row, values }) =>
      typeof values.number === 'string' ? [[row.id, values.number] as const] : [],
    ),
  );
  const hamletChanges = changed.flatMap(({ row, values }) => {
    const patch = hamletPatch(values);
    return row.hamlet === null || Object.keys(patch).length === 0 ? [] : [{ id: row.hamlet.id, patch }];
  });
  const firstHamlets = changed.flatMap(({ row, values }): EditStep[] => {
    const patch = hamletPatch(values);
    if (row.hamlet !== null || Object.keys(patch).length === 0) return [];
    const hamlet = { ...blankHamlet(newId('hamlet')), ...patch };
    return [step(insertItems, { list: 'hamlets', within: row.area.id, items: [hamlet] })];
  });
  const ofAreas = new Map(
    changed.flatMap(({ row, values }) => {
      const own = pick(values, AREA_COLUMNS);
      return Object.keys(own).length === 0 ? [] : [[row.id, own] as const];
    }),
  );
  const made = edit.newRows.map((values) => ({ id: newId('hamlet'), values }));
  return {
    steps: [
      ...numberSteps(plan, rows, numbers, newId),
      ...(hamletChanges.length === 0 ? [] : [step(updateItems, { list: 'hamlets', changes: hamletChanges })]),
      ...firstHamlets,
      ...(ofAreas.size === 0 ? [] : [areaStep(ofAreas)]),
      ...made.map(({ id, values }, at) =>
        newRowStep(id, newId('area'), values, made[at - 1]?.id ?? rows.at(-1)?.id ?? null),
      ),
      ...(made.length === 0
        ? []
        : [areaStep(new Map(made.map(({ id, values }) => [id, pick(values, AREA_COLUMNS)] as const)))]),
    ],
    newRowIds: made.map(({ id }) => id),
  };
}

/** Takes rows out. An area goes when all of its rows do. */
export function planRowRemoval(rows: readonly AreaRow[], rowIds: readonly Id[]): readonly EditStep[] {
  const chosen = new Set(rowIds);
  const areas = new Set(rows.map((row) => row.area));
  const gone = [...areas].filter((area) => rows.every((row) => row.area !== area || chosen.has(row.id)));
  const hamlets = rows.filter((row) => chosen.has(row.id) && row.hamlet !== null && !gone.includes(row.area));
  return [
    ...(hamlets.length === 0
      ? []
      : [step(removeItems, { list: 'hamlets', ids: hamlets.map((row) => row.id) })]),
    ...(gone.length === 0 ? [] : [step(removeItems, { list: 'areas', ids: gone.map((area) => area.id) })]),
  ];
}

/** A new line before `beforeRowId`, in its area; without one, a new area with the next number. */
export function planRowInsertion(
  plan: ElectionPlan,
  rows: readonly AreaRow[],
  beforeRowId: Id | null,
  newId: NewId,
): { readonly steps: readonly EditStep[]; readonly newRowIds: readonly Id[] } {
  const before = rows.find((row) => row.id === beforeRowId);
  const hamlet = blankHamlet(newId('hamlet'));
  if (before !== undefined) {
    const at = before.hamlet === null ? 0 : before.area.hamlets.indexOf(before.hamlet);
    return {
      steps: [
        step(insertItems, {
          list: 'hamlets',
          within: before.area.id,
          items: [hamlet],
          at,
        }),
      ],
      newRowIds: [hamlet.id],
    };
  }
  const areaId = newId('area');
  return {
    steps: [
      (each) => insertArea(each, areaId, nextNumber(plan.areas)),
      step(insertItems, { list: 'hamlets', within: areaId, items: [hamlet] }),
    ],
    newRowIds: [hamlet.id],
  };
}
