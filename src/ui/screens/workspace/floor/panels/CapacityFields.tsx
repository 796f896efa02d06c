import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { layoutRoomOf, roomDistanceOf } from '#domain/plan/layout-request.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import type { Problem } from '#domain/result.ts';
import { metres } from '#domain/scalars.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { useEditor } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { usePlan } from '#ui/state/session.tsx';
import type { Capacity } from '#workers/layout-tasks.ts';

type Measuring =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | {
      readonly state: 'done';
      readonly capacity: Capacity;
      readonly floor: FloorPlan;
      readonly spacing: number;
    };

/** How many people may stand in the room, and what straight rows or a snap grid would cost. */
export function CapacityFields() {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const { engines } = useServices();
  const spacing = usePlan((plan) =>
    plan.kind === 'election' ? roomDistanceOf(plan) : plan.school.seatDistanceMetres,
  );
  const [measuring, setMeasuring] = useState<Measuring>({ state: 'idle' });
  const work = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      work.current?.abort();
    },
    [],
  );
  if (spacing === null || spacing === 0 || !doc.hasSize)
    return <p className={looks.hint}>{words.noSpacing}</p>;
  const { floor } = doc;
  const measure = async () => {
    const controller = new AbortController();
    work.current = controller;
    setMeasuring({ state: 'busy' });
    const { outline, keepOut } = layoutRoomOf(floor);
    const room = { outline, ...(keepOut === undefined ? {} : { keepOut }) };
    try {
      const question = { room, minDistance: metres(spacing) };
      const answer = await engines.measureCapacity(question, { signal: controller.signal });
      setMeasuring(
        answer.ok
          ? { state: 'done', capacity: answer.value, floor, spacing }
          : { state: 'failed', problem: answer.problem },
      );
    } catch {
      // Given up by the user.
      setMeasuring({ state: 'idle' });
    }
  };
  if (measuring.state === 'busy') {
    return <BusyState label={words.measuring} onCancel={() => work.current?.abort()} />;
  }
  const isFresh = measuring.state === 'done' && measuring.floor === floor && measuring.spacing === spacing;
  return (
    <>
      {measuring.state === 'failed' ? <ProblemPanel problem={measuring.problem} /> : null}
      {isFresh ? <Answer capacity={measuring.capacity} /> : null}
      {isFresh ? null : (
        <Button variant="default" size="compact-md" onClick={() => void measure()}>
          {words.measure(number(spacing))}
        </Button>
      )}
    </>
  );
}

function Answer({ capacity }: { readonly capacity: Capacity }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const { free, ...others } = capacity;
  const share = (count: number) => {
    const lost = free.count === 0 ? 0 : Math.round((1 - count / free.count) * 100);
    return lost > 0 ? words.fewer(number(count), number(lost)) : number(count);
  };
  return (
    <dl className={looks.figures}>
      <div>
        <dt>{words.freely}</dt>
        <dd>
          {number(free.count)}
          {free.proven || free.upperBound === null ? '' : ` (${words.atMost(number(free.upperBound))})`}
        </dd>
      </div>
      {(['hexagonalRows', 'squareRows', 'snapGrid'] as const).map((way) => (
        <div key={way}>
          <dt>{words.ways[way]}</dt>
          <dd>{share(others[way])}</dd>
        </div>
      ))}
    </dl>
  );
}
