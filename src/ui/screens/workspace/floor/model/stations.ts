import type { LayoutRequest, StationKind } from '#domain/plan/layout.ts';
import { type FurnitureModel, furnitureOf } from '#engines/geometry/furniture.ts';

/** A new piece of furniture in its real size, for the distance and screens a layout was asked with. */
export function modelOf(
  kind: StationKind,
  { minDistance, screens = false }: Pick<LayoutRequest, 'minDistance' | 'screens'>,
): FurnitureModel {
  return furnitureOf({ kind }, { minDistance, screens });
}
