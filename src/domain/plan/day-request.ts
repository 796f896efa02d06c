import { profileOf } from '#domain/profiles.ts';
import { isSame } from '#domain/same.ts';
import { minutes } from '#domain/scalars.ts';
import type { Source } from '#domain/source.ts';
import { minutesOfClock } from '#domain/time.ts';
import { areaVoters, type PollingArea } from './area.ts';
import {
  type Arrivals,
  type DayRequest,
  type ServiceStation,
  type ServiceTime,
  serversAtWork,
} from './forecast.ts';
import type { Scenario } from './parts.ts';
import { pausesOf, priorityHoursOf, priorityShareOf, type Stretch } from './pauses.ts';
import type { ElectionPlan } from './plan.ts';
import { floorAreaOf } from './room.ts';
import { FROM_LAYOUT, type RoomCapacity, roomCapacity } from './room-capacity.ts';

/**
 * What the plan says about the flow of voters at one polling area: stations,
 * room limit, what a slot can hold, and the day the queue engine is to play.
 */

/** Stations in the order voters pass them, by the name the layout has for the furniture. */
export const VOTING_STATIONS = ['screening', 'check-in', 'writing', 'ballot-box', 'stamp'] as const;
export type VotingStation = (typeof VOTING_STATIONS)[number];

/** Stations that need somebody of the team. */
const STAFFED: readonly VotingStation[] = ['screening', 'check-in', 'ballot-box', 'stamp'];

/** Days a forecast plays: enough for a share of days to be known within 4 points, quick enough for a whole commune. */
const FORECAST_DAYS = 300;

/** The epidemic situation the room and the day are planned for: the first local one in use. */
export function workingScenario(plan: ElectionPlan): Scenario | null {
  const isLocal = ({ kind }: Scenario) => kind === 'normal' || kind === 'distancing' || kind === 'lockdown';
  return plan.scenarios.find((scenario) => scenario.enabled && isLocal(scenario)) ?? null;
}

/** Mean minutes one voter takes at a station, with the ballots of the area. */
export function minutesAt(plan: ElectionPlan, area: PollingArea, station: VotingStation): number {
  const { screening, checkIn, writing, writingPerBallot, casting, stamp } = plan.votingDay.serviceMinutes;
  const ballots = (area.ballots ?? plan.election.ballots).length;
  const means: Record<VotingStation, number> = {
    screening,
    'check-in': checkIn,
    writing: writing + writingPerBallot * ballots,
    'ballot-box': casting,
    stamp,
  };
  return means[station];
}

function serviceTime(mean: number, variation: number): ServiceTime {
  // Measured service times at polls are skewed to the right: a few voters take very long. Lognormal is the usual fit.
  return mean === 0 || variation === 0
    ? { kind: 'constant', value: minutes(mean) }
    : { kind: 'lognormal', mean: minutes(mean), cv: variation };
}

/** The law's least polling team (Luật Bầu cử, Điều 25), for areas whose team is not known yet. */
const LEAST_TEAM = 11;

/**
 * How many serve at each station where no layout says so. An assumption, shown as such:
 * head, secretary, box, stamp and order take five of the polling team, every check-in desk
 * two; as many writing places as keep pace with the desks and the floor allows.
 */
function assumedServers(plan: ElectionPlan, area: PollingArea): Record<VotingStation, number> {
  const team = area.staff.pollingTeam ?? LEAST_TEAM;
  const desks = Math.max(1, Math.floor((team - 5) / 2));
  const screeners = (area.staff.healthWorkers ?? 1) + (area.staff.communityTeam ?? 1);
  const checkIn = minutesAt(plan, area, 'check-in');
  const writing = minutesAt(plan, area, 'writing');
  const inPace = checkIn === 0 ? desks : Math.ceil((desks * writing) / checkIn);
  const places = floorPlaces(plan, area);
  const fitting = places === null ? inPace : Math.max(1, Math.min(inPace, places - 2 * desks - 2));
  return {
    screening: Math.max(1, Math.min(3, screeners)),
    'check-in': desks,
    writing: Math.max(1, fitting),
    'ballot-box': 1,
    stamp: 1,
  };
}

