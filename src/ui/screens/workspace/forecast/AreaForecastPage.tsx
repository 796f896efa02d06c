import { Button } from '@mantine/core';
import { IconChartHistogram } from '@tabler/icons-react';
import type { PollingArea } from '#domain/plan/area.ts';
import { outsideLineOf } from '#domain/plan/assess-forecast.ts';
import type { AreaForecast } from '#domain/plan/forecast.ts';
import { layoutState, roomDistanceOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { NoAreas, SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import type { AreaRunState } from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { placeOfArea } from '#ui/screens/workspace/voting-day/use-view.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import { DayCharts } from './DayCharts.tsx';
import looks from './forecast.module.css';
import { type ForecastMark, openingOf } from './forecast-state.ts';
import { LeastPanel } from './LeastPanel.tsx';
import { OutsidePanel, peopleIn } from './OutsidePanel.tsx';
import { ReplayPanel } from './ReplayPanel.tsx';
import { StationTable } from './StationTable.tsx';
import { TargetsPanel } from './TargetsPanel.tsx';
import { WhatIfPanel } from './WhatIfPanel.tsx';

type AreaForecastPageProps = {
  readonly plan: ElectionPlan;
  readonly area: PollingArea;
  readonly mark: ForecastMark;
  readonly run: AreaRunState;
};

/** One area's day: is it good enough, when and where do people wait, and what would change it. */
export function AreaForecastPage(props: AreaForecastPageProps) {
  const { plan, area, mark, run } = props;
  const { text } = useSpeech();
  const words = text.forecast;
  const readOnly = useIsReadOnly();
  const problem = run.problems.get(area.id);
  const start = () => void run.start([area]);
  const isBusy = run.progress !== null || readOnly;
  return (
    <>
      <h2 className={looks.areaTitle} data-place={placeOfArea(area.id)} tabIndex={-1}>
        {text.votingDay.areaName(area.number, area.venue)}
      </h2>
      {problem === undefined ? null : <ProblemPanel problem={problem} onRetry={start} />}
      {mark === 'empty' ? <NoAreas areaId={area.id} /> : null}
      {mark === 'stale' ? (
        <Notice
          look="warning"
          title={words.staleTitle}
          actions={
            <Button onClick={start} disabled={isBusy}>
              {words.runAgain}
            </Button>
          }
        >
          {words.staleText}
        </Notice>
      ) : null}
      {layoutState(plan, area) === 'stale' ? (
        <Notice
          look="warning"
          title={words.oldLayoutTitle}
          actions={
            <SectionLink section="layouts" place={`areas.${area.id}.layout`}>
              {words.goLayout}
            </SectionLink>
          }
        >
          {words.oldLayoutText}
        </Notice>
      ) : null}
      {mark !== 'empty' && area.slots === null ? (
        <Notice
          look="note"
          title={words.noSlotsTitle}
          actions={
            <SectionLink section="timetable" place={placeOfArea(area.id)}>
              {words.goSlots}
            </SectionLink>
          }
        >
          {words.noSlotsText}
        </Notice>
      ) : null}
      {mark !== 'empty' && area.forecast === null ? (
        <EmptyState
          icon={<IconChartHistogram size={36} stroke={1.4} />}
          title={words.emptyTitle}
          text={words.emptyText}
          actions={
            <Button onClick={start} disabled={isBusy}>
              {words.run}
            </Button>
          }
        />
      ) : null}
      {area.forecast === null ? null : <Day plan={plan} area={area} forecast={area.forecast} />}
    </>
  );
}

type DayProps = {
  readonly plan: ElectionPlan;
  readonly area: PollingArea;
  readonly forecast: AreaForecast;
};

function Day({ plan, area, forecast }: DayProps) {
  const { text } = useSpeech();
  const words = text.forecast;
  const { targets } = plan.votingDay;
  const opening = openingOf(plan, area);
  const distance = roomDistanceOf(plan);
  const line = outsideLineOf(forecast.result, distance, area.yardMetres);
  return (
    <>
      <TargetsPanel plan={plan} area={area} forecast={forecast} />
      <DayCharts
        forecast={forecast}
        opening={opening}
        waitTarget={targets.waitMinutes}
        yardHolds={area.yardMetres === null || distance === 0 ? null : peopleIn(area.yardMetres, distance)}
      />
      <div className={looks.pair}>
        <Panel title={words.stationsTitle} lead={words.stationsLead}>
          <StationTable forecast={forecast} target={targets.utilisation} />
        </Panel>
        <OutsidePanel area={area} line={line} distance={distance} />
      </div>
      <ReplayPanel area={area} forecast={forecast} opening={opening} />
      <WhatIfPanel plan={plan} area={area} />
      <LeastPanel plan={plan} area={area} />
    </>
  );
}
