import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
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
import { useSpeech } from '#ui/state/language.tsx';
import { ItemFields } from './ItemFields.tsx';
import { PanelSection } from './PanelSection.tsx';
import { ItemList } from './ThingList.tsx';

/** The layout by figures: what it gives, what is wrong with it, what is chosen, and everything in it. */
export function LayoutPanel({ onStart }: { readonly onStart: () => void }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const best = useEditorState((state) => state.best);
  const layout = best ?? doc.layout;
  if (layout === null) {
    return (
      <PanelSection title={words.noLayout} lead={words.noLayoutText}>
        {doc.isReadOnly || !doc.hasSize ? null : (
          <Button variant="default" leftSection={<IconWand size={16} aria-hidden />} onClick={onStart}>
            {words.startEmpty}
          </Button>
        )}
      </PanelSection>
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

function Violations({ layout }: { readonly layout: RoomLayout }) {
  const { doc, store } = useEditor();
  const speech = useSpeech();
  const words = speech.text.floor;
  const byPlace = useMemo(() => brokenByPlace(doc.floor, layout), [doc.floor, layout]);
  const byRoute = useMemo(() => brokenByRoute(doc.floor, layout), [doc.floor, layout]);
  const all = [
    ...byPlace.map((violation) => ({ violation, look: 'error' as const })),
    // The way is drawn by the engine: after an edit by hand it is only out of date.
    ...byRoute.map((violation) => ({ violation, look: 'warning' as const })),
  ];
  if (all.length === 0) {
    const Icon = LOOK_ICON.ok;
    return (
      <PanelSection title={words.rules} isPrinted>
        <p className={looks.allKept}>
          <Icon size={16} aria-hidden />
          {words.allKept}
        </p>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={words.rulesBroken(speech.number(all.length))}>
      <ul className={looks.plainList}>
        {all.slice(0, VIOLATIONS_SHOWN).map(({ violation, look }) => {
          const Icon = LOOK_ICON[look];
          return (
            <li key={violationKey(violation)}>
              <button
                type="button"
                className={looks.violation}
                data-look={look}
                onClick={() => {
                  store.setState({ selection: new Set(violation.items.map((id) => keyOf('item', id))) });
                }}
              >
                <Icon size={16} aria-hidden />
                <span>{violationWords(speech, layout.result, violation)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {all.length > VIOLATIONS_SHOWN ? (
        <p className={looks.hint}>{words.moreBroken(speech.number(all.length - VIOLATIONS_SHOWN))}</p>
      ) : null}
      {byRoute.length > 0 && byPlace.length === 0 ? <p className={looks.hint}>{words.routeHint}</p> : null}
    </PanelSection>
  );
}
