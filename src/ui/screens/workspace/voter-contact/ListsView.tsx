import { Button } from '@mantine/core';
import { IconMessages, IconScreenShare, IconUserStar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  BridgePoint,
  type Candidate,
  ContactSession,
  newBridgePoint,
  newCandidate,
  newSession,
} from '#domain/plan/voter-contact.ts';
import { BallotKind, type RuleProfile } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { COUNT, choice, METRES, MINUTES, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { ListPanel } from '#ui/screens/workspace/tables/ListPanel.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import tableLooks from '#ui/screens/workspace/tables/tables.module.css';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import type { ContactList } from './contact-place.ts';
import { useContactPlace } from './use-contact-place.ts';

const CANDIDATES = ['voterContact', 'candidates'];
const BRIDGE_POINTS = ['voterContact', 'bridgePoints'];
const SESSIONS = ['voterContact', 'sessions'];

function candidateColumns(text: Messages): readonly PlanColumn<Candidate>[] {
  const words = text.tables.contact;
  const field = fieldColumn<Candidate>();
  return [
    field('name', { label: words.candidateName, kind: TEXT, width: 260, grows: true }),
    field('level', {
      label: words.level,
      kind: choice(BallotKind.options, text.sections.election.ballotKinds),
      width: 220,
    }),
    field('minimumSessions', {
      label: words.minimumSessions,
      help: words.minimumHelp,
      kind: COUNT,
      width: 170,
    }),
    field('constituency', { label: text.contact.lists.constituency, kind: TEXT, width: 180 }),
    field('canConnect', { label: text.contact.lists.canConnect, kind: { type: 'flag' }, width: 150 }),
  ];
}

function bridgePointColumns(text: Messages): readonly PlanColumn<BridgePoint>[] {
  const words = text.tables.contact;
  const field = fieldColumn<BridgePoint>();
  return [
    field('name', { label: words.pointName, kind: TEXT, width: 260, grows: true }),
    field('lengthMetres', { label: words.length, kind: METRES, width: 100 }),
    field('widthMetres', { label: words.width, kind: METRES, width: 100 }),
    field('link', {
      label: words.link,
      kind: choice(BridgePoint.shape.link.options, words.links),
      width: 150,
    }),
    field('isMain', { label: text.contact.lists.isMain, kind: { type: 'flag' }, width: 130 }),
    field('seats', { label: text.contact.lists.seats, kind: COUNT, width: 130 }),
    field('note', { label: words.note, kind: TEXT, width: 200, grows: true }),
  ];
}

function sessionColumns(
  text: Messages,
  candidates: readonly Candidate[],
  points: readonly BridgePoint[],
): readonly PlanColumn<ContactSession>[] {
  const words = text.tables.contact;
  const field = fieldColumn<ContactSession>();
  const ids = (list: 'candidateIds' | 'bridgePointIds', items: readonly { id: Id; name: string }[]) =>
    ({
      id: list,
      kind: {
        type: 'several' as const,
        options: items.map((item) => ({ value: item.id, label: item.name })),
      },
      value: (session: ContactSession) => session[list].join(' '),
      patch: (value: unknown) => ({
        [list]: typeof value === 'string' && value !== '' ? value.split(' ') : [],
      }),
      width: 200,
      grows: true,
    }) satisfies Partial<PlanColumn<ContactSession>>;
  return [
    field('date', { label: words.date, kind: { type: 'date' }, width: 120 }),
    field('start', { label: words.start, kind: { type: 'clock' }, width: 100 }),
    field('lengthMinutes', { label: words.lengthMinutes, kind: MINUTES, width: 110 }),
    field('form', {
      label: words.form,
      kind: choice(ContactSession.shape.form.options, words.forms),
      width: 130,
    }),
    { label: words.points, ...ids('bridgePointIds', points) },
    { label: words.sessionCandidates, ...ids('candidateIds', candidates) },
    field('invited', {
      label: words.invited,
      kind: COUNT,
      width: 110,
      total: sumOf((session) => session.invited),
    }),
    field('accessPoint', { label: words.accessPoint, kind: TEXT, width: 200, grows: true }),
    field('state', {
      label: text.contact.lists.state,
      kind: choice(ContactSession.shape.state.unwrap().options, text.contact.states),
      width: 120,
    }),
    field('locked', { label: text.contact.lists.locked, kind: { type: 'flag' }, width: 80 }),
    field('note', { label: words.note, kind: TEXT, width: 160, grows: true }),
  ];
}

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
  const { open } = useContactPlace();
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

/** Candidates, bridge points and sessions as tables, to type and to paste. */
export function ListsView() {
  const speech = useSpeech();
  const { text } = speech;
  const words = text.tables.contact;
  const { candidates, bridgePoints, sessions } = useElectionPlan((plan) => plan.voterContact);
  const profile = profileOf(useElectionPlan((plan) => plan.profile));
  const [rows, setRows] = useState<Readonly<Partial<Record<ContactList, Id | null>>>>({});
  const ofCandidates = useMemo(() => candidateColumns(text), [text]);
  const ofPoints = useMemo(() => bridgePointColumns(text), [text]);
  const ofSessions = useMemo(
    () => sessionColumns(text, candidates, bridgePoints),
    [text, candidates, bridgePoints],
  );
  const row = (list: ContactList) => ({
    tools: <OpenRow list={list} id={rows[list] ?? null} />,
    onActiveRow: (id: Id | null) => {
      setRows((before) => (before[list] === id ? before : { ...before, [list]: id }));
    },
  });
  return (
    <>
      <ListPanel
        list="candidates"
        path={CANDIDATES}
        title={words.candidates}
        actions={<Minimums profile={profile} speech={speech} />}
        items={candidates}
        columns={ofCandidates}
        blank={newCandidate}
        mostRows={500}
        {...row('candidates')}
        emptyIcon={<IconUserStar size={32} stroke={1.4} />}
        emptyTitle={words.emptyCandidates}
        emptyText={words.emptyText}
      />
      <ListPanel
        list="bridgePoints"
        path={BRIDGE_POINTS}
        title={words.bridgePoints}
        items={bridgePoints}
        columns={ofPoints}
        blank={newBridgePoint}
        mostRows={200}
        {...row('bridgePoints')}
        emptyIcon={<IconScreenShare size={32} stroke={1.4} />}
        emptyTitle={words.emptyPoints}
        emptyText={words.emptyText}
      />
      <ListPanel
        list="sessions"
        path={SESSIONS}
        title={words.sessions}
        items={sessions}
        columns={ofSessions}
        blank={newSession}
        lines={2}
        mostRows={500}
        {...row('sessions')}
        emptyIcon={<IconMessages size={32} stroke={1.4} />}
        emptyTitle={words.emptySessions}
        emptyText={words.emptyText}
      />
    </>
  );
}
