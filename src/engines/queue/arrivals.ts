import type { Arrivals, DayRequest } from '#domain/plan/forecast.ts';
import { type Dice, exponential, PURPOSE, streamOf, uniform } from './chance.ts';
import type { Column } from './day.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * When the voters of one day come: minutes after opening, in order.
 *
 * Who comes before the opening stands in line when it opens: their time, and so
 * their wait, begins at 0, like that of `lineAtOpening`. No-shows are not here.
 */
export function drawArrivals(request: DayRequest, dice: Dice, into: Column): void {
  into.length = 0;
  for (let voter = 0; voter < (request.lineAtOpening ?? 0); voter += 1) into.push(0);
  drawKind(request.arrivals, dice, into);
  sortColumn(into);
}

function drawKind(arrivals: Arrivals, dice: Dice, into: Column): void {
  switch (arrivals.kind) {
    case 'times':
      for (const at of arrivals.at) into.push(Math.max(0, at));
      break;
    case 'poisson':
      drawRates(arrivals.rates, dice, into);
      break;
    case 'profile':
      // A Poisson number, uniform within the hour: a Poisson process of constant rate.
      drawRates(
        arrivals.share.map((share, hour) => ({
          from: hour * 60,
          to: (hour + 1) * 60,
          perHour: arrivals.voters * share,
        })),
        dice,
        into,
      );
      break;
    case 'slots':
      drawSlots(arrivals, dice, into);
      break;
  }
}

type Rate = { readonly from: number; readonly to: number; readonly perHour: number };

function drawRates(rates: readonly Rate[], dice: Dice, into: Column): void {
  const stream = streamOf(dice, PURPOSE.arrival);
  for (const { from, to, perHour } of rates) {
    if (perHour === 0) continue;
    const gap = 60 / perHour;
    for (let at = from + gap * exponential(stream); at < to; at += gap * exponential(stream)) {
      into.push(Math.max(0, at));
    }
  }
}

function drawSlots(
  { slots, earlyMean = 0, spread = 0, noShow = 0 }: Extract<Arrivals, { kind: 'slots' }>,
  dice: Dice,
  into: Column,
): void {
  const stream = (purpose: number) => streamOf(dice, purpose);
  const place = stream(PURPOSE.arrival);
  const absence = stream(PURPOSE.absence);
  const earliness = stream(PURPOSE.earliness);
  const deviation = stream(PURPOSE.deviation);
  for (const { from, to, voters } of slots) {
    for (let voter = 0; voter < voters; voter += 1) {
      // Each voter takes a draw of every kind in use, so that a no-show moves nobody else.
      const inSlot = from + (to - from) * uniform(place);
      const early = earlyMean === 0 ? 0 : earlyMean * exponential(earliness);
      const moved = spread === 0 ? 0 : spread * normalQuantile(uniform(deviation));
      if (noShow === 0 || uniform(absence) >= noShow) into.push(Math.max(0, inSlot - early + moved));
    }
  }
}

function sortColumn(column: Column): void {
  const { values, length } = column;
  for (let at = 1; at < length; at += 1) {
    if ((values[at] ?? 0) < (values[at - 1] ?? 0)) {
      values.subarray(0, length).sort();
      return;
    }
  }
}

/**
 * For replayed times: the position in the given list of the voter who came
 * n-th, the line at opening first. Values belong to their voter also where the
 * list is not in order of time.
 */
export function givenOrder(request: DayRequest): (voter: number) => number {
  if (request.arrivals.kind !== 'times') return (voter) => voter;
  const times = [...Array<number>(request.lineAtOpening ?? 0).fill(0), ...request.arrivals.at];
  const order = times.map((_, position) => position);
  order.sort((a, b) => Math.max(0, times[a] ?? 0) - Math.max(0, times[b] ?? 0) || a - b);
  return (voter) => order[voter] ?? voter;
}

/** Voters a day on average, before no-shows. */
export function expectedVoters({ arrivals, lineAtOpening = 0 }: DayRequest): number {
  switch (arrivals.kind) {
    case 'times':
      return lineAtOpening + arrivals.at.length;
    case 'poisson':
      return arrivals.rates.reduce(
        (sum, { from, to, perHour }) => sum + (Math.max(0, to - from) / 60) * perHour,
        lineAtOpening,
      );
    case 'profile':
      return arrivals.share.reduce((sum, share) => sum + arrivals.voters * share, lineAtOpening);
    case 'slots':
      return arrivals.slots.reduce((sum, { voters }) => sum + voters, lineAtOpening);
  }
}
