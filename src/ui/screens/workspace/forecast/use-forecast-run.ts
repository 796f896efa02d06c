import type { PollingArea } from '#domain/plan/area.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { AreaForecast } from '#domain/plan/forecast.ts';
import { ok, refuse } from '#domain/result.ts';
import { keepForecasts } from '#editing/kept-results.ts';
import {
  type AreaRunState,
  type RunOptions,
  useAreaRun,
} from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { areaNow, useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';

/** Plays the day of areas, one after the other, each shared by all workers. */
export function useForecastRun(): AreaRunState {
  const session = useSession();
  const { engines } = useServices();
  const { text, number } = useSpeech();
  const words = text.forecast;
  const work = async ({ id }: PollingArea, options: RunOptions) => {
    // The plan as it is when the area's turn comes: it may change during a run.
    const { plan, area } = areaNow(session.plan(), id);
    const request = area === undefined ? null : forecastRequestOf(plan, area);
    if (request === null) return refuse({ code: 'item-not-found' });
    const [played] = await engines.playDays([request], options);
    if (played === undefined) return refuse({ code: 'worker-failed' });
    return played.ok ? ok({ request, result: played.value }) : played;
  };
  return useAreaRun<AreaForecast>({
    work,
    keep: (results) => {
      if (!session.apply(keepForecasts, { results })) return;
      sayDone(results.size === 1 ? words.doneOne : words.doneAll(number(results.size)));
    },
  });
}