/**
 * People a floor holds on a square grid at the working distance, walls included; null while the
 * floor is unknown. Never more than the best layout, so the forecast errs on the safe side.
 */
function floorPlaces(plan: ElectionPlan, area: PollingArea): number | null {
  const floor = floorAreaOf(area.room);
  const distance = workingScenario(plan)?.distanceMetres ?? 0;
  return floor === null || distance === 0 ? null : Math.max(1, Math.floor(floor / distance ** 2));
}

/** Servers of a station: as many as the layout has, else as many as the staff allows for. */
function serversOf(plan: ElectionPlan, area: PollingArea): Record<VotingStation, number> {
  const counts = area.layout?.result.counts ?? {};
  const assumed = assumedServers(plan, area);
  const servers = (station: VotingStation) => Math.max(1, counts[station] ?? assumed[station]);
  return {
    screening: servers('screening'),
    'check-in': servers('check-in'),
    writing: servers('writing'),
    'ballot-box': servers('ballot-box'),
    stamp: servers('stamp'),
  };
}

/**
 * The stages of voting at an area, in order. Stages without any service time are left out,
 * except check-in, which every voter passes.
 */
export function stationsOf(plan: ElectionPlan, area: PollingArea): ServiceStation[] {
  const servers = serversOf(plan, area);
  return VOTING_STATIONS.flatMap((station) => {
    const mean = minutesAt(plan, area, station);
    if (mean === 0 && station !== 'check-in') return [];
    const service = serviceTime(mean, plan.votingDay.serviceVariation);
    return [{ id: station, servers: servers[station], service }];
  });
}

/** How many people the room of an area may hold, with the formula; null when nothing limits it. */
export function roomCapacityOf(plan: ElectionPlan, area: PollingArea): RoomCapacity | null {
  const scenario = workingScenario(plan);
  const cap = scenario?.roomCap ?? null;
  const squareMetres = scenario?.squareMetresPerPerson ?? null;
  const result = area.layout?.result ?? null;
  const servers = serversOf(plan, area);
  const queueMarks = (result?.items ?? [])
    .filter(({ kind }) => kind === 'waiting')
    .reduce((sum, { people }) => sum + people.length, 0);
  return roomCapacity({
    layout: result === null ? null : { places: result.capacity.voters - queueMarks, queueMarks },
    staff: {
      people: result?.capacity.staff ?? servers['check-in'] + servers['ballot-box'] + servers.stamp,
      source: result === null ? ASSUMED_STAFF : FROM_LAYOUT,
    },
    floorArea: floorAreaOf(area.room),
    distance:
      scenario === null
        ? null
        : { metres: scenario.distanceMetres, source: profileOf(plan.profile).citations.distance },
    cap: cap === null ? null : { people: cap, source: IN_PLAN },
    areaPerPerson: squareMetres === null ? null : { squareMetres, source: IN_PLAN },
  });
}

const ASSUMED_STAFF: Source = {
  document: 'Giả định của phần mềm',
  certainty: 'assumption',
  note: 'Chưa có sơ đồ phòng: mỗi bàn kiểm tra thẻ, hòm phiếu và bàn đóng dấu một người.',
};

/** A figure of a province that the user typed in: the plan does not know the document. */
const IN_PLAN: Source = {
  document: 'Quy định của địa phương, nhập ở mục Tình huống',
  certainty: 'assumption',
  note: 'Không có mức chung của cả nước.',
};

/**
 * Most voters in the room at once: what the room may hold less the staff. Null when nothing
 * limits it. Persons.
 */
export function roomLimitOf(plan: ElectionPlan, area: PollingArea): number | null {
  return roomCapacityOf(plan, area)?.voters ?? null;
}

/** Voters a slot may hold, with the terms of the formula: `perHour / 60 × slotMinutes × utilisation`, rounded down. */
export type SlotCapacity = {
  readonly voters: number;
  /** What holds the others up: a station, or the number of people the room may hold. */
  readonly bottleneck: VotingStation | 'room';
  /** Servers at the bottleneck; persons where it is the room. */
  readonly servers: number;
  /** Mean minutes one voter takes one of them. */
  readonly minutesPerVoter: number;
  /** Voters an hour the place can serve at most, stops for cleaning taken off. */
  readonly perHour: number;
  readonly slotMinutes: number;
  /** Share of what is possible that the plan counts on. */
  readonly utilisation: number;
};

