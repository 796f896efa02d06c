import { SegmentedControl } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { BallotKind } from '#domain/profile.ts';
import { compareText } from '#i18n/format.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { type Coverage, coverageOf } from './contact-desk.ts';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

type Order = 'area' | 'least';

/** How many sessions invite each hamlet's voters: a table whose ground darkens with the number it prints. */
export function CoverageView() {
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
}

function byLeast(a: Coverage, b: Coverage): number {
  return a.sessions - b.sessions || compareText(a.hamlet.name, b.hamlet.name);
}

function CoverageTable({ rows, most }: { readonly rows: readonly Coverage[]; readonly most: number }) {
  const { text, number, date } = useSpeech();
  const words = text.contact.coverage;
  const { plan } = useDesk();
  const levels = BallotKind.options.filter((level) =>
    plan.voterContact.candidates.some((candidate) => candidate.level === level),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className={looks.coverage} aria-label={words.label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.hamlet}</th>
            <th scope="col" data-figure>
              {words.voters}
            </th>
            <th scope="col" data-figure>
              {words.sessions}
            </th>
            {levels.map((level) => (
              <th key={level} scope="col" data-figure>
                {words.of(text.sections.election.ballotKinds[level])}
              </th>
            ))}
            <th scope="col">{words.days}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ hamlet, sessions, days, levels: met }) => (
            <tr key={hamlet.id}>
              <td>{hamlet.area}</td>
              <th scope="row">{hamlet.name || text.contact.unnamedHamlet}</th>
              <td data-figure>{hamlet.voters === null ? '' : number(hamlet.voters)}</td>
              <Heat count={sessions} most={most} none={words.none} />
              {levels.map((level) => (
                <Heat key={level} count={met.get(level) ?? 0} most={most} />
              ))}
              <td>{days.map(date).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
  readonly none?: string;
}) {
  const { number } = useSpeech();
  const strength = count === 0 ? 0 : Math.round((count / Math.max(1, most)) * 100);
  return (
    <td data-figure className={looks.heat} style={{ ['--heat' as string]: `${strength}%` }}>
      {count === 0 && none !== undefined ? <StatusChip look="warning">{none}</StatusChip> : number(count)}
    </td>
  );
}
