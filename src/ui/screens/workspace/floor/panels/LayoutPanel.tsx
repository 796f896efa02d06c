import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import type { LayoutViolation } from '#engines/geometry/layout-violations.ts';
import { LOOK_ICON } from '#ui/parts/StatusChip.tsx';
import { keyOf, useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import {
  brokenByPlace,
  brokenByRoute,
  violationKey,
  violationWords,
} from '#ui/screens/workspace/floor/model/broken-rules.ts';
import { standingIn } from '#ui/screens/workspace/floor/model/closeness.ts';
import { itemName } from '#ui/screens/workspace/floor/model/names.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { ItemFields } from './ItemFields.tsx';
import { PanelSection } from './PanelSection.tsx';
import { RoomLimitSection } from './RoomLimitSection.tsx';
import { ItemList } from './ThingList.tsx';

/** The layout by figures: what it gives, what is wrong with it, what is chosen, and everything in it. */
export function LayoutPanel({ areaId, onStart }: { readonly areaId: string; readonly onStart: () => void }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const best = useEditorState((state) => state.best);
  const layout = best ?? doc.layout;
  if (layout === null) {
    return (
      <>
        <PanelSection title={words.noLayout} lead={words.noLayoutText}>
          {doc.isReadOnly || !doc.hasSize ? null : (
            <Button variant="default" leftSection={<IconWand size={16} aria-hidden />} onClick={onStart}>
              {words.startEmpty}
            </Button>
          )}
        </PanelSection>
        <RoomLimitSection areaId={areaId} />
      </>
    );
  }
  return (
    <>
      <PanelSection title={words.figures} isPrinted>
        <Figures layout={layout} />
      </PanelSection>
      <Violations layout={layout} />
      {best === null ? (
        <>
          <PanelSection title={words.chosenThing}>
            <ItemFields layout={layout} />
          </PanelSection>
          <RoomLimitSection areaId={areaId} />
          <PanelSection title={words.items}>
            <ItemList layout={layout} />
          </PanelSection>
        </>
      ) : null}
    </>
  );
}

/** What a layout gives, in figures; also one column of a comparison. */
export function Figures({ layout }: { readonly layout: RoomLayout }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const { result, request } = layout;
  const nearest = useMemo(
    () => smallestDistance(standingIn(result.items).map(({ at }) => at)),
    [result.items],
  );
  const people = standingIn(result.items);
  const staff = people.filter(({ role }) => role === 'staff').length;
  const rows: readonly (readonly [string, string])[] = [
    [words.writingPlaces, number(result.counts.writing ?? 0)],
    [words.voters, number(people.length - staff)],
    [words.staff, number(staff)],
    [words.distanceKept, `${number(request.minDistance)} m`],
    [words.nearestPair, Number.isFinite(nearest) ? `${number(nearest)} m` : '–'],
    [words.aisle, `${number(request.aisle)} m`],
    [words.routeLength, `${number(routeLength(layout), 1)} m`],
    ...(layout.isEdited
      ? []
      : [[words.bound, result.proven ? words.proven : words.atMost(number(result.upperBound))] as const]),
  ];
  return (
    <dl className={looks.figures}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function routeLength({ result }: RoomLayout): number {
  return result.route.reduce(
    (sum, { points }) =>
      sum +
      points.slice(1).reduce((length, [x, y], at) => {
        const [beforeX, beforeY] = points[at] ?? [x, y];
        return length + Math.hypot(x - beforeX, y - beforeY);
      }, 0),
    0,
  );
}

/** Longest list of what is wrong; more is said in a number. */
const VIOLATIONS_SHOWN = 12;

/** Something wrong with a layout, in words, and what to choose to see it. */
type Finding = {
  readonly key: string;
  readonly look: 'error' | 'warning';
  readonly words: string;
  readonly items: readonly string[];
};

/** What is wrong with where things stand and with the way, as far as it is known at this moment. */
function useFindings(layout: RoomLayout): {
  readonly findings: readonly Finding[];
  readonly isLooking: boolean;
} {
  const { doc } = useEditor();
  const speech = useSpeech();
  const words = speech.text.floor;
  const way = useEditorState((state) => state.way);
  const { result, request, isEdited } = layout;
  const byPlace = useMemo(() => brokenByPlace(doc.floor, layout), [doc.floor, layout]);
  const byRoute = useMemo(() => brokenByRoute(doc.floor, layout), [doc.floor, layout]);
  const found = way?.items === result.items ? way : null;
  const told = (violation: LayoutViolation, look: Finding['look']): Finding => ({
    key: violationKey(violation),
    look,
    words: violationWords(speech, result, violation),
    items: violation.items,
  });
  const blocked: Finding = {
    key: 'way-blocked',
    look: 'error',
    words: words.wayBlocked(speech.number(request.aisle)),
    items: [],
  };
  const lost = result.items.filter(({ id }) => found?.unreachable.includes(id));
  return {
    isLooking: isEdited && found === null,
    // A room nobody can walk through comes first: the list may be cut.
    findings: [
      ...(found?.isBlocked === true ? [blocked] : []),
      ...lost.map(
        (item): Finding => ({
          key: `unreachable ${item.id}`,
          look: 'error',
          words: words.wayUnreachable(itemName(speech.text, item)),
          items: [item.id],
        }),
      ),
      ...byPlace.map((violation) => told(violation, 'error')),
      // Until a new way has been looked for, the old one is only out of date.
      ...byRoute.map((violation) => told(violation, found === null ? 'warning' : 'error')),
    ],
  };
}

function Violations({ layout }: { readonly layout: RoomLayout }) {
  const { store } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const { findings, isLooking } = useFindings(layout);
  const hint = isLooking ? <p className={looks.hint}>{words.checkingWay}</p> : null;
  if (findings.length === 0) {
    const Icon = LOOK_ICON.ok;
    return (
      <PanelSection title={words.rules} isPrinted>
        <p className={looks.allKept}>
          <Icon size={16} aria-hidden />
          {words.allKept}
        </p>
        {hint}
      </PanelSection>
    );
  }
  return (
    <PanelSection title={words.rulesBroken(number(findings.length))}>
      <ul className={looks.plainList}>
        {findings.slice(0, VIOLATIONS_SHOWN).map(({ key, look, words: said, items }) => {
          const Icon = LOOK_ICON[look];
          return (
            <li key={key}>
              <button
                type="button"
                className={looks.violation}
                data-look={look}
                onClick={() => {
                  store.setState({ selection: new Set(items.map((id) => keyOf('item', id))) });
                }}
              >
                <Icon size={16} aria-hidden />
                <span>{said}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {findings.length > VIOLATIONS_SHOWN ? (
        <p className={looks.hint}>{words.moreBroken(number(findings.length - VIOLATIONS_SHOWN))}</p>
      ) : null}
      {hint}
    </PanelSection>
  );
}
