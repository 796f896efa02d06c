import { type PointerEvent, useRef } from 'react';
import { FURNITURE } from '#domain/plan/furniture.ts';
import type { Obstacle, Point } from '#domain/plan/room.ts';
import { placeFurniture } from '#engines/geometry/furniture.ts';
import { distance, subtract, type Vector } from '#engines/geometry/points.ts';
import { edgesOf, isSimple } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import {
  chosenOf,
  type Drag,
  keyOf,
  partsOf,
  type Tool,
  useEditor,
} from '#ui/screens/workspace/floor/editor-state.ts';
import {
  addCorner,
  middleOf,
  nearestWall,
  openingAt,
  replaceOutline,
  setObstacle,
  toMillimetres,
} from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { addItems, freshName, namesOf } from '#ui/screens/workspace/floor/model/item-edits.ts';
import { previewOf } from '#ui/screens/workspace/floor/model/preview.ts';
import { snapPlace, snapShift, squareCorner, squareTo } from '#ui/screens/workspace/floor/model/snapping.ts';
import { modelOf } from '#ui/screens/workspace/floor/model/stations.ts';
import { useServices } from '#ui/state/services.tsx';
import type { Camera } from './use-view.ts';

/** Pixels the pointer may tremble before a press becomes a drag. */
const TREMBLE = 3;
/** Pixels within which a click closes an outline on its first corner. */
const CLOSING = 14;
/** Width of a new window, metres. Assumption: one leaf of a classroom window. */
const WINDOW_WIDTH = 1.2;
/** Degrees a turn with the pointer snaps to. */
const TURN_STEP = 15;

/** Sizes of what is put down by a click instead of drawn. Metres; assumptions, to be changed in the panel. */
const USUAL_SIZES: Readonly<Record<Obstacle['kind'], Vector>> = {
  column: [0.3, 0.3],
  stage: [4, 2],
  furniture: [1.2, 0.6],
  closed: [1, 1],
};

type Gesture = {
  readonly start: Point;
  readonly clientX: number;
  readonly clientY: number;
  /** What was taken hold of: a key, the turning handle, or nothing. */
  readonly hold: string | null;
  /** Where the thing held is: what is brought onto the grid. */
  readonly anchor: Point;
  isDragging: boolean;
};

