import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem, StationKind, StationRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { add, rotate, type Vector } from './points.ts';

/** What decides where people are around a piece of furniture. */
export type Spacing = { readonly minDistance: number; readonly screens: boolean };

/** A piece of furniture before it has a place: its size, and its people about its middle at angle 0. */
export type FurnitureModel = {
  readonly kind: StationKind;
  readonly width: number;
  readonly depth: number;
  readonly people: readonly { readonly role: 'staff' | 'voter'; readonly at: Vector }[];
};

/**
 * One kind of station, in the size asked for or its real one.
 *
 * At angle 0 the voter is below the furniture and the staff above it. Without
 * a screen the voter's mark moves away from the desk until staff and voter are
 * `minDistance` apart.
 */
export function furnitureOf(
  { kind, width, depth }: Pick<StationRequest, 'kind' | 'width' | 'depth'>,
  { minDistance, screens }: Spacing,
): FurnitureModel {
  const real = FURNITURE.stations[kind];
  const own = { width: width ?? real.width, depth: depth ?? real.depth };
  const staffAt = real.staffGap === null ? null : standAt(own.depth, real.depth, real.staffGap);
  const besideDesk = real.voterGap === null ? null : -standAt(own.depth, real.depth, real.voterGap);
  const people: FurnitureModel['people'][number][] = [];
  if (staffAt !== null) people.push({ role: 'staff', at: [0, staffAt] });
  if (besideDesk !== null) {
    const farthest = staffAt === null || screens ? besideDesk : Math.min(besideDesk, staffAt - minDistance);
    people.push({ role: 'voter', at: [0, farthest] });
  }
  return { kind, ...own, people };
}

/** Distance of a person from the middle of the furniture. Somebody who sits on it stays in its middle whatever its size. */
function standAt(depth: number, realDepth: number, gap: number): number {
  return gap === -realDepth / 2 ? 0 : depth / 2 + gap;
}

/** A piece of furniture put on the floor, turned by `angle` degrees counter-clockwise. */
export function placeFurniture(
  model: FurnitureModel,
  { id, center, angle }: { readonly id: string; readonly center: Vector; readonly angle: number },
): LayoutItem {
  return {
    id,
    kind: model.kind,
    center: [center[0], center[1]],
    width: metres(model.width),
    depth: metres(model.depth),
    angle,
    people: model.people.map(({ role, at }) => ({ role, at: personAt(at, center, angle) })),
  };
}

function personAt(at: Vector, center: Vector, angle: number): Point {
  return add(center, rotate(at, angle));
}
