import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { SupplyView } from '#domain/plan/supplies.ts';
import type { SupplyLine, SupplySheet } from '#domain/plan/supply-report.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { PlainTable } from '#ui/parts/PlainTable.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './shortage.module.css';
import { type Bar, barOf } from './shortage-bars.ts';

const IMPORTANCES = [1, 2, 3] as const;

/** Need against stock of every kind, the indispensable first: a chart whose rows are a table. */
export function ShortageView({ report }: { readonly report: SupplySheet | null }) {
  const { text } = useSpeech();
  const words = text.supplies.shortage;
  const [onlyShort, setOnlyShort] = useState(true);
  if (report === null) return <BusyState label={text.supplies.working} />;
  const { lines, view } = report;
  const isMissing = lines.some(({ shortage }) => shortage > 0);
  return (
    <Panel
      title={words.chart}
      actions={
        <Checkbox
          label={words.onlyShort}
          checked={onlyShort}
          onChange={(event) => {
            setOnlyShort(event.currentTarget.checked);
          }}
        />
      }
    >
      {isMissing ? <Key /> : <Notice look="ok" title={text.supplies.nothingMissing} />}
      {IMPORTANCES.map((importance) => (
        <Group
          key={importance}
          importance={importance}
          lines={lines.filter((line) => line.importance === importance)}
          view={view}
          onlyShort={onlyShort}
        />
      ))}
    </Panel>
  );
}

function Key() {
  const words = useSpeech().text.supplies.shortage;
  return (
    <p className={looks.key} aria-hidden>
      <span className={looks.keyHave}>{words.keyHave}</span>
      <span className={looks.keyMissing}>{words.keyMissing}</span>
      <span className={looks.keyRange}>{words.keyRange}</span>
    </p>
  );
}

type GroupProps = {
  readonly importance: 1 | 2 | 3;
  readonly lines: readonly SupplyLine[];
  readonly view: SupplyView;
  readonly onlyShort: boolean;
};

function Group({ importance, lines, view, onlyShort }: GroupProps) {
  const { text, number } = useSpeech();
  const words = text.supplies.shortage;
  const short = lines.filter(({ shortage }) => shortage > 0);
  const shown = onlyShort ? short : lines;
  if (shown.length === 0) return null;
  const name = text.supplies.importances[importance];
  return (
    <div className={looks.group}>
      <PlainTable
        className={looks.chart}
        caption={{
          text: words.group(name, number(short.length), number(lines.length)),
          className: looks.caption,
        }}
        heads={[
          { label: words.kind },
          { label: words.bar, className: looks.barHead },
          { label: words.need, isNumber: true },
          { label: words.have, isNumber: true },
          { label: words.missing, isNumber: true },
        ]}
      >
        {shown.map((line) => (
          <tr key={line.needId}>
            <th scope="row" className={looks.name}>
              {line.name}
            </th>
            <td>
              <BarPicture bar={barOf(line, view)} />
            </td>
            <td data-number>
              {line.problem === null || line.need[view] > 0
                ? `${number(line.need[view], 3)} ${line.unit}`
                : ''}
              {line.problem === null ? null : (
                <StatusChip look="warning">
                  {line.need[view] > 0 ? words.knownPart : words.unknown}
                </StatusChip>
              )}
            </td>
            <td data-number>{number(line.stock, 3)}</td>
            <td data-number>
              {line.shortage > 0 ? (
                <StatusChip look={importance === 1 ? 'error' : 'warning'}>
                  {number(line.shortage, 3)}
                </StatusChip>
              ) : (
                number(0)
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

/** Filled for what there is, hatched for what is missing, a line from the least to the most that may be needed. */
function BarPicture({ bar }: { readonly bar: Bar }) {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <div className={looks.barRow}>
      <div className={looks.bar} aria-hidden>
        <span className={looks.have} style={{ width: percent(bar.have) }} />
        <span
          className={looks.missing}
          style={{ left: percent(bar.have), width: percent(bar.missing) }}
          data-none={bar.missing === 0 || undefined}
        />
        <span
          className={looks.range}
          style={{ left: percent(bar.low), width: percent(bar.high - bar.low) }}
        />
      </div>
      <span className={looks.covered}>{percent0(bar.covered)}</span>
    </div>
  );
}

function percent0(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
