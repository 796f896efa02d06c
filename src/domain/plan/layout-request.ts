import { isSame } from '#domain/same.ts';
import { type Metres, metres } from '#domain/scalars.ts';
import { areaVoters, type PollingArea } from './area.ts';
import { minutesAt } from './day-request.ts';
import { floorOf } from './floor.ts';
import { FURNITURE } from './furniture.ts';
import type { LayoutRequest, LayoutRoom, StationRequest } from './layout.ts';
import { calledMinutes } from './pauses.ts';
import type { ElectionPlan } from './plan.ts';
import { type FloorPlan, floorAreaOf } from './room.ts';

/** The floor as the engine is given it: what nobody may use is one list. */
export function layoutRoomOf({ outline, obstacles, doors }: FloorPlan): LayoutRoom {
  return {
    outline,
    ...(obstacles.length === 0 ? {} : { keepOut: obstacles.map((obstacle) => obstacle.outline) }),
    doors,
  };
}

/**
 * The distance the room must keep: the largest of the situations the plan
 * prepares for in the whole locality, because the room is marked once and the
 * situation may change overnight. Situations of single sites do not count.
 */
export function roomDistanceOf(plan: ElectionPlan): Metres {
  const distances = plan.scenarios
    .filter(({ kind, enabled }) => enabled && GENERAL_SCENARIOS.has(kind))
    .map(({ distanceMetres }) => distanceMetres);
  return distances.length === 0 ? FURNITURE.figures.distance : metres(Math.max(...distances));
}

const GENERAL_SCENARIOS: ReadonlySet<string> = new Set(['normal', 'distancing', 'lockdown']);

/**
 * What the layout engine would be asked about an area today; null while the
 * size of its room is unknown.
 */
export function layoutRequestOf(plan: ElectionPlan, area: PollingArea): LayoutRequest | null {
  const floor = floorOf(area.room);
  if (floor === null) return null;
  const wishes = area.layoutWishes;
  return {
    room: layoutRoomOf(floor),
    minDistance: roomDistanceOf(plan),
    aisle: wishes?.aisleMetres ?? FURNITURE.figures.aisle,
    stations: wishes?.stations ?? usualStations(plan, area),
    screens: wishes?.screens ?? false,
  };
}

/**
 * The stations of a polling room where the user named none.
 *
 * As many check-in and stamp desks as the voters need who come evenly over the
 * hours hamlets are called in, at the utilisation the plan aims at, but no more
 * than the room can use; one candidate board and
 * one box; as many writing places as fit; one seat to wait, for those with
 * priority, and one for somebody who watches. Temperature, declaration and
 * isolation are in front of the room, as in Hà Nội in 2021.
 */
function usualStations(plan: ElectionPlan, area: PollingArea): StationRequest[] {
  return [
    { kind: 'check-in', count: desksFor(plan, area, 'check-in') },
    { kind: 'candidate-board', count: 1 },
    { kind: 'writing', count: 'max' },
    { kind: 'ballot-box', count: 1 },
    { kind: 'stamp', count: desksFor(plan, area, 'stamp') },
    { kind: 'waiting', count: 1 },
    { kind: 'observer', count: 1 },
  ];
}

/** Assumption: more desks of a kind than this are a second polling room. */
const MOST_DESKS = 6;

/** Assumption, near what our layouts of ordinary halls reach: of the people a room holds, half write; the others are served, watch or walk. */
const WRITING_SHARE = 1 / 2;

function desksFor(plan: ElectionPlan, area: PollingArea, station: 'check-in' | 'stamp'): number {
  const minutesPerVoter = minutesAt(plan, area, station);
  const atWork = calledMinutes(plan, area) * plan.votingDay.targets.utilisation;
  const needed = atWork <= 0 ? 1 : Math.ceil((areaVoters(area) * minutesPerVoter) / atWork);
  const most = Math.min(MOST_DESKS, desksTheRoomCanUse(plan, area, minutesPerVoter));
  return Math.min(Math.max(1, needed), most);
}

/**
 * In a small room one more desk takes the place of two who write, and writing
 * is what takes long: as many desks as the writing places can keep busy. The
 * people a room holds are those of a square grid (domain rules 2.4).
 */
function desksTheRoomCanUse(plan: ElectionPlan, area: PollingArea, minutesPerVoter: number): number {
  const distance = roomDistanceOf(plan);
  const writing = minutesAt(plan, area, 'writing');
  const floorArea = floorAreaOf(area.room);
  if (floorArea === null || distance === 0 || writing === 0) return MOST_DESKS;
  const people = Math.floor(floorArea / distance ** 2);
  return Math.max(1, Math.round((people * WRITING_SHARE * minutesPerVoter) / writing));
}

/**
 * How far is an area's layout? `none`: not made. `stale`: the room, the
 * distance or the voters have changed since. `edited`: somebody moved things
 * in it, and it still answers today's question. `unknown`: the room's size is.
 */
export type LayoutState = 'unknown' | 'none' | 'current' | 'stale' | 'edited';

export function layoutState(plan: ElectionPlan, area: PollingArea): LayoutState {
  const today = layoutRequestOf(plan, area);
  if (area.layout === null) return today === null ? 'unknown' : 'none';
  if (today === null || !answers(area.layout.request, today)) return 'stale';
  return area.layout.isEdited ? 'edited' : 'current';
}

/** Another seed or time limit is another way to answer the same question. */
function answers(asked: LayoutRequest, today: LayoutRequest): boolean {
  const anyWay = { seed: undefined, timeLimitMs: undefined };
  return isSame({ ...asked, ...anyWay }, { ...today, ...anyWay });
}
