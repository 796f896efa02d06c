import { meetsTargets, outsideLineOf, type Targets } from '#domain/plan/assess-forecast.ts';
import type { DayDifference, DayForecast } from '#domain/plan/forecast.ts';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import type { ComparedDay } from '#workers/queue-desk.ts';

type CaseResultsProps = {
  /** The day as planned, then the cases. */
  readonly days: readonly ComparedDay[];
  readonly targets: Targets;
};

type Measure = {
  readonly name: string;
  readonly value: (day: DayForecast) => number;
  readonly show: (value: number) => string;
  /** A difference below this is not worth a word, in the measure's own unit. */
  readonly least: number;
};

/** What came of each case, and by how much it differs from the day as planned. */
export function CaseResults({ days: compared, targets }: CaseResultsProps) {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const days = compared.map(({ forecast }) => forecast);
  const limit = String(targets.waitMinutes);
  const percent = (share: number) => words.percent(number(share * 100, 1));
  const measures: readonly Measure[] = [
    {
      name: words.columns.mean,
      value: ({ wait }) => wait.mean,
      show: (value) => words.minutes(number(value, 1)),
      least: 0.1,
    },
    {
      name: words.columns.long(number(targets.waitMinutes)),
      value: ({ wait }) => wait.over[limit] ?? 0,
      show: percent,
      least: 0.001,
    },
    {
      name: words.columns.outside,
      // At no distance: people, not metres, are compared.
      value: (day) => outsideLineOf(day, 0, null).people,
      show: (value) => words.people(number(value, 0)),
      least: 1,
    },
    {
      name: words.columns.busiest,
      value: ({ stations }) => Math.max(0, ...stations.map(({ utilisation }) => utilisation)),
      show: (value) => words.percent(number(value * 100, 0)),
      least: 0.01,
    },
    {
      name: words.columns.lost,
      value: ({ lost }) => lost,
      show: (value) => words.people(number(value, 0)),
      least: 0.5,
    },
  ];
  const [planned] = days;
  const meanWait = words.columns.mean;
  return (
    <tbody data-results>
      <tr>
        <th scope="row">{words.whatIf.result}</th>
        {days.map((day, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case is its number.
          <td key={at}>
            <StatusChip look={meetsTargets(day, targets) ? 'ok' : 'error'}>
              {meetsTargets(day, targets) ? words.states.met : words.states.missed}
            </StatusChip>
          </td>
        ))}
      </tr>
      {measures.map(({ name, value, show, least }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {days.map((day, at) => {
            const paired = name === meanWait ? (compared[at]?.difference ?? null) : null;
            const difference = planned === undefined ? 0 : value(day) - value(planned);
            // With an interval of its own a difference is clear when nothing is not in it.
            const isSame = Math.abs(difference) < Math.max(least, paired?.half99 ?? 0);
            return (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a case is its number.
                key={at}
                data-better={(!isSame && difference < 0) || undefined}
                data-worse={(!isSame && difference > 0) || undefined}
              >
                {show(value(day))}
                {at === 0 ? null : (
                  <small>{paired === null ? told(difference, isSame, show) : toldWait(paired, isSame)}</small>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );

  /** "lâu hơn 3,2 phút, ±0,4": the true difference lies within, with 99 % confidence. */
  function toldWait({ wait, half99 }: DayDifference, isSame: boolean): string {
    const within = number(Math.max(half99, 0.05), 1);
    if (isSame) return words.whatIf.sameWithin(within);
    const size = words.minutes(number(Math.abs(wait), 1));
    return wait < 0 ? words.whatIf.shorter(size, within) : words.whatIf.longer(size, within);
  }

  function told(difference: number, isSame: boolean, show: (value: number) => string): string {
    if (isSame) return words.whatIf.same;
    const size = show(Math.abs(difference));
    return difference < 0 ? words.whatIf.better(size) : words.whatIf.worse(size);
  }
}
