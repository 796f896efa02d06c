import { memo } from 'react';
import type { LayoutItem, RoomLayout } from '#domain/plan/layout.ts';
import { add, rotate } from '#engines/geometry/points.ts';
import { keyOf } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { itemNumber } from '#ui/screens/workspace/floor/model/names.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { UNITS, x, y } from './view.ts';

type ItemLayerProps = {
  readonly layout: RoomLayout;
  readonly isLive: boolean;
  readonly selection: ReadonlySet<string>;
  /** Names of items and people that break a rule. */
  readonly troubled: ReadonlySet<string>;
  readonly hasPeople: boolean;
  readonly hasNames: boolean;
};

/** Furniture with the people at it. Items that stay as they are are not drawn again. */
export function ItemLayer({ layout, isLive, selection, troubled, hasPeople, hasNames }: ItemLayerProps) {
  const locked = new Set(layout.lockedItems);
  return (
    <g>
      {layout.result.items.map((item) => (
        <ItemShape
          key={item.id}
          item={item}
          isLive={isLive}
          isChosen={selection.has(keyOf('item', item.id))}
          isTroubled={troubled.has(item.id)}
          isLocked={locked.has(item.id)}
          hasPeople={hasPeople}
          hasNames={hasNames}
        />
      ))}
    </g>
  );
}

type ItemShapeProps = {
  readonly item: LayoutItem;
  readonly isLive: boolean;
  readonly isChosen: boolean;
  readonly isTroubled: boolean;
  readonly isLocked: boolean;
  readonly hasPeople: boolean;
  readonly hasNames: boolean;
};

/** Half the width of a person as drawn, in drawing units. Smaller than the body the engine reckons with, to leave the desk in sight. */
const PERSON = 17;

const ItemShape = memo(function ItemShape(props: ItemShapeProps) {
  const { item, isLive, isChosen, isTroubled, isLocked, hasPeople, hasNames } = props;
  const { text } = useSpeech();
  const width = item.width * UNITS;
  const depth = item.depth * UNITS;
  return (
    <g
      data-key={isLive ? keyOf('item', item.id) : undefined}
      data-chosen={isChosen || undefined}
      data-troubled={isTroubled || undefined}
      data-kind={item.kind}
      className={looks.item}
    >
      <g transform={`translate(${x(item.center)} ${y(item.center)}) rotate(${-item.angle})`}>
        <rect className={looks.body} x={-width / 2} y={-depth / 2} width={width} height={depth} rx={3} />
        <Glyph kind={item.kind} width={width} depth={depth} />
        {isLocked ? <Lock left={width / 2} top={-depth / 2} angle={item.angle} /> : null}
        {isTroubled ? <Warning left={-width / 2} top={-depth / 2} angle={item.angle} /> : null}
      </g>
      {hasPeople
        ? item.people.map(({ role, at }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: people of an item are its first and its second.
            <g key={index} className={looks.person} data-role={role}>
              <circle className={looks.personDisc} cx={x(at)} cy={y(at)} r={PERSON} />
              {role === 'staff' ? <circle className={looks.heart} cx={x(at)} cy={y(at)} r={6} /> : null}
            </g>
          ))
        : null}
      {hasNames ? <Name item={item} words={text.floor.shortStations[item.kind]} /> : null}
    </g>
  );
});

/** The name lies on the furniture, upright whatever the angle; on small pieces only the number. */
function Name({ item, words }: { readonly item: LayoutItem; readonly words: string }) {
  const number = itemNumber(item.id);
  const isSmall = Math.min(item.width, item.depth) < 0.9 && item.width < 1;
  const label = isSmall ? `${words.charAt(0)}${number}` : `${words}${number === '' ? '' : ` ${number}`}`;
  const at = add(item.center, rotate([0, 0], item.angle));
  return (
    <text x={x(at)} y={y(at)} className={looks.itemName}>
      {label}
    </text>
  );
}

/** What tells kinds apart without colour and without letters. Drawn about the middle, voters below. */
function Glyph({
  kind,
  width,
  depth,
}: {
  readonly kind: LayoutItem['kind'];
  readonly width: number;
  readonly depth: number;
}) {
  const right = width / 2;
  const low = depth / 2;
  switch (kind) {
    case 'writing':
      // Three sides hide the writer's hands.
      return <path className={looks.screen} d={`M${-right} ${low}V${-low}H${right}V${low}`} fill="none" />;
    case 'ballot-box':
      return <path className={looks.mark} d={`M${-right * 0.5} ${-low * 0.55}H${right * 0.5}`} />;
    case 'candidate-board':
      return <path className={looks.screen} d={`M${-right} ${-low}H${right}`} fill="none" />;
    case 'isolation':
    case 'waiting':
    case 'observer':
      return (
        <rect
          className={looks.mark}
          x={-right * 0.72}
          y={-low * 0.72}
          width={right * 1.44}
          height={low * 1.44}
          rx={6}
        />
      );
    default:
      return <path className={looks.mark} d={`M${-right * 0.8} ${low * 0.6}H${right * 0.8}`} />;
  }
}

/** Where a sign sits on the furniture; it stands upright whatever the angle of that. */
type SignProps = { readonly left: number; readonly top: number; readonly angle: number };

function Lock({ left, top, angle }: SignProps) {
  return (
    <g transform={`translate(${left} ${top}) rotate(${angle}) scale(0.9)`}>
      <circle className={looks.lockGround} r={13} />
      <path className={looks.lockSign} d="M-5 -1h10v7h-10zM-3 -1v-2.5a3 3 0 0 1 6 0V-1" />
    </g>
  );
}

function Warning({ left, top, angle }: SignProps) {
  return (
    <g transform={`translate(${left} ${top}) rotate(${angle})`}>
      <path className={looks.warningGround} d="M0 -15L15 11H-15Z" />
      <path className={looks.warningStroke} d="M0 -6V3M0 7V7.5" />
    </g>
  );
}
