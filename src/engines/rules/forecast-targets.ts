import { assessForecast, type TargetVerdict } from '#domain/plan/assess-forecast.ts';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import type { Source } from '#domain/source.ts';
import { electionRule } from './rule.ts';

/** Nobody sets these targets in Vietnam: each says where we have it from, or that it is an assumption. */
function sourceOf(target: TargetVerdict['target']): Source {
  const path = {
    waitShare: 'targets.waitShare',
    meanWait: 'targets.meanWaitMinutes',
    utilisation: 'targets.utilisation',
    lost: 'targets.lost',
  }[target];
  return VOTING_DAY_DEFAULTS.sources[path] ?? { document: 'Giả định của phần mềm', certainty: 'assumption' };
}

/** Shares are told in per cent, to one digit; minutes and voters to one digit, too. */
function told({ target, value, limit }: TargetVerdict): { value: number; limit: number } {
  const scale = target === 'waitShare' || target === 'utilisation' ? 100 : 1;
  const rounded = (figure: number) => Math.round(figure * scale * 10) / 10;
  return { value: rounded(value), limit: rounded(limit) };
}

/** The forecast meets the targets of waiting and load that the plan sets itself. */
export const forecastTargets = electionRule({
  id: 'forecast-targets',
  severity: 'warning',
  source: () => sourceOf('utilisation'),
  *check(plan) {
    const { targets } = plan.votingDay;
    for (const area of plan.areas) {
      if (area.forecast === null) continue;
      for (const verdict of assessForecast(area.forecast.result, targets)) {
        if (verdict.isMet) continue;
        yield {
          path: ['areas', area.id, 'forecast'],
          params: {
            area: area.number,
            target: verdict.target,
            minutes: targets.waitMinutes,
            ...told(verdict),
          },
          source: sourceOf(verdict.target),
        };
      }
    }
  },
});
