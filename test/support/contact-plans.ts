import type { ElectionPlan } from '#domain/plan/plan.ts';
import {
  type BridgePoint,
  type Candidate,
  type ContactSession,
  newBridgePoint,
  newCandidate,
  newSession,
} from '#domain/plan/voter-contact.ts';
import { metres } from '#domain/scalars.ts';
import { addDays } from '#domain/time.ts';
import { itemAt } from './item-at.ts';
import { largePlan } from './large-plan.ts';
import { electionPlanFixture } from './plans.ts';

/** Plans with candidates who meet the voters, for the window's tests. */

const full = electionPlanFixture('full');
const LEVELS = ['national', 'province', 'district', 'commune'] as const;

function candidatesOf(perLevel: number): Candidate[] {
  return LEVELS.flatMap((level) =>
    Array.from({ length: perLevel }, (_, at) => ({
      ...newCandidate(`${level}-${at + 1}`),
      name: `Người ứng cử ${level} ${at + 1}`,
      level,
      constituency: `Đơn vị ${level}`,
      minimumSessions: 3,
    })),
  );
}

function pointsOf(names: readonly string[]): BridgePoint[] {
  return names.map((name, at) => ({
    ...newBridgePoint(`bridge-${at + 1}`),
    name,
    isMain: at === 0,
    lengthMetres: metres(16),
    widthMetres: metres(10),
    seats: 40,
    link: 'fibre' as const,
  }));
}

/** Twenty candidates in four constituencies, three bridge points on a line, and these sessions. */
export function contactPlan(sessions: readonly ContactSession[]): ElectionPlan {
  return {
    ...full,
    voterContact: {
      ...full.voterContact,
      candidates: candidatesOf(5),
      bridgePoints: pointsOf(['Hội trường xã', 'Nhà văn hóa ấp 1', 'Nhà văn hóa ấp 2']),
      sessions: [...sessions],
      schedule: null,
    },
  };
}

/** A session in person of two candidates at the first bridge point, unless the patch says otherwise. */
export function sessionAt(
  id: string,
  date: string,
  start: string,
  patch: Partial<ContactSession> = {},
): ContactSession {
  const people = { bridgePointIds: ['bridge-1'], candidateIds: ['commune-1', 'commune-2'] };
  return { ...newSession(id), date, start, ...people, form: 'in-person', ...patch };
}

const STARTS = ['07:30', '09:30', '13:30', '15:30', '19:00'] as const;

/** As large as it gets: 40 candidates, 200 sessions on 20 days at ten places, 300 hamlets. */
export function largeContactPlan(): ElectionPlan {
  const plan = largePlan();
  const candidates = candidatesOf(10);
  const bridgePoints = pointsOf(Array.from({ length: 10 }, (_, at) => `Nhà văn hóa liên ấp ${at + 1}`));
  const hamlets = plan.areas.flatMap((area) => area.hamlets.map(({ id }) => id));
  const sessions = Array.from({ length: 200 }, (_, at) => {
    const [day, part] = [Math.floor(at / 10), at % 10];
    const level = itemAt(LEVELS, at % LEVELS.length);
    return sessionAt(`s-${at + 1}`, addDays('2021-04-28', day), itemAt(STARTS, part % STARTS.length), {
      form: 'hybrid',
      bridgePointIds: [`bridge-${part + 1}`],
      candidateIds: Array.from({ length: 5 }, (__, who) => `${level}-${(part < 5 ? 0 : 5) + who + 1}`),
      hamletIds: Array.from({ length: 12 }, (__, which) => itemAt(hamlets, (at * 7 + which * 25) % 300)),
    });
  });
  return {
    ...plan,
    voterContact: { ...plan.voterContact, candidates, bridgePoints, sessions, schedule: null },
  };
}