/** What pressing, moving and letting go of the pointer does on the drawing. */
export function usePointer(camera: Camera) {
  const editor = useEditor();
  const { store, doc } = editor;
  const { newId } = useServices();
  const gesture = useRef<Gesture | null>(null);

  const stepNow = () => {
    const { isSnapping, step } = store.getState();
    return isSnapping ? step : null;
  };

  const finishOutline = (corners: readonly Point[]) => {
    store.setState({ draft: [], tool: 'select' });
    if (corners.length >= 3 && isSimple(corners)) doc.applyFloor(replaceOutline(doc.floor, corners));
  };

  const pressOutline = (place: Point) => {
    const fixed = store.getState().draft.slice(0, -1);
    const [first] = fixed;
    const isClosing =
      first !== undefined &&
      fixed.length >= 3 &&
      distance(first, place) * camera.view.pixelsPerMetre < CLOSING;
    if (isClosing) finishOutline(fixed);
    else {
      const corner = draftPlace(fixed, place);
      store.setState({ draft: [...fixed, corner, corner] });
    }
  };

  const draftPlace = (fixed: readonly Point[], place: Point) => {
    const before = fixed.at(-1);
    return before === undefined ? snapPlace(place, stepNow()) : squareTo(before, place, stepNow());
  };

  const putOpening = (kind: 'door' | 'window', place: Point) => {
    const nearest = nearestWall(doc.floor.outline, place);
    const width = kind === 'door' ? FURNITURE.figures.doorWidth : WINDOW_WIDTH;
    const ends = nearest && openingAt(doc.floor.outline, nearest.wall, place, width);
    if (ends === null) return;
    const id = newId(kind);
    const { doors, windows } = doc.floor;
    const use = doors.length === 0 ? 'both' : doors.some((door) => door.use !== 'out') ? 'out' : 'in';
    doc.applyFloor(
      kind === 'door'
        ? { ...doc.floor, doors: [...doors, { id, ...ends, use }] }
        : { ...doc.floor, windows: [...windows, { id, ...ends }] },
    );
    store.setState({ tool: 'select', selection: new Set([keyOf(kind, id)]) });
  };

  const putObstacle = (kind: Obstacle['kind'], from: Point, to: Point) => {
    const isDrawn = Math.abs(to[0] - from[0]) >= 0.05 && Math.abs(to[1] - from[1]) >= 0.05;
    const [width, depth] = USUAL_SIZES[kind];
    const outline = isDrawn
      ? [from, [to[0], from[1]] as const, to, [from[0], to[1]] as const]
      : cornersOf({ center: from, width, depth, angle: 0 });
    const id = newId('obstacle');
    doc.applyFloor(setObstacle(doc.floor, { id, kind, outline: outline.map(toMillimetres) }));
    store.setState({ tool: 'select', selection: new Set([keyOf('obstacle', id)]) });
  };

  const putStation = (place: Point) => {
    if (doc.layout === null) return;
    const { station } = store.getState();
    const id = freshName(station, namesOf(doc.layout));
    const model = modelOf(station, doc.layout.request);
    const item = placeFurniture(model, { id, center: snapPlace(place, stepNow()), angle: 0 });
    store.setState({ selection: new Set([keyOf('item', id)]) });
    doc.applyLayout(addItems(doc.layout, [item]));
  };

  const press = (tool: Tool, place: Point): boolean => {
    switch (tool) {
      case 'outline':
        pressOutline(place);
        return true;
      case 'door':
      case 'window':
        putOpening(tool, place);
        return true;
      case 'station':
        putStation(place);
        return true;
      case 'scale': {
        const [first] = store.getState().draft;
        const isSecond = first !== undefined && store.getState().draft.length === 2;
        store.setState({ draft: isSecond ? [first, place] : [place, place] });
        if (isSecond) store.setState({ tool: 'select', draft: [first, place] });
        return true;
      }
      default:
        return false;
    }
  };

  const anchorOf = (hold: string | null, place: Point): Point => {
    const { thing, id } = partsOf(hold ?? '');
    const item = doc.layout?.result.items.find((each) => each.id === id);
    if (thing === 'item' && item !== undefined) return item.center;
    const obstacle = doc.floor.obstacles.find((each) => each.id === id);
    if (thing === 'obstacle' && obstacle !== undefined) return obstacle.outline[0] ?? place;
    return place;
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (doc.isReadOnly && event.button === 0 && store.getState().tool !== 'pan') return;
    if (event.button > 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = camera.placeOf(event);
    const { tool } = store.getState();
    const hold = holdUnder(event.target);
    gesture.current = {
      start: place,
      clientX: event.clientX,
      clientY: event.clientY,
      hold,
      anchor: anchorOf(hold, place),
      isDragging: false,
    };
    if (event.button === 1 || tool === 'pan') store.setState({ drag: { kind: 'pan' } });
    else if (press(tool, place)) gesture.current = null;
    else if (tool === 'select') choose(event, hold);
  };

  const choose = (event: PointerEvent, hold: string | null) => {
    const { selection } = store.getState();
    if (hold?.startsWith('add:') === true) {
      const wall = Number(hold.slice(4));
      const segment = edgesOf(doc.floor.outline)[wall];
      gesture.current = null;
      if (segment === undefined) return;
      doc.applyFloor(addCorner(doc.floor, wall, middleOf([segment.from, segment.to])));
      store.setState({ selection: new Set([keyOf('corner', wall + 1)]) });
    } else if (hold === null || hold === 'turn') {
      if (hold === null && !event.shiftKey) store.setState({ selection: new Set() });
    } else if (event.shiftKey) {
      const others = [...selection].filter((key) => key !== hold);
      store.setState({ selection: new Set(selection.has(hold) ? others : [...others, hold]) });
    } else if (!selection.has(hold)) store.setState({ selection: new Set([hold]) });
  };

  /** What the drag is with the pointer at `place`. */
  const dragAt = (event: PointerEvent, place: Point, { start, hold, anchor }: Gesture): Drag | null => {
    const { tool, selection } = store.getState();
    const step = event.altKey ? null : stepNow();
    if (tool === 'column' || tool === 'stage' || tool === 'furniture' || tool === 'closed')
      return { kind: 'box', what: tool, from: snapPlace(start, step), to: snapPlace(place, step) };
    if (hold === null) return { kind: 'band', from: start, to: place, isAdding: event.shiftKey };
    if (hold === 'turn') return { kind: 'turn', degrees: turnOf(selection, start, place, event.altKey) };
    const { thing, id } = partsOf(hold);
    const by = subtract(place, start);
    if (thing === 'corner') {
      const corner = Number(id);
      const { outline } = doc.floor;
      const beside = [outline.at(corner - 1), outline[(corner + 1) % outline.length]];
      const neighbours = beside.filter((each) => each !== undefined);
      const within = event.altKey ? 0 : 8 / camera.view.pixelsPerMetre;
      return { kind: 'corner', corner, to: squareCorner(place, neighbours, step, within) };
    }
    if (thing === 'wall') return { kind: 'wall', wall: Number(id), by: wallShift(Number(id), by, step) };
    if (thing === 'door' || thing === 'window') return { kind: 'opening', id, to: snapPlace(place, step) };
    return { kind: 'move', by: snapShift(anchor, by, step) };
  };

  /** A level or upright wall is shifted only across itself. */
  const wallShift = (wall: number, by: Point, step: number | null): Point => {
    const segment = edgesOf(doc.floor.outline)[wall];
    const [dx, dy] = segment === undefined ? [0, 0] : subtract(segment.to, segment.from);
    const [sx, sy] = snapPlace(by, step);
    return dy === 0 ? [0, sy] : dx === 0 ? [sx, 0] : [sx, sy];
  };

  const turnOf = (selection: ReadonlySet<string>, start: Point, place: Point, isFree: boolean) => {
    const items = chosenOf(selection, 'item');
    const obstacles = chosenOf(selection, 'obstacle');
    const center = middleOf([
      ...(doc.layout?.result.items.filter(({ id }) => items.has(id)).map((item) => item.center) ?? []),
      ...doc.floor.obstacles.filter(({ id }) => obstacles.has(id)).map(({ outline }) => middleOf(outline)),
    ]);
    const degreesTo = ([px, py]: Point) => (Math.atan2(py - center[1], px - center[0]) * 180) / Math.PI;
    const degrees = degreesTo(place) - degreesTo(start);
    return isFree ? degrees : Math.round(degrees / TURN_STEP) * TURN_STEP;
  };

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const { drag, draft, tool } = store.getState();
    if (drag?.kind === 'pan') {
      camera.panBy(event.movementX, event.movementY);
      return;
    }
    const place = camera.placeOf(event);
    if (draft.length > 0 && (tool === 'outline' || tool === 'scale')) {
      const fixed = draft.slice(0, -1);
      store.setState({ draft: [...fixed, tool === 'outline' ? draftPlace(fixed, place) : place] });
      return;
    }
    const held = gesture.current;
    if (held === null) return;
    const trembled = Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY);
    if (!held.isDragging && trembled < TREMBLE) return;
    held.isDragging = true;
    store.setState({ drag: dragAt(event, place, held) });
  };

  const onPointerUp = () => {
    const { drag, selection, tool } = store.getState();
    const held = gesture.current;
    gesture.current = null;
    store.setState({ drag: null });
    if (held !== null && !held.isDragging && tool in USUAL_SIZES)
      putObstacle(tool as Obstacle['kind'], snapPlace(held.start, stepNow()), held.start);
    if (drag === null) return;
    if (drag.kind === 'box') putObstacle(drag.what, drag.from, drag.to);
    else if (drag.kind === 'band') store.setState({ selection: chosenBy(drag) });
    else {
      const { floor, layout } = previewOf({ floor: doc.floor, layout: doc.layout }, selection, drag);
      if (floor !== doc.floor) doc.applyFloor(floor);
      if (layout !== null && layout !== doc.layout) doc.applyLayout(layout);
    }
  };

  const chosenBy = ({ from, to, isAdding }: Extract<Drag, { kind: 'band' }>): ReadonlySet<string> => {
    const { selection, mode } = store.getState();
    const isWithin = ([px, py]: Vector) =>
      px >= Math.min(from[0], to[0]) &&
      px <= Math.max(from[0], to[0]) &&
      py >= Math.min(from[1], to[1]) &&
      py <= Math.max(from[1], to[1]);
    const items = mode === 'layout' ? (doc.layout?.result.items ?? []) : [];
    const obstacles = mode === 'room' ? doc.floor.obstacles : [];
    return new Set([
      ...(isAdding ? selection : []),
      ...items.filter(({ center }) => isWithin(center)).map(({ id }) => keyOf('item', id)),
      ...obstacles
        .filter(({ outline }) => isWithin(middleOf(outline)))
        .map(({ id }) => keyOf('obstacle', id)),
    ]);
  };

  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    /** Ends the outline being drawn at its last corner. */
    finish: () => {
      if (store.getState().tool === 'outline') finishOutline(store.getState().draft.slice(0, -1));
    },
  };
}

function holdUnder(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[data-turn]') !== null) return 'turn';
  const add = target.closest('[data-add]')?.getAttribute('data-add') ?? null;
  if (add !== null) return `add:${add}`;
  return target.closest('[data-key]')?.getAttribute('data-key') ?? null;
}
