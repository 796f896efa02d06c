import type { PollingArea } from '#domain/plan/area.ts';
import { assessForecast, type TargetVerdict } from '#domain/plan/assess-forecast.ts';
import type { AreaForecast } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './forecast.module.css';
import { openingOf } from './forecast-state.ts';
import { stationWords } from './station-words.ts';

type TargetsPanelProps = {
  readonly plan: ElectionPlan;
  readonly area: PollingArea;
  readonly forecast: AreaForecast;
};

/** Last minute of the day that has a clock time. */
const LAST_MINUTE = 24 * 60 - 1;

/** The setting each target is, for its source. */
const SETTING: Readonly<Record<TargetVerdict['target'], string | null>> = {
  waitShare: 'targets.waitShare',
  meanWait: 'targets.meanWaitMinutes',
  utilisation: 'targets.utilisation',
  // No setting: the right to vote is not traded against anything.
  lost: null,
};

/** Is the day good enough? Each target in words, met or missed, with where it comes from. */
export function TargetsPanel({ plan, area, forecast }: TargetsPanelProps) {
  const { text } = useSpeech();
  const words = text.forecast;
  const verdicts = assessForecast(forecast.result, plan.votingDay.targets);
  return (
    <Panel
      title={words.verdict.title}
      actions={
        <SectionLink section="forecast" place="votingDay.targets">
          {words.verdict.change}
        </SectionLink>
      }
    >
      <ul className={looks.verdicts}>
        {verdicts.map((verdict) => (
          <VerdictRow key={verdict.target} plan={plan} area={area} forecast={forecast} verdict={verdict} />
        ))}
      </ul>
    </Panel>
  );
}

function Mark({ isMet }: { readonly isMet: boolean }) {
  const words = useSpeech().text.forecast.verdict;
  return <StatusChip look={isMet ? 'ok' : 'error'}>{isMet ? words.met : words.missed}</StatusChip>;
}

type VerdictRowProps = TargetsPanelProps & { readonly verdict: TargetVerdict };

function VerdictRow({ plan, area, forecast, verdict }: VerdictRowProps) {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const setting = SETTING[verdict.target];
  const source = setting === null ? undefined : VOTING_DAY_DEFAULTS.sources[setting];
  return (
    <li>
      <Mark isMet={verdict.isMet} />
      <span>{sentence()}</span>
      {source === undefined ? null : <SourceMark label={words.targetNames[verdict.target]} source={source} />}
    </li>
  );

  function sentence(): string {
    const percent = (share: number) => number(share * 100, 1);
    const { value, limit } = verdict;
    const [low, high] = forecast.result.wait.ci99;
    switch (verdict.target) {
      case 'waitShare':
        return words.verdict.waitShare(
          percent(value),
          number(plan.votingDay.targets.waitMinutes),
          percent(limit),
        );
      case 'meanWait':
        return words.verdict.meanWait(number(value, 1), number(low, 1), number(high, 1), number(limit, 1));
      case 'utilisation': {
        const station = stationWords(text, verdict.station ?? '');
        return words.verdict.utilisation(station, number(value * 100, 0), number(limit * 100, 0));
      }
      case 'lost': {
        const left = openingOf(plan, area) + Math.ceil(forecast.result.lastDeparture.p95);
        return verdict.isMet
          ? words.verdict.nobodyLost(clockOfMinutes(Math.min(LAST_MINUTE, left)))
          : words.verdict.lost(number(Math.ceil(value)));
      }
    }
  }
}
