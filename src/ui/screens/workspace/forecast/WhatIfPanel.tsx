import { Button, NumberInput, Switch } from '@mantine/core';
import { IconPlus, IconScale, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { DayRequest } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import type { ComparedDay } from '#workers/queue-desk.ts';
import { CaseResults } from './CaseResults.tsx';
import looks from './forecast.module.css';
import { useDeed } from './use-deed.ts';
import { asPlanned, CASE_CLEANING, type DayCase, dayOfCase, RAIN } from './what-if.ts';

/** Cases side by side, the day as planned among them. */
const MOST_CASES = 4;

type WhatIfPanelProps = { readonly plan: ElectionPlan; readonly area: PollingArea };

/** Two to four cases of the same days, side by side. Nothing of it is kept. */
export function WhatIfPanel({ plan, area }: WhatIfPanelProps) {
  const { text } = useSpeech();
  const words = text.forecast.whatIf;
  const request = forecastRequestOf(plan, area);
  return (
    <Panel title={words.title} lead={words.lead}>
      {request === null ? null : <Cases plan={plan} request={request} />}
    </Panel>
  );
}

type CasesProps = { readonly plan: ElectionPlan; readonly request: DayRequest };

function Cases({ plan, request }: CasesProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.whatIf;
  const { engines } = useServices();
  const planned = asPlanned(request);
  const [cases, setCases] = useState<readonly DayCase[]>(() => [firstCase(planned)]);
  const compare = useDeed<readonly ComparedDay[]>((options) =>
    engines.compareDays([request, ...cases.map((each) => dayOfCase(request, each))], options),
  );
  const change = (at: number, patch: Partial<DayCase>) => {
    compare.stop();
    setCases(cases.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  };
  return (
    <>
      <div className={partsLooks.box}>
        <table className={looks.cases}>
          <thead>
            <tr>
              <td />
              <th scope="col">{words.base}</th>
              {cases.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a case is its number; it has no other name.
                <th key={at} scope="col">
                  <span className={looks.caseHead}>
                    {words.name(number(at + 1))}
                    {cases.length === 1 ? null : (
                      <IconDeed
                        label={words.remove(words.name(number(at + 1)))}
                        size="sm"
                        icon={<IconX size={15} aria-hidden />}
                        onClick={() => {
                          compare.stop();
                          setCases(cases.filter((other) => other !== each));
                        }}
                      />
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SwitchRows planned={planned} cases={cases} onChange={change} />
          </tbody>
          {compare.value === null ? null : (
            <CaseResults days={compare.value} targets={plan.votingDay.targets} />
          )}
        </table>
      </div>
      {compare.value === null ? null : <p className={partsLooks.help}>{words.within}</p>}
      {compare.state === 'busy' ? (
        <BusyState label={words.comparing} fraction={compare.share} onCancel={compare.stop} />
      ) : null}
      {compare.problem === null ? null : <ProblemPanel problem={compare.problem} />}
      <div className={`${looks.deeds} pa-no-print`}>
        <Button
          leftSection={<IconScale size={17} aria-hidden />}
          disabled={compare.state === 'busy'}
          onClick={compare.start}
        >
          {words.compare}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={17} aria-hidden />}
          disabled={cases.length + 1 >= MOST_CASES}
          onClick={() => {
            compare.stop();
            setCases([...cases, planned]);
          }}
        >
          {words.add}
        </Button>
      </div>
    </>
  );
}

/** The question asked most: does one desk fewer still do? */
function firstCase(planned: DayCase): DayCase {
  return { ...planned, desks: Math.max(1, planned.desks - 1) };
}

type SwitchRowsProps = {
  readonly planned: DayCase;
  readonly cases: readonly DayCase[];
  readonly onChange: (at: number, patch: Partial<DayCase>) => void;
};

/** The numbers a case may change: the least and the most of each. */
const NUMBERS = [
  { name: 'desks', min: 1, max: 60, decimals: 0 },
  { name: 'places', min: 1, max: 500, decimals: 0 },
  { name: 'slowerPercent', min: -80, max: 400, decimals: 0 },
  { name: 'noShowPercent', min: 0, max: 100, decimals: 1 },
] as const;

function SwitchRows({ planned, cases, onChange }: SwitchRowsProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.whatIf;
  const helpId = useId();
  const names = {
    desks: words.desks,
    places: words.places,
    slowerPercent: words.slower,
    noShowPercent: words.noShow,
    hasCleaning: words.cleaning,
    hasRain: words.rain,
  };
  const helps = {
    hasCleaning: words.cleaningHelp(number(CASE_CLEANING.minutes), number(CASE_CLEANING.everyVoters)),
    hasRain: words.rainHelp(number(RAIN.share * 100), number(RAIN.afterwards)),
  };
  return (
    <>
      {NUMBERS.map(({ name, min, max, decimals }) => (
        <tr key={name}>
          <th scope="row">{names[name]}</th>
          <td>{number(planned[name])}</td>
          {cases.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a case is its number.
            <td key={at}>
              <NumberInput
                aria-label={`${names[name]}, ${words.name(number(at + 1))}`}
                w="6.5rem"
                size="xs"
                min={min}
                max={max}
                decimalScale={decimals}
                decimalSeparator=","
                thousandSeparator="."
                clampBehavior="blur"
                value={each[name]}
                onChange={(next) => {
                  if (typeof next === 'number' && next >= min && next <= max) onChange(at, { [name]: next });
                }}
              />
            </td>
          ))}
        </tr>
      ))}
      {(['hasCleaning', 'hasRain'] as const).map((name) => (
        <tr key={name}>
          <th scope="row">
            {names[name]}
            <small id={`${helpId}-${name}`}>{helps[name]}</small>
          </th>
          <td>{planned[name] ? text.common.yes : text.common.no}</td>
          {cases.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a case is its number.
            <td key={at}>
              <Switch
                aria-label={`${names[name]}, ${words.name(number(at + 1))}`}
                aria-describedby={`${helpId}-${name}`}
                checked={each[name]}
                onChange={(event) => {
                  onChange(at, { [name]: event.currentTarget.checked });
                }}
              />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
