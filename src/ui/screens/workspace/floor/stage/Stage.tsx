import { type CSSProperties, useId, useMemo, useRef } from 'react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import type { Backdrop, FloorPlan } from '#domain/plan/room.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { partsOf, useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { brokenAfter, brokenByPlace } from '#ui/screens/workspace/floor/model/broken-rules.ts';
import { thingName } from '#ui/screens/workspace/floor/model/names.ts';
import { type Drawing, previewOf } from '#ui/screens/workspace/floor/model/preview.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { ItemLayer } from './ItemLayer.tsx';
import { Overlay } from './Overlay.tsx';
import { HeatLayer, RouteLayer } from './PeopleLayers.tsx';
import { RoomLayer } from './RoomLayer.tsx';
import { useKeys } from './use-keys.ts';
import { usePointer } from './use-pointer.ts';
import { useView } from './use-view.ts';
import { UNITS, viewBoxOf, x, y } from './view.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

/** The drawing: looked at, taken hold of and drawn on. */
export function Stage() {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const mode = useEditorState((state) => state.mode);
  const tool = useEditorState((state) => state.tool);
  const drag = useEditorState((state) => state.drag);
  const selection = useEditorState((state) => state.selection);
  const shows = useEditorState((state) => state.shows);
  const best = useEditorState((state) => state.best);
  const bounds = useMemo(() => boundsOf(doc.floor.outline), [doc.floor.outline]);
  const camera = useView(frame, bounds);
  const { handlers, finish } = usePointer(camera);
  const onKeyDown = useKeys(camera, finish);
  const shown = useMemo(
    () => previewOf({ floor: doc.floor, layout: best ?? doc.layout }, selection, drag),
    [doc.floor, doc.layout, best, selection, drag],
  );
  const troubled = useTroubled(shown.floor, best ?? doc.layout, mode === 'layout' ? shown.layout : null);
  const unitsPerPixel = UNITS / camera.view.pixelsPerMetre;
  const { floor, layout } = shown;
  return (
    <div className={looks.stage} ref={frame}>
      <svg
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is edited takes keys, as an application does.
        tabIndex={0}
        aria-label={text.floor.stage(doc.title)}
        aria-describedby={helpId}
        className={looks.drawing}
        data-tool={tool}
        data-drag={drag?.kind}
        data-mode={mode}
        viewBox={viewBoxOf(camera.view, camera.size)}
        style={withUnits(unitsPerPixel)}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <Markers />
        {floor.backdrop === null ? null : <Picture backdrop={floor.backdrop} />}
        <g data-ghost={floor.backdrop !== null || undefined} className={looks.floor}>
          <RoomLayer
            floor={floor}
            isLive={mode === 'room' && tool === 'select'}
            selection={selection}
            hasGrid={shows.has('grid')}
            hasLengths={mode === 'room' || layout === null}
          />
        </g>
        {layout !== null && mode !== 'room' && shows.has('heat') ? <HeatLayer layout={layout} /> : null}
        {layout !== null && mode !== 'room' && shows.has('route') ? <RouteLayer layout={layout} /> : null}
        {layout === null ? null : (
          <g className={mode === 'room' ? looks.faint : undefined}>
            <ItemLayer
              layout={layout}
              isLive={mode === 'layout' && tool === 'select' && best === null}
              selection={selection}
              troubled={troubled}
              hasPeople={shows.has('people')}
              hasNames={shows.has('names')}
            />
          </g>
        )}
        <Overlay floor={floor} layout={layout} unitsPerPixel={unitsPerPixel} />
      </svg>
      <p id={helpId} className={looks.hidden}>
        {text.floor.stageHelp}
      </p>
      {/* A drag is told when it ends: nobody listens to a hundred places. */}
      {drag === null ? <Announcer drawing={shown} troubled={troubled} /> : null}
      <ZoomButtons camera={camera} />
    </div>
  );
}

/** Says what is chosen and where it is now, for those who do not see it move. */
function Announcer({
  drawing,
  troubled,
}: {
  readonly drawing: Drawing;
  readonly troubled: ReadonlySet<string>;
}) {
  const { text, number } = useSpeech();
  const selection = useEditorState((state) => state.selection);
  const [key] = [...selection];
  const { thing, id } = partsOf(key ?? '');
  const item = drawing.layout?.result.items.find((each) => each.id === id);
  const at =
    thing === 'item' ? item?.center : thing === 'corner' ? drawing.floor.outline[Number(id)] : undefined;
  const name = key === undefined ? '' : thingName(text, drawing, key);
  const place = at === undefined ? '' : text.floor.placeSaid(number(at[0]), number(at[1]));
  const trouble = thing === 'item' && troubled.has(id) ? text.floor.troubleSaid : '';
  return (
    <p className={looks.hidden} role="status">
      {selection.size > 1
        ? text.floor.chosen(number(selection.size))
        : [name, place, trouble].filter(Boolean).join('. ')}
    </p>
  );
}

/** Tells the style sheet how many drawing units a pixel takes. React's types know no variables of our own. */
function withUnits(unitsPerPixel: number): CSSProperties {
  return { '--u': unitsPerPixel.toFixed(4) } as CSSProperties;
}

/** Items that break a rule now. */
function useTroubled(
  floor: FloorPlan,
  base: RoomLayout | null,
  shown: RoomLayout | null,
): ReadonlySet<string> {
  return useMemo(() => {
    if (shown === null) return new Set();
    const broken = base === null ? brokenByPlace(floor, shown) : brokenAfter(floor, base, shown);
    return new Set(broken.flatMap(({ items }) => items));
  }, [floor, base, shown]);
}

function Picture({ backdrop }: { readonly backdrop: Backdrop }) {
  const [width, height] = backdrop.pixels;
  const wide = width * backdrop.metresPerPixel * UNITS;
  const high = height * backdrop.metresPerPixel * UNITS;
  return (
    <image
      href={backdrop.image}
      width={wide}
      height={high}
      className={looks.backdrop}
      preserveAspectRatio="none"
      transform={`translate(${x(backdrop.at)} ${y(backdrop.at)}) rotate(${-backdrop.angle}) translate(0 ${-high})`}
    />
  );
}

/** Arrowheads and hatching that the layers of a drawing point to. */
export function Markers() {
  const arrow = (id: string, size: number) => (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="7"
      refY="5"
      markerWidth={size}
      markerHeight={size}
      orient="auto-start-reverse"
      className={looks.arrowHead}
    >
      <path d="M0 1L9 5L0 9Z" />
    </marker>
  );
  return (
    <defs>
      {arrow('floor-arrow', 5)}
      {arrow('floor-way', 4.5)}
      <pattern
        id="floor-hatch"
        width="14"
        height="14"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V14" className={looks.hatchLine} />
      </pattern>
    </defs>
  );
}