/** How many voters can a slot of this area hold without a line that grows, while everybody is at work? */
export function slotCapacityOf(plan: ElectionPlan, area: PollingArea): SlotCapacity {
  const pace = paceOf(plan, area, 1);
  const { slotMinutes, targets } = plan.votingDay;
  const fitting = Math.floor(pace.perMinute * slotMinutes * targets.utilisation + 1e-9);
  const { bottleneck, servers, minutesPerVoter } = pace;
  return {
    bottleneck,
    servers,
    minutesPerVoter,
    perHour: pace.perMinute * 60,
    slotMinutes,
    utilisation: targets.utilisation,
    // Nobody takes any time: whoever is on the list fits.
    voters: Number.isFinite(fitting) ? Math.max(1, fitting) : Math.max(1, areaVoters(area)),
  };
}

/** Of the pace with everybody at work, the part that is left while only a share of the staff serves. */
export function paceShareOf(plan: ElectionPlan, area: PollingArea, staffShare: number): number {
  if (staffShare === 0) return 0;
  const whole = paceOf(plan, area, 1).perMinute;
  const left = paceOf(plan, area, staffShare).perMinute;
  return Number.isFinite(whole) && whole > 0 ? left / whole : 1;
}

/** The slowest stage with a share of the staff at work, and the voters a minute the place serves at most. */
function paceOf(
  plan: ElectionPlan,
  area: PollingArea,
  share: number,
): Stage & { readonly perMinute: number } {
  const slowest = flowStages(plan, area, share).reduce((a, b) =>
    b.servers * a.minutesPerVoter < a.servers * b.minutesPerVoter ? b : a,
  );
  const { cleaning } = plan.votingDay;
  const perMinute = slowest.servers / slowest.minutesPerVoter;
  // After each batch the room empties (about one passage) and is cleaned before the next may enter.
  const stop = cleaning === null ? 0 : (cleaning.minutes + passageMinutes(plan, area)) / cleaning.everyVoters;
  return { ...slowest, perMinute: 1 / (1 / perMinute + stop) };
}

type Stage = Pick<SlotCapacity, 'bottleneck' | 'servers' | 'minutesPerVoter'>;

/** Each station as a bottleneck, and the room: whoever is inside stays for a whole passage (Little's law). */
function flowStages(plan: ElectionPlan, area: PollingArea, share: number): Stage[] {
  const servers = serversOf(plan, area);
  const stations = VOTING_STATIONS.map((station) => ({
    bottleneck: station,
    servers: STAFFED.includes(station) ? serversAtWork(servers[station], share) : servers[station],
    minutesPerVoter: minutesAt(plan, area, station),
  }));
  const limit = roomLimitOf(plan, area);
  if (limit === null) return stations;
  return [...stations, { bottleneck: 'room', servers: limit, minutesPerVoter: passageMinutes(plan, area) }];
}

function passageMinutes(plan: ElectionPlan, area: PollingArea): number {
  return VOTING_STATIONS.reduce((sum, station) => sum + minutesAt(plan, area, station), 0);
}

/**
 * The day to play for an area as the plan stands; null while nobody is on its list.
 *
 * Voters come by the timetable, or by the hour weights where there is none. Whoever
 * has not voted at closing time is lost: the box is sealed exactly on time, whether or
 * not all have voted (answers of Hội đồng bầu cử quốc gia, 2021, as reported by the press).
 */
export function forecastRequestOf(plan: ElectionPlan, area: PollingArea): DayRequest | null {
  const { open, close } = area.hours ?? plan.election;
  const horizonMinutes = minutesOfClock(close) - minutesOfClock(open);
  if (areaVoters(area) === 0 || horizonMinutes <= 0) return null;
  const { cleaning, lineAtOpening, targets } = plan.votingDay;
  const roomLimit = roomLimitOf(plan, area);
  const breaks = breaksOf(plan, area);
  const priorityShare = priorityShareOf(plan.votingDay);
  return {
    horizonMinutes,
    arrivals: arrivalsOf(plan, area, horizonMinutes),
    stations: stationsOf(plan, area),
    closing: 'strict',
    replications: FORECAST_DAYS,
    seed: 1,
    waitLimits: [targets.waitMinutes],
    ...(lineAtOpening === 0 ? {} : { lineAtOpening }),
    ...(roomLimit === null ? {} : { roomLimit }),
    ...(cleaning === null ? {} : { cleaning }),
    ...(breaks.length === 0 ? {} : { breaks }),
    ...(priorityShare === 0 ? {} : { priorityShare }),
  };
}

