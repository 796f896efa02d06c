import type { DayRequest } from '#domain/plan/forecast.ts';
import { drawArrivals, givenOrder } from '#engines/queue/arrivals.ts';
import { PURPOSE, streamOf, uniform } from '#engines/queue/chance.ts';
import { Column } from '#engines/queue/day.ts';
import { drawServiceTimes } from '#engines/queue/service-times.ts';

type Voter = {
  readonly name: number;
  readonly arrival: number;
  readonly takes: readonly number[];
  readonly goesFirst: boolean;
  readonly starts: number[];
  departure: number;
  lost: boolean;
};

type Server = { voter: Voter; until: number; order: number; isBlocked: boolean };

/**
 * The slow obvious twin of the queue engine's event path.
 *
 * Holds the whole place as lists of people, looks for the next thing to happen
 * by looking at everybody, and after each looks again at all the rules until
 * nothing more moves. Only chance is shared with the engine.
 */
export function playSlowly(request: DayRequest): Voter[] {
  const voters = drawVoters(request);
  const last = request.stations.length - 1;
  const roomLimit = request.roomLimit ?? Number.POSITIVE_INFINITY;
  const lines: Voter[][] = request.stations.map(() => []);
  const serving: Server[][] = request.stations.map(() => []);
  let outside: Voter[] = [];
  let inside = 0;
  let enteredSinceCleaning = 0;
  let cleanAt = Number.POSITIVE_INFINITY;
  let order = 0;
  let now = 0;

  const inOrder = (line: Voter[]) => [
    ...line.filter((each) => each.goesFirst),
    ...line.filter((each) => !each.goesFirst),
  ];
  const atWork = (station: number) => {
    const { id, servers } = request.stations[station] ?? { id: '', servers: 0 };
    const shares = (request.breaks ?? [])
      .filter(({ from, to, stations }) => from <= now && now < to && (stations?.includes(id) ?? true))
      .map(({ share }) => (share === 0 ? 0 : Math.max(1, Math.floor(servers * share + 1e-9))));
    return Math.min(servers, ...shares);
  };
  const hasServer = (station: number) => (serving[station]?.length ?? 0) < atWork(station);
  const hasPlace = (station: number) =>
    (lines[station]?.length ?? 0) < (request.stations[station]?.waitingPlaces ?? Number.POSITIVE_INFINITY);
  const isOpen = () =>
    inside < roomLimit && enteredSinceCleaning < (request.cleaning?.everyVoters ?? Number.POSITIVE_INFINITY);
  const start = (station: number, voter: Voter) => {
    order += 1;
    voter.starts.push(now);
    serving[station]?.push({ voter, until: now + (voter.takes[station] ?? 0), order, isBlocked: false });
  };
  const come = (station: number, voter: Voter) => {
    if (hasServer(station)) start(station, voter);
    else lines[station]?.push(voter);
  };
  const leave = (voter: Voter, isLost: boolean) => {
    voter.departure = now;
    voter.lost = isLost;
    inside -= 1;
    if (inside === 0 && enteredSinceCleaning >= (request.cleaning?.everyVoters ?? Number.POSITIVE_INFINITY)) {
      cleanAt = now + (request.cleaning?.minutes ?? 0);
    }
  };
  const goOn = (station: number, server: Server): boolean => {
    const next = station + 1;
    const free = () => serving[station]?.splice(serving[station].indexOf(server), 1);
    if (station === last) {
      free();
      leave(server.voter, false);
    } else if (hasServer(next) || hasPlace(next)) {
      free();
      come(next, server.voter);
    } else if (request.balk === true) {
      free();
      leave(server.voter, true);
    } else return false;
    return true;
  };
  const moveOne = (): boolean => {
    for (let station = last; station >= 0; station -= 1) {
      const [first] = inOrder(lines[station] ?? []);
      if (first !== undefined && hasServer(station)) {
        lines[station] = (lines[station] ?? []).filter((each) => each !== first);
        start(station, first);
        return true;
      }
      const blocked = (serving[station - 1] ?? []).filter((server) => server.isBlocked);
      const ranked = inOrder(blocked.sort((a, b) => a.order - b.order).map((server) => server.voter));
      const going = blocked.find((server) => server.voter === ranked[0]);
      if (going !== undefined && goOn(station - 1, going)) return true;
    }
    const [first] = inOrder(outside);
    if (first === undefined || !isOpen()) return false;
    if (!hasServer(0) && !hasPlace(0) && request.balk !== true) return false;
    outside = outside.filter((each) => each !== first);
    enter(first);
    return true;
  };
  const enter = (voter: Voter) => {
    if (!hasServer(0) && !hasPlace(0)) {
      voter.departure = now;
      voter.lost = true;
      return;
    }
    inside += 1;
    enteredSinceCleaning += 1;
    come(0, voter);
  };

  let next = 0;
  let changes = (request.breaks ?? []).flatMap(({ from, to }) => [from, to]);
  for (;;) {
    while (moveOne());
    const ends = serving.flatMap((servers, station) =>
      servers.filter((server) => !server.isBlocked).map((server) => ({ server, station })),
    );
    ends.sort((a, b) => a.server.until - b.server.until || a.server.order - b.server.order);
    const [end] = ends;
    const endsAt = end?.server.until ?? Number.POSITIVE_INFINITY;
    const comesAt = voters[next]?.arrival ?? Number.POSITIVE_INFINITY;
    now = Math.min(endsAt, comesAt, cleanAt, ...changes);
    if (now === Number.POSITIVE_INFINITY) return voters;
    if (changes.includes(now)) changes = changes.filter((at) => at !== now);
    else if (cleanAt === now) {
      cleanAt = Number.POSITIVE_INFINITY;
      enteredSinceCleaning = 0;
    } else if (end !== undefined && endsAt === now) {
      if (!goOn(end.station, end.server)) {
        order += 1;
        end.server.isBlocked = true;
        end.server.order = order;
      }
    } else {
      const voter = voters[next];
      if (voter !== undefined) outside.push(voter);
      next += 1;
    }
  }
}

function drawVoters(request: DayRequest): Voter[] {
  const dice = { seed: request.seed ?? 1, replication: 0, isPaired: false };
  const arrivals = new Column();
  drawArrivals(request, dice, arrivals);
  const count = arrivals.length;
  const given = givenOrder(request);
  const takes = request.stations.map(({ service }, station) => {
    const into = new Float64Array(count);
    drawServiceTimes(service, { stream: streamOf(dice, PURPOSE.service + station), count, given }, into);
    return into;
  });
  const priority = streamOf(dice, PURPOSE.priority);
  const share = request.priorityShare ?? 0;
  return Array.from({ length: count }, (_, name) => ({
    name,
    arrival: arrivals.values[name] ?? 0,
    takes: takes.map((times) => times[name] ?? 0),
    goesFirst: share > 0 && uniform(priority) < share,
    starts: [],
    departure: 0,
    lost: false,
  }));
}
