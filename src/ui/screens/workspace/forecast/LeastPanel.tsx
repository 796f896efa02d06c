import { Button } from '@mantine/core';
import { IconSearch, IconTimeline } from '@tabler/icons-react';
import type { PollingArea } from '#domain/plan/area.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { DayRequest, LeastStaffing } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { changedDay, SERVICE_FACTORS } from '#domain/plan/what-if.ts';
import { ok } from '#domain/result.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { sourceOfDay } from '#ui/screens/workspace/voting-day/DayFields.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import looks from './forecast.module.css';
import { serverWords, stationWords } from './station-words.ts';
import { useDeed } from './use-deed.ts';

type LeastPanelProps = { readonly plan: ElectionPlan; readonly area: PollingArea };

/** The fewest desks and places that meet the targets, and what hangs on the minutes per voter. */
export function LeastPanel({ plan, area }: LeastPanelProps) {
  const words = useSpeech().text.forecast.least;
  const request = forecastRequestOf(plan, area);
  return (
    <Panel title={words.title} lead={words.lead}>
      {request === null ? null : <Search plan={plan} request={request} />}
    </Panel>
  );
}

type SearchProps = { readonly plan: ElectionPlan; readonly request: DayRequest };

function Search({ plan, request }: SearchProps) {
  const { text } = useSpeech();
  const words = text.forecast.least;
  const { engines } = useServices();
  const { targets } = plan.votingDay;
  const least = useDeed<LeastStaffing>(({ signal }) =>
    engines.findLeastStaffing(request, targets, { signal }),
  );
  const sensitivity = useDeed<readonly LeastStaffing[]>(async ({ signal, onProgress }) => {
    const found: LeastStaffing[] = [];
    for (const [done, serviceFactor] of SERVICE_FACTORS.entries()) {
      onProgress(done / SERVICE_FACTORS.length);
      const day = changedDay(request, { serviceFactor });
      const answer = await engines.findLeastStaffing(day, targets, { signal });
      if (!answer.ok) return answer;
      found.push(answer.value);
    }
    return ok(found);
  });
  return (
    <>
      {least.value === null ? null : <Answer least={least.value} request={request} />}
      {sensitivity.value === null ? null : <Sensitivity found={sensitivity.value} />}
      {least.state === 'busy' ? <BusyState label={words.running} onCancel={least.stop} /> : null}
      {sensitivity.state === 'busy' ? (
        <BusyState label={words.running} fraction={sensitivity.share} onCancel={sensitivity.stop} />
      ) : null}
      {[least.problem, sensitivity.problem].map((problem) =>
        problem === null ? null : <ProblemPanel key={problem.code} problem={problem} />,
      )}
      <div className={`${looks.deeds} pa-no-print`}>
        <Button
          variant="default"
          leftSection={<IconSearch size={17} aria-hidden />}
          disabled={least.state === 'busy'}
          onClick={least.start}
        >
          {words.run}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTimeline size={17} aria-hidden />}
          disabled={sensitivity.state === 'busy'}
          onClick={sensitivity.start}
        >
          {words.showSensitivity}
        </Button>
      </div>
    </>
  );
}

function serversIn(
  stations: readonly { readonly id: string; readonly servers: number }[],
  id: string,
): number {
  return stations.find((station) => station.id === id)?.servers ?? 0;
}

function Answer({ least, request }: { readonly least: LeastStaffing; readonly request: DayRequest }) {
  const { text, number } = useSpeech();
  const words = text.forecast.least;
  const desks = serversIn(least.stations, 'check-in');
  const now = words.now(
    number(serversIn(request.stations, 'check-in')),
    number(serversIn(request.stations, 'writing')),
  );
  if (!least.isEnough) {
    return (
      <Notice look="error" title={words.impossible}>
        {words.impossibleText}
      </Notice>
    );
  }
  const isReady = least.stations.every(({ id, servers }) => serversIn(request.stations, id) >= servers);
  return (
    <Notice
      look={isReady ? 'ok' : 'warning'}
      title={words.answer(number(desks), number(serversIn(least.stations, 'writing')))}
    >
      {words.spare(number(desks + 1))} {now}
    </Notice>
  );
}

/** The least numbers at other minutes per voter: how much hangs on an assumption. */
function Sensitivity({ found }: { readonly found: readonly LeastStaffing[] }) {
  const { text, number } = useSpeech();
  const words = text.forecast.least;
  const { source } = sourceOfDay('serviceMinutes.writing');
  const ids = found[0]?.stations.map(({ id }) => id) ?? [];
  return (
    <div className={looks.sensitivity}>
      <h3 className={looks.chartTitle}>
        {words.sensitivity}{' '}
        {source === undefined ? null : <SourceMark label={words.sensitivity} source={source} />}
      </h3>
      <p className={looks.chartSummary}>{words.sensitivityLead}</p>
      <div className={partsLooks.box}>
        <table className={looks.cases}>
          <thead>
            <tr>
              <td />
              {SERVICE_FACTORS.map((factor) => (
                <th key={factor} scope="col">
                  {words.factor(number(Math.round((factor - 1) * 100)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <tr key={id}>
                <th scope="row">{stationWords(text, id)}</th>
                {found.map(({ stations, isEnough }, at) => (
                  <td key={SERVICE_FACTORS[at]}>
                    {isEnough ? serverWords(text, id, number(serversIn(stations, id))) : words.notEnough}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
