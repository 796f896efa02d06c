import type { PollingArea } from '#domain/plan/area.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { type CommandCode, defineElectionCommand, type EditResult } from './command.ts';
import { updateItems } from './items.ts';
import type { Patch } from './patch.ts';

/** Layouts kept beside the one in use: three can be compared. The bound of the area's schema. */
export const OTHER_LAYOUTS = 2;

type OfArea = { readonly areaId: Id };

type Refusal = Extract<EditResult, { readonly ok: false }>;

/** Defines a command that changes one polling area, found by its id. */
function defineAreaCommand<Args extends OfArea>(
  code: CommandCode,
  patchOf: (area: PollingArea, args: Args) => Patch<Omit<PollingArea, 'id'>> | Refusal,
) {
  return defineElectionCommand(code, (plan, args: Args): EditResult<typeof plan> => {
    const area = plan.areas.find(({ id }) => id === args.areaId);
    if (area === undefined) return refuse({ code: 'item-not-found', path: ['areas', args.areaId] });
    const patch = patchOf(area, args);
    if ('ok' in patch) return patch;
    const next = updateItems(plan, { list: 'areas', changes: [{ id: area.id, patch }] });
    // A list command never changes the kind of a plan.
    return next as EditResult<typeof plan>;
  });
}

export type SetLayout = OfArea & { readonly layout: RoomLayout | null };

/** Puts in the layout the engine found; null takes the layout away. */
export const arrangeRoom = defineAreaCommand('arrange-room', (_area, { layout }: SetLayout) => ({ layout }));

/** Puts in the layout as somebody changed it by hand. */
export const editLayout = defineAreaCommand('edit-layout', (_area, { layout }: SetLayout) => ({ layout }));

/** Keeps a copy of the layout in use beside it, to compare. Refused when two are kept already. */
export const keepLayout = defineAreaCommand<OfArea>('keep-layout', ({ layout, otherLayouts }) => {
  if (layout === null) return refuse({ code: 'item-not-found', path: ['layout'] });
  if (otherLayouts.length >= OTHER_LAYOUTS)
    return refuse({ code: 'list-full', path: ['otherLayouts'], details: { limit: OTHER_LAYOUTS } });
  return { otherLayouts: [...otherLayouts, layout] };
});

export type KeptLayout = OfArea & { readonly index: number };

/** Takes one of the kept layouts into use; the one in use so far takes its place. */
export const chooseLayout = defineAreaCommand('choose-layout', (area, { index }: KeptLayout) => {
  const chosen = area.otherLayouts[index];
  if (chosen === undefined) return refuse({ code: 'item-not-found', path: ['otherLayouts', index] });
  const back = area.layout === null ? [] : [area.layout];
  return { layout: chosen, otherLayouts: area.otherLayouts.toSpliced(index, 1, ...back) };
});

/** Throws away one of the kept layouts. */
export const dropLayout = defineAreaCommand('drop-layout', ({ otherLayouts }, { index }: KeptLayout) => {
  if (otherLayouts[index] === undefined)
    return refuse({ code: 'item-not-found', path: ['otherLayouts', index] });
  return { otherLayouts: otherLayouts.toSpliced(index, 1) };
});

export type CopyLayout = { readonly fromAreaId: Id; readonly toAreaIds: readonly Id[] };

/**
 * Gives other areas the drawn room and the layout of this one. Their own
 * layout in use is replaced, those they kept to compare stay.
 */
export const copyLayout = defineElectionCommand(
  'copy-layout',
  (plan, args: CopyLayout): EditResult<typeof plan> => {
    const from = plan.areas.find(({ id }) => id === args.fromAreaId);
    if (from === undefined) return refuse({ code: 'item-not-found', path: ['areas', args.fromAreaId] });
    const { room, layout } = from;
    const { floor, lengthMetres, widthMetres, doorCount } = room;
    const patch = { layout, room: { floor, lengthMetres, widthMetres, doorCount } };
    const next = updateItems(plan, { list: 'areas', changes: args.toAreaIds.map((id) => ({ id, patch })) });
    // As above.
    return next as EditResult<typeof plan>;
  },
);