/** The ceremony and the lunch of the team, in minutes after opening. */
function breaksOf(plan: ElectionPlan, area: PollingArea): NonNullable<DayRequest['breaks']> {
  const { ceremony, lunch } = pausesOf(plan, area);
  const opening = minutesOfClock((area.hours ?? plan.election).open);
  const after = ({ from, to }: Stretch) => ({ from: from - opening, to: to - opening });
  return [
    ...(ceremony === null ? [] : [{ ...after(ceremony), share: 0 }]),
    ...(lunch === null ? [] : [{ ...after(lunch), share: lunch.staffShare, stations: [...STAFFED] }]),
  ];
}

function arrivalsOf(plan: ElectionPlan, area: PollingArea, horizonMinutes: number): Arrivals {
  const { earlyMinutes, noShowShare, hourWeights } = plan.votingDay;
  if (area.slots !== null) {
    const opening = minutesOfClock((area.hours ?? plan.election).open);
    const after = (clock: string) => minutesOfClock(clock) - opening;
    const slots = area.slots.table.slots
      .filter(({ load }) => load > 0)
      .map(({ from, to, load }) => ({ from: after(from), to: after(to), voters: load }));
    return {
      kind: 'slots',
      slots: withPriorityHours(plan, area, slots),
      earlyMean: earlyMinutes,
      noShow: noShowShare,
    };
  }
  // Who would come within twice a passage before the box is sealed knows that it is too late.
  const lastArrival = Math.max(1, horizonMinutes - 2 * passageMinutes(plan, area));
  const slots = hourSlots(areaVoters(area), lastArrival, hourWeights);
  return { kind: 'slots', slots: withPriorityHours(plan, area, slots), noShow: noShowShare };
}

type ArrivalSlot = Extract<Arrivals, { kind: 'slots' }>['slots'][number];

/** Those with hours of their own come in these, evenly, and in no other; the number of voters stays. */
function withPriorityHours(
  plan: ElectionPlan,
  area: PollingArea,
  slots: readonly ArrivalSlot[],
): ArrivalSlot[] {
  const opening = minutesOfClock((area.hours ?? plan.election).open);
  return priorityHoursOf(plan, area).reduce<ArrivalSlot[]>(
    (before, { from, to, share }) => {
      let seen = 0;
      let gone = 0;
      const staying = before.map((slot) => {
        seen += slot.voters;
        const leaving = Math.round(seen * share) - gone;
        gone += leaving;
        return { ...slot, voters: slot.voters - leaving };
      });
      return gone === 0 ? before : [...staying, { from: from - opening, to: to - opening, voters: gone }];
    },
    [...slots],
  );
}

/** Voters spread over the hours by weight, to the last one: rounding never loses or adds anybody. */
function hourSlots(voters: number, lastArrival: number, weights: readonly number[]) {
  const hours = Array.from({ length: Math.ceil(lastArrival / 60) }, (_, hour) => {
    const to = Math.min(lastArrival, (hour + 1) * 60);
    const weight = weights[hour] ?? weights.at(-1) ?? 1;
    return { from: hour * 60, to, weight: (weight * (to - hour * 60)) / 60 };
  });
  const total = hours.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let placed = 0;
  return hours.map(({ from, to, weight }) => {
    sum += total === 0 ? 1 / hours.length : weight / total;
    const until = to === lastArrival ? voters : Math.round(voters * sum);
    const share = until - placed;
    placed = until;
    return { from, to, voters: share };
  });
}

export type ForecastState = 'none' | 'current' | 'stale';

/** Is the area's forecast that of the plan as it stands? */
export function forecastState(plan: ElectionPlan, area: PollingArea): ForecastState {
  if (area.forecast === null) return 'none';
  return isSame(area.forecast.request, forecastRequestOf(plan, area)) ? 'current' : 'stale';
}
