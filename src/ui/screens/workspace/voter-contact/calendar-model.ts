import { spanOf } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionRequest } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { addDays, type IsoDate, minutesOfClock, weekday } from '#domain/time.ts';

/** Minutes by which a session moves on the calendar. Ours; another minute can be typed in the panel. */
export const STEP = 30;
const DAY = 24 * 60;

/** A place in the calendar: a day and minutes after midnight. */
export type Slot = { readonly date: IsoDate; readonly from: number };

/** Monday to Sunday around a day. */
export function weekOf(date: IsoDate): readonly IsoDate[] {
  const monday = addDays(date, 1 - weekday(date));
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/** The hours drawn, as minutes after midnight on whole hours: all that are allowed, and all that are used. */
export function axisOf(
  hours: SessionRequest['hours'],
  sessions: readonly PlannedSession[],
): { readonly from: number; readonly to: number } {
  const spans = [
    ...hours.map((part) => ({ from: minutesOfClock(part.from), to: minutesOfClock(part.to) })),
    ...sessions.map(spanOf),
  ];
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { from: Math.floor(from / 60) * 60, to: Math.min(DAY, Math.ceil(to / 60) * 60) };
}

/** Where a block stands when several share a time: its lane, counted from 0, of so many. */
export type Lane = { readonly lane: number; readonly lanes: number };

/** Sessions of one day side by side where they overlap; each takes the first lane that is free. */
export function lanesOf(sessions: readonly PlannedSession[]): ReadonlyMap<Id, Lane> {
  const found = new Map<Id, Lane>();
  const inOrder = sessions
    .map((session) => ({ id: session.id, ...spanOf(session) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  let cluster: { readonly id: Id; readonly lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { id, lane } of cluster) found.set(id, { lane, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const { id, from, to } of inOrder) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    cluster.push({ id, lane });
  }
  close();
  return found;
}

/** The slot nearest to a wish: on a step, and so that the session ends on the same day. */
export function fittingSlot({ date, from }: Slot, lengthMinutes: number): Slot {
  const latest = Math.floor(Math.max(0, DAY - lengthMinutes) / STEP) * STEP;
  const onStep = Math.round(from / STEP) * STEP;
  return { date, from: Math.min(Math.max(0, onStep), latest) };
}

/** The slot an arrow key leads to; the same slot for any other key. */
export function steered(key: string, slot: Slot, lengthMinutes: number): Slot {
  const byDays = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[key] ?? 0;
  const byMinutes = { ArrowUp: -STEP, ArrowDown: STEP }[key] ?? 0;
  if (byDays === 0 && byMinutes === 0) return slot;
  return fittingSlot({ date: addDays(slot.date, byDays), from: slot.from + byMinutes }, lengthMinutes);
}

export function slotOf(session: PlannedSession): Slot {
  return { date: session.date, from: minutesOfClock(session.start) };
}

/** The sessions of some days in order of time. */
export function sessionsOn(
  days: readonly IsoDate[],
  sessions: readonly PlannedSession[],
): readonly PlannedSession[] {
  return sessions.filter(({ date }) => days.includes(date)).sort(byTime);
}

function byTime(a: PlannedSession, b: PlannedSession): number {
  const [one, other] = [`${a.date} ${a.start} ${a.id}`, `${b.date} ${b.start} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}

/** The session an arrow key leads to: up and down in order of time, left and right to the next day with any. */
export function neighbourOf(
  shown: readonly PlannedSession[],
  session: PlannedSession,
  key: string,
): PlannedSession | null {
  const at = shown.findIndex(({ id }) => id === session.id);
  if (key === 'ArrowUp') return shown[at - 1] ?? null;
  if (key === 'ArrowDown') return shown[at + 1] ?? null;
  if (key === 'Home') return shown[0] ?? null;
  if (key === 'End') return shown.at(-1) ?? null;
  if (key === 'ArrowRight') return shown.find(({ date }) => date > session.date) ?? null;
  if (key !== 'ArrowLeft') return null;
  const before = shown.findLast(({ date }) => date < session.date);
  return shown.find(({ date }) => date === before?.date) ?? null;
}
