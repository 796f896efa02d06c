import { Button } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import { useMemo } from 'react';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { DaySettings } from '#ui/screens/workspace/voting-day/DaySettings.tsx';
import { NoAreas } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { PauseSettings } from '#ui/screens/workspace/voting-day/PauseSettings.tsx';
import { PrioritySettings } from '#ui/screens/workspace/voting-day/PrioritySettings.tsx';
import { RunStatus } from '#ui/screens/workspace/voting-day/RunStatus.tsx';
import { useDayView } from '#ui/screens/workspace/voting-day/use-view.ts';
import { ViewBar } from '#ui/screens/workspace/voting-day/ViewBar.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly } from '#ui/state/session.tsx';
import { AllForecasts } from './AllForecasts.tsx';
import { AreaForecastPage } from './AreaForecastPage.tsx';
import { forecastMarks } from './forecast-state.ts';
import { useForecastRun } from './use-forecast-run.ts';

/** Section "forecast": how long voters wait, in all areas, in one of them, and by which assumptions. */
export function ForecastSection() {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const readOnly = useIsReadOnly();
  const plan = useElectionPlan((each) => each);
  const view = useDayView();
  const marks = useMemo(() => forecastMarks(plan), [plan]);
  const run = useForecastRun();
  const possible = plan.areas.filter(({ id }) => marks.get(id) !== 'empty');
  const waiting = possible.filter(({ id }) => marks.get(id) !== 'current');
  return (
    <PageFrame
      title={text.editing.sections.forecast}
      lead={words.lead}
      wide={view.kind !== 'settings'}
      fill={view.kind === 'areas' && plan.areas.length > 0}
    >
      <ViewBar section="forecast" view={view}>
        {view.kind !== 'areas' || readOnly || possible.length === 0 ? null : (
          <Button
            leftSection={<IconChartHistogram size={17} aria-hidden />}
            disabled={run.progress !== null}
            onClick={() => void run.start(waiting.length === 0 ? possible : waiting)}
          >
            {waiting.length === 0 || waiting.length === possible.length
              ? words.runAll
              : words.runOthers(number(waiting.length))}
          </Button>
        )}
      </ViewBar>
      <RunStatus run={run} label={words.running} />
      {view.kind === 'settings' ? (
        <>
          <DaySettings />
          <PauseSettings />
          <PrioritySettings />
        </>
      ) : null}
      {view.kind === 'areas' && plan.areas.length === 0 ? <NoAreas /> : null}
      {view.kind === 'areas' && plan.areas.length > 0 ? <AllForecasts plan={plan} marks={marks} /> : null}
      {view.kind === 'area' ? (
        <AreaForecastPage
          key={view.area.id}
          plan={plan}
          area={view.area}
          mark={marks.get(view.area.id) ?? 'none'}
          run={run}
        />
      ) : null}
    </PageFrame>
  );
}
