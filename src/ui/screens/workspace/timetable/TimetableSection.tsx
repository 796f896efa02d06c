import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useMemo } from 'react';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { NoAreas } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { PauseSettings } from '#ui/screens/workspace/voting-day/PauseSettings.tsx';
import { PrioritySettings } from '#ui/screens/workspace/voting-day/PrioritySettings.tsx';
import { RunStatus } from '#ui/screens/workspace/voting-day/RunStatus.tsx';
import { SlotSettings } from '#ui/screens/workspace/voting-day/SlotSettings.tsx';
import { useDayView } from '#ui/screens/workspace/voting-day/use-view.ts';
import { ViewBar } from '#ui/screens/workspace/voting-day/ViewBar.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly } from '#ui/state/session.tsx';
import { AllAreasBoard } from './AllAreasBoard.tsx';
import { AreaTimetablePage } from './AreaTimetablePage.tsx';
import looks from './timetable.module.css';
import { timetableMarks } from './timetable-marks.ts';
import { useSolve } from './use-solve.ts';

/** Section "timetable": who comes when, in all areas, in one of them, and by which settings. */
export function TimetableSection() {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const readOnly = useIsReadOnly();
  const plan = useElectionPlan((each) => each);
  const view = useDayView();
  const states = useMemo(() => timetableMarks(plan), [plan]);
  const solve = useSolve();
  const solvable = plan.areas.filter(({ id }) => states.get(id) !== 'empty');
  const waiting = solvable.filter(({ id }) => ['none', 'stale'].includes(states.get(id) ?? 'none'));
  const isWide = view.kind !== 'settings';
  return (
    <PageFrame
      title={text.editing.sections.timetable}
      lead={words.lead}
      wide={isWide}
      fill={view.kind === 'areas' && plan.areas.length > 0}
    >
      <ViewBar section="timetable" view={view}>
        {view.kind !== 'areas' || readOnly || solvable.length === 0 ? null : (
          <Button
            leftSection={<IconCalendarTime size={17} aria-hidden />}
            disabled={solve.progress !== null}
            onClick={() => void solve.start(waiting.length === 0 ? solvable : waiting)}
          >
            {waiting.length === 0 || waiting.length === solvable.length
              ? words.solveAll
              : words.solveOthers(number(waiting.length))}
          </Button>
        )}
      </ViewBar>
      <RunStatus run={solve} label={words.solving} />
      {view.kind === 'settings' ? (
        <>
          <SlotSettings />
          <PauseSettings />
          <PrioritySettings />
        </>
      ) : null}
      {view.kind === 'areas' && plan.areas.length === 0 ? <NoAreas /> : null}
      {view.kind === 'areas' && plan.areas.length > 0 ? (
        <>
          <AllAreasBoard areas={plan.areas} states={states} problems={solve.problems} />
          <p className={looks.legend}>{words.legend}</p>
        </>
      ) : null}
      {view.kind === 'area' ? (
        <AreaTimetablePage
          key={view.area.id}
          area={view.area}
          state={states.get(view.area.id) ?? 'none'}
          solve={solve}
        />
      ) : null}
    </PageFrame>
  );
}
