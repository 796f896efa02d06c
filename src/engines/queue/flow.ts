import type { DayRequest } from '#domain/plan/forecast.ts';
import { Agenda } from './agenda.ts';
import { Column, type Crowd, type Day, type Visits } from './day.ts';

/** Plays one day whose arrivals and service times are drawn. */
export type Kernel = (day: Day) => void;

/** Voters in order of time, between two stations. */
class Procession {
  readonly times = new Column();
  voters = new Int32Array(64);

  reserve(size: number): void {
    this.times.reserve(size);
    if (this.voters.length < size) this.voters = new Int32Array(this.times.values.length);
  }
}

/**
 * Plays a day at a place without limits: nobody waits for room, so each
 * station depends only on the one before.
 *
 * Stations are played one after the other, all voters through the first, then
 * all through the second in the order they left the first. At each, a voter
 * starts when he has come and a server is free (the recursion of Kiefer and
 * Wolfowitz); the heap that knows the free server also gives the departures
 * in order, so nothing is sorted.
 */
export function freeFlow(request: DayRequest): Kernel {
  let arriving = new Procession();
  let leaving = new Procession();
  const agenda = new Agenda();
  return (day) => {
    const count = day.admitted;
    arriving.reserve(count);
    leaving.reserve(count);
    for (let voter = 0; voter < count; voter += 1) {
      arriving.times.values[voter] = day.arrival.values[voter] ?? 0;
      arriving.voters[voter] = voter;
    }
    copyTimes(arriving, count, day.inside.ups);
    request.stations.forEach(({ servers }, index) => {
      const visits = day.visits[index];
      const line = day.lines[index];
      if (visits === undefined || line === undefined) return;
      serve({ arriving, leaving, count, servers, agenda }, visits, line);
      [arriving, leaving] = [leaving, arriving];
    });
    for (let turn = 0; turn < count; turn += 1) {
      day.departure.values[arriving.voters[turn] ?? 0] = arriving.times.values[turn] ?? 0;
    }
    copyTimes(arriving, count, day.inside.downs);
  };
}

function copyTimes(from: Procession, count: number, into: Column): void {
  into.reserve(count);
  into.values.set(from.times.values.subarray(0, count));
  into.length = count;
}

type Stage = {
  readonly arriving: Procession;
  readonly leaving: Procession;
  readonly count: number;
  readonly servers: number;
  readonly agenda: Agenda;
};

function serve({ arriving, leaving, count, servers, agenda }: Stage, visits: Visits, line: Crowd): void {
  const times = arriving.times.values;
  const { voters } = arriving;
  const out = leaving.times.values;
  const outVoters = leaving.voters;
  const came = visits.came.values;
  const began = visits.began.values;
  const takes = visits.takes.values;
  let left = 0;
  agenda.clear();
  for (let turn = 0; turn < count; turn += 1) {
    const voter = voters[turn] ?? 0;
    const time = times[turn] ?? 0;
    came[voter] = time;
    while (agenda.earliest <= time) {
      out[left] = agenda.earliest;
      outVoters[left] = agenda.first;
      left += 1;
      agenda.removeFirst();
    }
    if (agenda.length < servers) {
      began[voter] = time;
      agenda.add(time + (takes[voter] ?? 0), voter);
    } else {
      const start = agenda.earliest;
      out[left] = start;
      outVoters[left] = agenda.first;
      left += 1;
      began[voter] = start;
      agenda.replaceFirst(start + (takes[voter] ?? 0), voter);
      line.ups.push(time);
      line.downs.push(start);
    }
  }
  for (; agenda.length > 0; left += 1) {
    out[left] = agenda.earliest;
    outVoters[left] = agenda.first;
    agenda.removeFirst();
  }
}
