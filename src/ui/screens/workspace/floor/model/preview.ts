import type { RoomLayout } from '#domain/plan/layout.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import { chosenOf, type Drag } from '#ui/screens/workspace/floor/editor-state.ts';
import { moveCorner, moveObstacles, moveOpening, moveWall, turnObstacle } from './floor-edits.ts';
import { moveItems, turnItems } from './item-edits.ts';

export type Drawing = { readonly floor: FloorPlan; readonly layout: RoomLayout | null };

/** What the drawing would be if the user let go now. The same objects where nothing would change. */
export function previewOf(drawing: Drawing, selection: ReadonlySet<string>, drag: Drag | null): Drawing {
  const { floor, layout } = drawing;
  switch (drag?.kind) {
    case 'corner':
      return { layout, floor: moveCorner(floor, drag.corner, drag.to) };
    case 'wall':
      return { layout, floor: moveWall(floor, drag.wall, drag.by) };
    case 'opening':
      return { layout, floor: moveOpening(floor, drag.id, drag.to) };
    case 'move': {
      const [dx, dy] = drag.by;
      if (dx === 0 && dy === 0) return drawing;
      return moved(drawing, selection, drag.by);
    }
    case 'turn':
      return drag.degrees === 0 ? drawing : turned(drawing, selection, drag.degrees);
    default:
      return drawing;
  }
}

function moved(
  { floor, layout }: Drawing,
  selection: ReadonlySet<string>,
  by: readonly [number, number],
): Drawing {
  const items = chosenOf(selection, 'item');
  const obstacles = chosenOf(selection, 'obstacle');
  return {
    floor: obstacles.size === 0 ? floor : moveObstacles(floor, obstacles, by),
    layout: layout === null || items.size === 0 ? layout : moveItems(layout, items, by),
  };
}

function turned({ floor, layout }: Drawing, selection: ReadonlySet<string>, degrees: number): Drawing {
  const items = chosenOf(selection, 'item');
  return {
    floor: [...chosenOf(selection, 'obstacle')].reduce((plan, id) => turnObstacle(plan, id, degrees), floor),
    layout: layout === null || items.size === 0 ? layout : turnItems(layout, items, degrees),
  };
}
