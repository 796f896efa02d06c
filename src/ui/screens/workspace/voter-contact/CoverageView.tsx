import { SegmentedControl } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { memo, useMemo, useRef, useState } from 'react';
import { BallotKind } from '#domain/profile.ts';
import type { IsoDate } from '#domain/time.ts';
import { compareText } from '#i18n/format.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { type Coverage, coverageOf } from './contact-desk.ts';
import looks from './contact-tables.module.css';
import { shortDayWords } from './contact-words.ts';
import { SpacerRow } from './SpacerRow.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useTallRows } from './use-tall-rows.ts';

type Order = 'area' | 'least';

/** The map of hamlets and days: how many sessions invite whose voters when, the ground the darker the more. */
export const CoverageView = memo(function CoverageView() {
  const { text, number } = useSpeech();
  const words = text.contact.coverage;
  const desk = useDesk();
  const [order, setOrder] = useState<Order>('area');
  const rows = useMemo(() => coverageOf(desk), [desk]);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconMapPin size={36} stroke={1.4} />}
        title={text.contact.empty.hamletsTitle}
        text={text.contact.empty.hamletsText}
        actions={
          <SectionLink section="areas" variant="filled">
            {text.votingDay.goAreas}
          </SectionLink>
        }
      />
    );
  }
  const counts = rows.map(({ sessions }) => sessions);
  const covered = rows.filter(({ sessions }) => sessions > 0);
  const voters = (some: readonly Coverage[]) =>
    some.reduce((sum, { hamlet }) => sum + (hamlet.voters ?? 0), 0);
  const share = voters(rows) === 0 ? 0 : (voters(covered) * 100) / voters(rows);
  return (
    <>
      <div className={looks.coverageHead}>
        <p>
          <strong>{words.summary(number(covered.length), number(rows.length))}</strong>
          {' · '}
          {words.voterShare(number(share, 0))}
          {' · '}
          {words.range(number(Math.min(...counts)), number(Math.max(...counts)))}
        </p>
        <SegmentedControl
          className="pa-no-print"
          aria-label={words.orderLabel}
          value={order}
          data={(['area', 'least'] as const).map((value) => ({ value, label: words.orders[value] }))}
          onChange={(next) => {
            setOrder(next === 'least' ? 'least' : 'area');
          }}
        />
      </div>
      <CoverageTable rows={order === 'area' ? rows : [...rows].sort(byLeast)} most={Math.max(...counts)} />
      <p className={partsLooks.help}>{words.note}</p>
    </>
  );
});

function byLeast(a: Coverage, b: Coverage): number {
  return a.sessions - b.sessions || compareText(a.hamlet.name, b.hamlet.name);
}

type CoverageTableProps = { readonly rows: readonly Coverage[]; readonly most: number };

/** Pixels a row is high. */
const ROW_HEIGHT = 32;

function CoverageTable({ rows, most }: CoverageTableProps) {
  const speech = useSpeech();
  const { text } = speech;
  const words = text.contact.coverage;
  const { plan } = useDesk();
  const scroller = useRef<HTMLElement>(null);
  const tall = useTallRows({ scroller, count: rows.length, rowHeight: ROW_HEIGHT });
  const levels = BallotKind.options.filter((level) =>
    plan.voterContact.candidates.some((candidate) => candidate.level === level),
  );
  const days = [...new Set(rows.flatMap((row) => [...row.days.keys()]))].sort();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className={looks.coverage} ref={scroller} aria-label={words.label} tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col" className={looks.coverageName}>
              {words.hamlet}
            </th>
            <th scope="col" data-figure>
              {words.voters}
            </th>
            <th scope="col" data-figure>
              {words.sessions}
            </th>
            {levels.map((level) => (
              <th
                key={level}
                scope="col"
                data-figure
                title={words.of(text.sections.election.ballotKinds[level])}
              >
                {words.levels[level]}
              </th>
            ))}
            {days.map((day) => (
              <th key={day} scope="col" data-figure data-day>
                {shortDayWords(day, speech)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={tall.above} />
          {tall.shown.map((at) => {
            const row = rows[at];
            return row === undefined ? null : (
              <CoverageRow
                key={row.hamlet.id}
                row={row}
                at={at}
                measure={tall.measure}
                {...{ levels, days, most }}
              />
            );
          })}
          <SpacerRow height={tall.below} />
        </tbody>
      </table>
    </section>
  );
}

type CoverageRowProps = {
  readonly row: Coverage;
  readonly at: number;
  readonly measure: (row: Element | null) => void;
  readonly levels: readonly BallotKind[];
  readonly days: readonly IsoDate[];
  readonly most: number;
};

/** A hamlet: how often its voters are invited, by whom they are met, and on which days. */
function CoverageRow({ row, at, measure, levels, days, most }: CoverageRowProps) {
  const { text, number } = useSpeech();
  const { hamlet, sessions } = row;
  const mostADay = Math.max(1, ...row.days.values());
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at + 2}>
      <td>{hamlet.area}</td>
      <th scope="row" className={looks.coverageName}>
        {hamlet.name || text.contact.unnamedHamlet}
      </th>
      <td data-figure>{hamlet.voters === null ? '' : number(hamlet.voters)}</td>
      <Heat count={sessions} most={most} none={text.contact.coverage.none} />
      {levels.map((level) => (
        <Heat key={level} count={row.levels.get(level) ?? 0} most={most} />
      ))}
      {days.map((day) => (
        <Heat key={day} count={row.days.get(day) ?? 0} most={mostADay} none="" />
      ))}
    </tr>
  );
}

/** A figure on a ground the darker the larger it is. */
function Heat({
  count,
  most,
  none,
}: {
  readonly count: number;
  readonly most: number;
  /** What stands for 0, as a warning; empty: nothing does. */
  readonly none?: string;
}) {
  const { number } = useSpeech();
  const strength = count === 0 ? 0 : Math.round((count / Math.max(1, most)) * 100);
  return (
    <td data-figure className={looks.heat} style={{ ['--heat' as string]: `${strength}%` }}>
      {count > 0 || none === undefined ? number(count) : null}
      {count === 0 && none !== undefined && none !== '' ? (
        <StatusChip look="warning">{none}</StatusChip>
      ) : null}
    </td>
  );
}
