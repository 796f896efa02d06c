import { BridgePoint, type Candidate, ContactSession } from '#domain/plan/voter-contact.ts';
import { BallotKind } from '#domain/profile.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { type Choice, COUNT, choice, METRES, MINUTES, sumOf, TEXT } from '#ui/parts/grid/columns.ts';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import type { ListedHamlet } from './contact-desk.ts';

/** A column of things that exist elsewhere in the plan, several to a cell. */
function idsColumn<Field extends string>(field: Field, label: string, options: readonly Choice[]) {
  return {
    id: field,
    label,
    kind: { type: 'several' as const, options },
    value: (item: Readonly<Record<Field, readonly Id[]>>) => item[field].join(' '),
    patch: (value: unknown) => ({
      [field]: typeof value === 'string' && value !== '' ? value.split(' ') : [],
    }),
    width: 200,
    grows: true,
  };
}

function optionsOf(items: readonly { readonly id: Id; readonly name: string }[]): Choice[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** A hamlet that is divided between areas says which part it is. */
function hamletOptions(hamlets: Iterable<ListedHamlet>, text: Messages): Choice[] {
  const all = [...hamlets];
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  return all.map(({ id, name, area }) => ({
    value: id,
    label: (times.get(name) ?? 0) > 1 ? text.contact.lists.hamletIn(name, area) : name,
  }));
}

export function candidateColumns(
  text: Messages,
  hamlets: Iterable<ListedHamlet>,
): readonly PlanColumn<Candidate>[] {
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
    idsColumn('hamletIds', text.contact.candidate.hamlets, hamletOptions(hamlets, text)),
    field('canConnect', { label: text.contact.lists.canConnect, kind: { type: 'flag' }, width: 150 }),
  ];
}

export function bridgePointColumns(
  text: Messages,
  hamlets: Iterable<ListedHamlet>,
): readonly PlanColumn<BridgePoint>[] {
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
    idsColumn('hamletIds', text.contact.point.hamlets, hamletOptions(hamlets, text)),
    field('note', { label: words.note, kind: TEXT, width: 200, grows: true }),
  ];
}

export function sessionColumns(
  text: Messages,
  candidates: readonly Candidate[],
  points: readonly BridgePoint[],
): readonly PlanColumn<ContactSession>[] {
  const words = text.tables.contact;
  const field = fieldColumn<ContactSession>();
  return [
    field('date', { label: words.date, kind: { type: 'date' }, width: 120 }),
    field('start', { label: words.start, kind: { type: 'clock' }, width: 100 }),
    field('lengthMinutes', { label: words.lengthMinutes, kind: MINUTES, width: 110 }),
    field('form', {
      label: words.form,
      kind: choice(ContactSession.shape.form.options, words.forms),
      width: 130,
    }),
    idsColumn('bridgePointIds', words.points, optionsOf(points)),
    idsColumn('candidateIds', words.sessionCandidates, optionsOf(candidates)),
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
