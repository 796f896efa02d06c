import type { DayForecast, DayRequest } from '#domain/plan/forecast.ts';

export type Trace = NonNullable<DayForecast['trace']>;

/** Where a voter is for a while. Minutes after opening. */
export type Stay = {
  readonly from: number;
  readonly to: number;
  readonly where: Whereabouts;
};

export type Whereabouts =
  | { readonly kind: 'outside' }
  /** In the line of a station. */
  | { readonly kind: 'line'; readonly station: number }
  /** Served at a station, at one of its desks or places. */
  | { readonly kind: 'served'; readonly station: number; readonly server: number };

/** One voter's day, stay after stay without gaps from coming to leaving. */
export type VoterDay = { readonly id: number; readonly stays: readonly Stay[] };

/**
 * A day of the simulation as something that can be watched.
 *
 * The trace says when each voter came, when each service began and when they
 * left; it does not say at which desk, nor when a service ended before the
 * next line. Desks are handed out as they become free; whoever has been at
 * theirs longest makes room when the next voter begins. So no desk ever holds
 * two, and nobody is in two places.
 */
export function voterDays(trace: Trace, request: DayRequest): VoterDay[] {
  const entered = entryTimes(trace, request.roomLimit);
  const served = request.stations.map(({ servers }, station) => servedAt(trace, station, servers));
  return trace.map((voter, id) => {
    const entry = entered[id] ?? voter.arrival;
    const stays: Stay[] = [];
    const stay = (from: number, to: number, where: Whereabouts) => {
      if (to > from) stays.push({ from, to, where });
    };
    stay(voter.arrival, entry, { kind: 'outside' });
    let since = entry;
    for (const [station, start] of voter.starts.entries()) {
      stay(since, start, { kind: 'line', station });
      const place = served[station]?.get(id);
      since = place?.until ?? start;
      stay(start, since, { kind: 'served', station, server: place?.server ?? 0 });
    }
    // Whoever was still in a line when the box was sealed leaves from there.
    stay(since, voter.departure, { kind: 'line', station: voter.starts.length });
    return { id, stays };
  });
}

/**
 * When did each voter come through the door? Without a room limit at once, else
 * as soon as one of those inside has left. Nobody is served before they are in.
 */
function entryTimes(trace: Trace, limit: number | undefined): number[] {
  const opened = trace.map(({ arrival }) => Math.max(0, arrival));
  if (limit === undefined) return opened;
  const left = trace.map(({ departure }) => departure).toSorted((a, b) => a - b);
  return trace.map(({ starts, departure }, at) => {
    const free = at < limit ? 0 : (left[at - limit] ?? 0);
    return Math.min(Math.max(opened[at] ?? 0, free), starts[0] ?? departure);
  });
}

type Served = { readonly server: number; readonly until: number };

/** At which desk of a station each voter was served, and until when. */
function servedAt(trace: Trace, station: number, servers: number): ReadonlyMap<number, Served> {
  const order = trace
    .flatMap(({ starts, departure }, id) => {
      const start = starts[station];
      return start === undefined ? [] : [{ id, start, gone: starts[station + 1] ?? departure }];
    })
    .toSorted((a, b) => a.start - b.start || a.id - b.id);
  const desks: ((typeof order)[number] | undefined)[] = Array.from({ length: servers });
  const places = new Map<number, Served>();
  for (const voter of order) {
    const free = desks.findIndex((desk) => desk === undefined || desk.gone <= voter.start);
    const server = free === -1 ? longestAt(desks) : free;
    const before = desks[server];
    if (before !== undefined && before.gone > voter.start)
      places.set(before.id, { server, until: voter.start });
    desks[server] = voter;
    places.set(voter.id, { server, until: voter.gone });
  }
  return places;
}

function longestAt(desks: readonly ({ readonly start: number } | undefined)[]): number {
  return desks.reduce((best, desk, at) => ((desk?.start ?? 0) < (desks[best]?.start ?? 0) ? at : best), 0);
}

/** Who is where at one moment. */
export type Moment = {
  readonly present: readonly {
    readonly id: number;
    readonly where: Whereabouts;
    readonly since: number;
    /** Where the voter was before; null for who has just come. */
    readonly before: Whereabouts | null;
  }[];
  readonly inside: number;
  readonly outside: number;
  /** Voters who have left. */
  readonly done: number;
};

export function momentOf(days: readonly VoterDay[], time: number): Moment {
  const present: Moment['present'][number][] = [];
  let done = 0;
  let outside = 0;
  for (const { id, stays } of days) {
    const first = stays[0];
    if (first === undefined || first.from > time) continue;
    const at = stays.findIndex(({ to }) => to > time);
    const stay = stays[at];
    if (stay === undefined) {
      done += 1;
      continue;
    }
    if (stay.where.kind === 'outside') outside += 1;
    present.push({ id, where: stay.where, since: stay.from, before: stays[at - 1]?.where ?? null });
  }
  return { present, inside: present.length - outside, outside, done };
}

/** Name of a place, the same for everybody who stands there in line. */
export function nameOf(where: Whereabouts): string {
  switch (where.kind) {
    case 'outside':
      return 'outside';
    case 'line':
      return `line ${where.station}`;
    case 'served':
      return `served ${where.station} ${where.server}`;
  }
}
