import { Button } from '@mantine/core';
import { floorAreaOf } from '#domain/plan/room.ts';
import { ROOM_TEMPLATE_PLANS, ROOM_TEMPLATES } from '#domain/room-templates.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { useEditor } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import {
  emptyFloor,
  rectangle,
  replaceOutline,
  setWallLength,
} from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { BackdropFields } from './BackdropFields.tsx';
import { CapacityFields } from './CapacityFields.tsx';
import { PanelSection } from './PanelSection.tsx';
import { ThingFields } from './ThingFields.tsx';
import { ThingList } from './ThingList.tsx';

/** The room by figures: its size, what is chosen, everything there is, and the picture under it. */
export function RoomPanel() {
  const { text } = useSpeech();
  const words = text.floor;
  const { doc } = useEditor();
  return (
    <>
      <PanelSection title={words.size}>
        <SizeFields />
      </PanelSection>
      <PanelSection title={words.chosenThing}>
        <ThingFields />
      </PanelSection>
      <PanelSection title={words.things}>
        <ThingList />
      </PanelSection>
      <PanelSection title={words.capacity} lead={words.capacityLead} isPrinted>
        <CapacityFields />
      </PanelSection>
      {doc.isReadOnly ? null : (
        <PanelSection title={words.templates} lead={words.templatesLead}>
          <Templates />
        </PanelSection>
      )}
      <PanelSection title={words.backdrop}>
        <BackdropFields />
      </PanelSection>
    </>
  );
}

function isLevelRectangle(outline: readonly (readonly [number, number])[]): boolean {
  const { left, right, bottom, top } = boundsOf(outline);
  return (
    outline.length === 4 &&
    outline.every(([x, y]) => (x === left || x === right) && (y === bottom || y === top))
  );
}

/** Two numbers make a rectangle; another figure has its area here and its lengths in the list of walls. */
function SizeFields() {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const { left, right, bottom, top } = boundsOf(doc.floor.outline);
  const area = floorAreaOf({ ...NO_ROOM, floor: doc.floor }) ?? 0;
  const isRectangle = isLevelRectangle(doc.floor.outline);
  const size = (width: number, depth: number) => {
    const isFresh = !doc.hasSize || !isRectangle;
    if (isFresh)
      doc.applyFloor(replaceOutline(doc.hasSize ? doc.floor : emptyFloor([]), rectangle(width, depth)));
    else doc.applyFloor(setWallLength(setWallLength(doc.floor, 0, width), 1, depth));
  };
  // A rectangle drawn from another corner or the other way round has its width on its second wall.
  const [first, second] = doc.floor.outline;
  const isTurned = first?.[0] === second?.[0];
  const put = (width: number, depth: number) => (isTurned ? size(depth, width) : size(width, depth));
  const known = isRectangle && doc.hasSize ? { length: right - left, breadth: top - bottom } : null;
  return (
    <div className={looks.compact}>
      {(['length', 'breadth'] as const).map((side) => (
        <NumberField
          key={side}
          label={words[side]}
          value={known?.[side] ?? null}
          decimals={3}
          min={0.5}
          max={1000}
          unit="m"
          waits
          readOnly={doc.isReadOnly}
          onChange={(metres) => {
            if (metres === null) return;
            // The first of the two that is typed makes a square.
            if (side === 'length') put(metres, known?.breadth ?? metres);
            else put(known?.length ?? metres, metres);
          }}
        />
      ))}
      {doc.hasSize ? <p className={looks.hint}>{words.area(number(area))}</p> : null}
      {isRectangle ? null : <p className={looks.hint}>{words.notRectangle}</p>}
      {doc.isDrawn || !doc.hasSize ? null : <p className={looks.hint}>{words.notDrawn}</p>}
    </div>
  );
}

const NO_ROOM = { lengthMetres: null, widthMetres: null, doorCount: null, ventilated: null, note: '' };

function Templates() {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  return (
    <ul className={looks.plainList}>
      {ROOM_TEMPLATES.map((template) => (
        <li key={template} className={looks.templateRow}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              const { backdrop } = doc.floor;
              doc.applyFloor({ ...ROOM_TEMPLATE_PLANS.templates[template], backdrop });
            }}
          >
            {words.templateNames[template]}
          </Button>
          <SourceMark label={words.templateNames[template]} source={ROOM_TEMPLATE_PLANS.sources[template]} />
        </li>
      ))}
    </ul>
  );
}
