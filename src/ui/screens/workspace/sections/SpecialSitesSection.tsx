import { IconTruckDelivery } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import { SpecialSite } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { COUNT, choice, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

function columnsIn(text: Messages, areas: readonly PollingArea[]): readonly PlanColumn<SpecialSite>[] {
  const words = text.tables.sites;
  const field = fieldColumn<SpecialSite>();
  return [
    field('kind', {
      label: words.kind,
      kind: choice(SpecialSite.shape.kind.options, words.kinds),
      width: 190,
    }),
    field('name', { label: words.name, kind: TEXT, width: 220, grows: true }),
    field('address', { label: words.address, kind: TEXT, width: 200, grows: true }),
    field('voters', { label: words.voters, kind: COUNT, width: 100, total: sumOf((site) => site.voters) }),
    field('areaId', {
      label: words.area,
      kind: {
        type: 'choice',
        options: areas.map((area) => ({ value: area.id, label: area.number })),
        blank: words.noArea,
      },
      width: 120,
    }),
    field('auxiliaryBoxes', {
      label: words.boxes,
      kind: COUNT,
      width: 100,
      total: sumOf((site) => site.auxiliaryBoxes),
    }),
    field('carriers', {
      label: words.carriers,
      kind: COUNT,
      width: 100,
      total: sumOf((site) => site.carriers),
    }),
    field('leavesAt', { label: words.leavesAt, kind: { type: 'clock' }, width: 110 }),
    field('route', { label: words.route, kind: TEXT, width: 220, grows: true }),
    field('note', { label: words.note, kind: TEXT, width: 160, grows: true }),
  ];
}

function blank(id: Id): SpecialSite {
  return {
    id,
    kind: 'central-quarantine',
    name: '',
    address: '',
    voters: null,
    areaId: null,
    auxiliaryBoxes: null,
    carriers: null,
    leavesAt: null,
    route: '',
    note: '',
  };
}

/** Section "special-sites": where the auxiliary box goes, and who carries it. */
export function SpecialSitesSection() {
  const text = useText();
  const words = text.tables.sites;
  const items = useElectionPlan((plan) => plan.specialSites);
  const areas = useElectionPlan((plan) => plan.areas);
  const columns = useMemo(() => columnsIn(text, areas), [text, areas]);
  return (
    <ListSection
      section="special-sites"
      words={words}
      icon={IconTruckDelivery}
      list="specialSites"
      items={items}
      columns={columns}
      blank={blank}
      mostRows={500}
    />
  );
}
