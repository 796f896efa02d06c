import type { FloorPlan } from '#domain/plan/room.ts';
import type { Id } from '#domain/scalars.ts';
import { defineCommand } from './command.ts';
import { updateItems } from './items.ts';

/** Whose room: a polling area's, or one of a school. */
export type RoomRef = { readonly list: 'areas' | 'rooms'; readonly id: Id };

export type SetFloor = {
  readonly room: RoomRef;
  /** Null: back to length times width. */
  readonly floor: FloorPlan | null;
};

/** Draws a room, or takes its drawing away. Layouts of the room stay; they are out of date if they no longer fit. */
export const setFloor = defineCommand('set-floor', (plan, { room, floor }: SetFloor) =>
  updateItems(plan, { list: room.list, changes: [{ id: room.id, patch: { room: { floor } } }] }),
);
