import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconMessages, IconScreenShare, IconUserStar } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { newBridgePoint, newCandidate, newSession } from '#domain/plan/voter-contact.ts';
import type { RuleProfile } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Id } from '#domain/scalars.ts';
import type { ListItems } from '#editing/lists.ts';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { ListPanel } from '#ui/screens/workspace/tables/ListPanel.tsx';
import type { PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import tableLooks from '#ui/screens/workspace/tables/tables.module.css';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { useIsReadOnly } from '#ui/state/session.tsx';
import type { ContactList } from './contact-place.ts';
import { bridgePointColumns, candidateColumns, sessionColumns } from './list-columns.ts';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';

/** "Đại biểu Quốc hội: từ 10 hội nghị", each with its source. */
function Minimums({ profile, speech }: { readonly profile: RuleProfile; readonly speech: Speech }) {
  const { text, number } = speech;
  return profile.contactSessions.map(({ ballot, min, source }) => {
    const words = text.tables.contact.minimums(text.sections.election.ballotKinds[ballot], number(min));
    return (
      <span key={ballot} className={tableLooks.minimum}>
        {words}
        <SourceMark label={words} source={source} />
      </span>
    );
  });
}

/** The row the keyboard is in, opened beside the table. */
function OpenRow({ list, id }: { readonly list: ContactList; readonly id: Id | null }) {
  const words = useSpeech().text.contact.lists;
  const { open } = useContactWays();
  return (
    <Button
      variant="default"
      size="compact-md"
      disabled={id === null}
      onClick={() => {
        if (id !== null) open({ list, id });
      }}
    >
      {words.openItem}
    </Button>
  );
}

/** The way from the list somebody keeps in Excel. */
function ImportList() {
  const words = useSpeech().text.contact.lists;
  const { plan } = useDesk();
  const readOnly = useIsReadOnly();
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      disabled={readOnly}
      onClick={() => {
        goTo({ screen: 'import', planId: plan.id });
      }}
    >
      {words.importList}
    </Button>
  );
}

type ContactTableProps<List extends ContactList> = {
  readonly list: List;
  readonly items: readonly ListItems[List][];
  readonly columns: readonly PlanColumn<ListItems[List]>[];
  readonly blank: (id: Id) => ListItems[List];
  readonly mostRows: number;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly icon: ReactNode;
  readonly emptyTitle: string;
  readonly lines?: 1 | 2;
};

/** One list of the section as a table, with the ways into the panel and from Excel. */
function ContactTable<List extends ContactList>(props: ContactTableProps<List>) {
  const { list, title, actions, icon, emptyTitle, lines = 1, ...table } = props;
  const words = useSpeech().text.tables.contact;
  const [row, setRow] = useState<Id | null>(null);
  const path = useMemo(() => ['voterContact', list], [list]);
  return (
    <ListPanel<List>
      {...table}
      list={list}
      path={path}
      title={title}
      actions={actions}
      lines={lines}
      tools={
        <>
          <OpenRow list={list} id={row} />
          <ImportList />
        </>
      }
      onActiveRow={setRow}
      emptyIcon={icon}
      emptyTitle={emptyTitle}
      emptyText={words.emptyText}
    />
  );
}

/** Candidates, bridge points and sessions as tables, to type and to paste. */
export function ListsView() {
  const speech = useSpeech();
  const { text } = speech;
  const words = text.tables.contact;
  const { plan, hamlets } = useDesk();
  const { candidates, bridgePoints, sessions } = plan.voterContact;
  const ofCandidates = useMemo(() => candidateColumns(text, hamlets.values()), [text, hamlets]);
  const ofPoints = useMemo(() => bridgePointColumns(text, hamlets.values()), [text, hamlets]);
  const ofSessions = useMemo(
    () => sessionColumns(text, candidates, bridgePoints),
    [text, candidates, bridgePoints],
  );
  return (
    <>
      <ContactTable
        list="candidates"
        items={candidates}
        columns={ofCandidates}
        blank={newCandidate}
        mostRows={500}
        title={words.candidates}
        actions={<Minimums profile={profileOf(plan.profile)} speech={speech} />}
        icon={<IconUserStar size={32} stroke={1.4} />}
        emptyTitle={words.emptyCandidates}
      />
      <ContactTable
        list="bridgePoints"
        items={bridgePoints}
        columns={ofPoints}
        blank={newBridgePoint}
        mostRows={200}
        title={words.bridgePoints}
        icon={<IconScreenShare size={32} stroke={1.4} />}
        emptyTitle={words.emptyPoints}
      />
      <ContactTable
        list="sessions"
        items={sessions}
        columns={ofSessions}
        blank={newSession}
        mostRows={500}
        title={words.sessions}
        icon={<IconMessages size={32} stroke={1.4} />}
        emptyTitle={words.emptySessions}
        lines={2}
      />
    </>
  );
}
