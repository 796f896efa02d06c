import { Select } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type StockCount, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { StockUse, SupplyLine, SupplySheet } from '#domain/plan/supply-report.ts';
import type { Id } from '#domain/scalars.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { choice } from '#ui/parts/grid/columns.ts';
import { PlainTable } from '#ui/parts/PlainTable.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { ListPanel } from '#ui/screens/workspace/tables/ListPanel.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import { countMarks, type UsedByCount, usedByCount } from './count-rows.ts';
import { AMOUNT } from './figure-kinds.ts';
import { StockChart } from './StockChart.tsx';
import looks from './supplies.module.css';

const COUNTS = ['supplyPlan', 'counts'];
const NOTHING_USED: UsedByCount = new Map();

const OUTLOOK_LOOKS: Readonly<Record<StockUse['outlook'], Look>> = {
  unknown: 'neutral',
  enough: 'ok',
  'short-for-day': 'warning',
  'runs-out': 'error',
};

/** The day it is on this computer. */
function todayOf(now: Instant): IsoDate {
  const local = new Date(now);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

/** Counts of what came in and what is left during preparation, and how long it lasts at that pace. */
export function TrackingView({ report }: { readonly report: SupplySheet | null }) {
  const { text } = useSpeech();
  const words = text.supplies;
  const [chosen, setChosen] = useState<string | null>(null);
  if (report === null) return <BusyState label={words.working} />;
  const lineOf = (needId: Id) => report.lines.find((line) => line.needId === needId);
  const counted = report.uses.flatMap((use) => {
    const line = lineOf(use.needId);
    return line === undefined ? [] : [{ use, line }];
  });
  const shown = counted.find(({ use }) => use.needId === chosen) ?? counted[0];
  return (
    <>
      <CountsPanel report={report} />
      {shown === undefined ? null : (
        <>
          <Panel title={words.tracking.forecast}>
            <UseTable counted={counted} />
          </Panel>
          <Panel
            title={words.tracking.chart(shown.line.name)}
            actions={
              <Select
                aria-label={words.tracking.chartFor}
                className={looks.chooser}
                searchable
                allowDeselect={false}
                value={shown.use.needId}
                data={counted.map(({ use, line }) => ({ value: use.needId, label: line.name }))}
                onChange={setChosen}
                comboboxProps={{ transitionProps: { duration: 0 } }}
              />
            }
          >
            <StockChart use={shown.use} unit={shown.line.unit} />
          </Panel>
        </>
      )}
    </>
  );
}

function CountsPanel({ report }: { readonly report: SupplySheet }) {
  const speech = useSpeech();
  const words = speech.text.supplies.tracking;
  const { now } = useServices();
  const supplyPlan = useElectionPlan((plan) => plan.supplyPlan);
  const election = useElectionPlan((plan) => plan.election.date);
  const used = useMemo(() => (report.uses.length === 0 ? NOTHING_USED : usedByCount(report.uses)), [report]);
  const marks = useMemo(
    () => countMarks(speech, supplyPlan.counts, used, election),
    [speech, supplyPlan.counts, used, election],
  );
  const columns = useMemo((): readonly PlanColumn<StockCount>[] => {
    const field = fieldColumn<StockCount>();
    const needs = supplyNeedsOf(supplyPlan);
    const names = Object.fromEntries(needs.map(({ id, name, unit }) => [id, `${name} (${unit})`]));
    const amount = (id: 'received' | 'left', label: string): PlanColumn<StockCount> => ({
      ...field(id, { label, kind: AMOUNT, width: 150 }),
      // A cell that is emptied says that nothing came, or nothing is left.
      patch: (value) => ({ [id]: value ?? 0 }),
    });
    const computed = (id: 'used' | 'perDay', label: string): PlanColumn<StockCount> => ({
      id,
      label,
      kind: AMOUNT,
      width: 150,
      locked: true,
      computed: true,
      value: (count) => used.get(count.id)?.[id] ?? null,
    });
    return [
      field('date', { label: words.date, kind: { type: 'date' }, width: 120 }),
      field('needId', {
        label: words.kind,
        kind: choice(
          needs.map(({ id }) => id),
          names,
        ),
        width: 280,
        grows: true,
      }),
      amount('received', words.received),
      amount('left', words.leftAtEnd),
      computed('used', words.used),
      computed('perDay', words.usedPerDay),
    ];
  }, [supplyPlan, used, words]);
  const firstNeed = supplyNeedsOf(supplyPlan)[0]?.id;
  return (
    <ListPanel
      list="counts"
      path={COUNTS}
      title={words.counts}
      items={supplyPlan.counts}
      columns={columns}
      marks={marks}
      {...(firstNeed === undefined
        ? {}
        : {
            blank: (id: Id) => ({ id, needId: firstNeed, date: todayOf(now()), received: 0, left: 0 }),
          })}
      mostRows={2000}
      emptyIcon={<IconClipboardList size={36} stroke={1.4} />}
      emptyTitle={words.empty}
      emptyText={words.emptyText}
    />
  );
}

type Counted = { readonly use: StockUse; readonly line: SupplyLine };

/** Every kind counted: how fast it goes, when it is gone, when to order. */
function UseTable({ counted }: { readonly counted: readonly Counted[] }) {
  const { text } = useSpeech();
  const words = text.supplies.tracking;
  return (
    <PlainTable
      className={looks.uses}
      caption={{ text: words.forecast, className: partsLooks.hidden }}
      heads={[
        { label: words.kind },
        { label: words.left, isNumber: true },
        { label: words.perDay, isNumber: true },
        { label: words.daysLeft, isNumber: true },
        { label: words.runsOut },
        { label: words.onElection, isNumber: true },
        { label: words.orderBy },
        { label: words.outlook },
      ]}
    >
      {counted.map((each) => (
        <UseRow key={each.use.needId} {...each} />
      ))}
    </PlainTable>
  );
}

function UseRow({ use, line }: Counted) {
  const { text, number, date } = useSpeech();
  const { now } = useServices();
  const words = text.supplies.tracking;
  const last = use.counts.at(-1);
  const told = (value: number | null, decimals = 2) => (value === null ? '–' : number(value, decimals));
  const inUnit = (value: number) => `${number(value, 3)} ${line.unit}`;
  const isLate = use.orderBy !== null && use.orderBy < todayOf(now());
  return (
    <tr>
      <th scope="row" className={looks.useName}>
        {line.name}
      </th>
      <td data-number>{last === undefined ? '' : words.leftOn(inUnit(last.left), date(last.date))}</td>
      <td data-number>{told(use.perDay)}</td>
      <td data-number>{use.daysLeft === null ? '–' : words.days(number(use.daysLeft, 1))}</td>
      <td>{use.runsOut === null ? '–' : date(use.runsOut)}</td>
      <td data-number>
        {told(use.leftOnElection)} / {inUnit(use.needOnElection)}
      </td>
      <td>
        {use.orderBy === null ? '–' : date(use.orderBy)}
        {isLate ? ` (${words.late})` : ''}
      </td>
      <td>
        <StatusChip look={OUTLOOK_LOOKS[use.outlook]}>{words.outlooks[use.outlook]}</StatusChip>
      </td>
    </tr>
  );
}
