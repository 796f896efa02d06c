import type { Layout } from '#domain/plan/layout.ts';
import type { FloorPlan } from '#domain/plan/room.ts';

/** What a drawing shows. */
export type DrawnRoom = {
  readonly floor: FloorPlan;
  readonly layout: Layout;
  /** Screens stand on the desks between staff and voter. */
  readonly withScreens: boolean;
};
