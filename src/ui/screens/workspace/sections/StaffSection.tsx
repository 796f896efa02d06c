import { IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type AreaStaff, areaVoters, type PollingArea } from '#domain/plan/area.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Messages } from '#i18n/messages.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { COUNT, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { ListGrid } from '#ui/screens/workspace/tables/ListGrid.tsx';
import { fieldColumn, innerColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import looks from '#ui/screens/workspace/tables/tables.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

const PATH = ['areas'];

function columnsIn(text: Messages): readonly PlanColumn<PollingArea>[] {
  const words = text.tables.staff;
  const rooms = text.tables.rooms;
  const field = fieldColumn<PollingArea>();
  const staff = innerColumn<'staff', AreaStaff>('staff');
  return [
    field('number', { label: rooms.number, kind: TEXT, width: 96, locked: true }),
    field('venue', { label: rooms.venue, kind: TEXT, width: 220, grows: true, locked: true }),
    {
      id: 'voters',
      label: rooms.voters,
      kind: COUNT,
      value: areaVoters,
      width: 100,
      locked: true,
      computed: true,
      total: sumOf(areaVoters),
    },
    staff('pollingTeam', {
      label: words.pollingTeam,
      kind: COUNT,
      width: 110,
      total: sumOf((area) => area.staff.pollingTeam),
    }),
    staff('healthWorkers', {
      label: words.healthWorkers,
      kind: COUNT,
      width: 100,
      total: sumOf((area) => area.staff.healthWorkers),
    }),
    staff('communityTeam', {
      label: words.communityTeam,
      kind: COUNT,
      width: 130,
      total: sumOf((area) => area.staff.communityTeam),
    }),
    staff('headName', { label: words.headName, kind: TEXT, width: 200, grows: true }),
    staff('headPhone', { label: words.headPhone, kind: { type: 'phone' }, width: 140 }),
    field('note', { label: words.note, kind: TEXT, width: 180, grows: true }),
  ];
}

/** Section "staff": the people on duty at every polling area. */
export function StaffSection() {
  const { text, number } = useSpeech();
  const words = text.tables.staff;
  const areas = useElectionPlan((plan) => plan.areas);
  const profile = profileOf(useElectionPlan((plan) => plan.profile));
  const columns = useMemo(() => columnsIn(text), [text]);
  const team = profile.bodies.find((body) => body.id === 'polling-team');
  return (
    <PageFrame
      title={text.editing.sections.staff}
      lead={words.lead}
      wide
      fill
      actions={
        team === undefined ? null : (
          <span className={looks.minimum}>
            {words.size(number(team.min), number(team.max))}
            <SourceMark label={words.sizeOf} source={team.source} />
          </span>
        )
      }
    >
      <ListGrid
        list="areas"
        name="staff"
        path={PATH}
        label={text.editing.sections.staff}
        items={areas}
        columns={columns}
        empty={
          <EmptyState
            icon={<IconUsersGroup size={36} stroke={1.4} />}
            title={text.tables.rooms.emptyTitle}
            text={text.tables.rooms.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
