import { z } from 'zod';
import { Metres } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import furniture from '#resources/defaults/furniture.json' with { type: 'json' };
import { StationKind } from './layout.ts';

/** From the edge of the furniture to the middle of the person; negative when the person sits on it. */
const Gap = z.number().min(-2).max(5).nullable();

/** Real size of one kind of station and where its people are. */
export const StationFurniture = z.strictObject({
  /** Along the side where the voter stands. */
  width: Metres,
  /** From the voter's side to the side of the staff. */
  depth: Metres,
  /** Null: nobody is served there. */
  voterGap: Gap,
  /** Null: nobody of the team sits there. */
  staffGap: Gap,
  /** Does it stand with its back to a wall, or anywhere on the floor? */
  place: z.enum(['wall', 'floor']),
});
export type StationFurniture = z.infer<typeof StationFurniture>;

const FurnitureFigures = z.strictObject({
  /** Half the width of a person, for walls and furniture. */
  bodyRadius: Metres,
  /** Nobody stays or walks within this distance behind somebody who writes … */
  secrecyReach: Metres,
  /** … and within so many degrees to either side of straight behind. */
  secrecyHalfAngle: z.number().min(0).max(90),
  /** Width of the way from the aisle to one writing place. */
  accessWidth: Metres,
  /** Width of the aisle where the user chose none. */
  aisle: Metres,
  /** Doors of a room nobody has drawn. */
  doorWidth: Metres,
  doorFromCorner: Metres,
  /** Distance where no situation of the plan is switched on. */
  distance: Metres,
});

/** Shape of `resources/defaults/furniture.json`: sizes and figures, and by path where each comes from. */
const FurniturePack = z.strictObject({
  stations: z.record(StationKind, StationFurniture),
  figures: FurnitureFigures,
  sources: z.record(z.string(), Source),
});

/** Furniture and figures of polling rooms, and the source of each, by its path: `stations.writing`. */
export const FURNITURE = FurniturePack.parse(furniture);
