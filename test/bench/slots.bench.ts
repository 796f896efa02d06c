import { bench, describe } from 'vitest';
import { SlotRequest } from '#domain/plan/slots.ts';
import type { Milp, MilpColumn } from '#engines/search/milp.ts';
import { randomOf } from '#engines/search/random.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import { solveToEnd } from '#test/support/slot-twin.ts';

/** Hamlets of 50 to 220 voters, brought to a total; room for a tenth more than come. */
function dayOf(hamlets: number, voters: number, slots: number): SlotRequest {
  const random = randomOf(20_210_523);
  const raw = Array.from({ length: hamlets }, () => 50 + random.below(170));
  const sum = raw.reduce((total, one) => total + one, 0);
  const sizes = raw.map((size) => Math.round((size * voters) / sum));
  sizes[0] = (sizes[0] ?? 0) + voters - sizes.reduce((total, one) => total + one, 0);
  return SlotRequest.parse({
    open: '07:00',
    close: '19:00',
    slotMinutes: 720 / slots,
    capacity: Math.ceil((voters / slots) * 1.3),
    groups: sizes.map((size, index) => ({ id: `T${index}`, voters: size })),
    split: 'never',
    objective: 'level',
  });
}

/** What an official does by hand: in the order of the list, into the emptiest slot. */
function greedyPeak({ groups }: SlotRequest, slots: number): number {
  const load = Array.from({ length: slots }, () => 0);
  for (const { voters } of groups) {
    const emptiest = load.indexOf(Math.min(...load));
    load[emptiest] = (load[emptiest] ?? 0) + voters;
  }
  return Math.max(...load);
}

/** The whole model: who in which slot, and the peak as a variable. */
function wholeModel({ groups, capacity }: SlotRequest, slots: number): Milp {
  const peak = groups.length * slots;
  const binary: MilpColumn = { cost: 0, lower: 0, upper: 1, isInteger: true };
  const most = typeof capacity === 'number' ? capacity : Math.max(...capacity);
  const every = (of: number) => Array.from({ length: of }, (_, index) => index);
  return {
    sense: 'minimise',
    columns: [...every(peak).map(() => binary), { cost: 1, lower: 0, upper: most, isInteger: true }],
    rows: [
      ...every(groups.length).map((group) => ({
        terms: every(slots).map((slot): [number, number] => [group * slots + slot, 1]),
        lower: 1,
        upper: 1,
      })),
      ...every(slots).map((slot) => ({
        terms: [
          ...groups.map(({ voters }, group): [number, number] => [group * slots + slot, voters]),
          [peak, -1] as [number, number],
        ],
        lower: -Infinity,
        upper: 0,
      })),
    ],
  };
}

/** The longest the solver alone may think. Milliseconds. */
const PATIENCE_MS = 20_000;

const solve = await loadMilpSolver();

for (const [hamlets, voters, slots] of [
  [12, 1200, 6],
  [40, 4000, 10],
  [300, 40_000, 24],
] as const) {
  const request = dayOf(hamlets, voters, slots);
  const before = performance.now();
  const ours = solveToEnd(request);
  const oursMs = performance.now() - before;
  const start = performance.now();
  const highs = solve(wholeModel(request, slots), { timeLimitMs: PATIENCE_MS, seed: 1 });
  const highsMs = performance.now() - start;
  const greedy = greedyPeak(request, slots);
  const peak = ours.kind === 'table' ? ours.table.peakLoad : Number.NaN;
  const proof = ours.kind === 'table' && ours.table.proven ? 'proven' : 'not proven';
  const theirs = 'objective' in highs ? highs.objective : Number.NaN;
  console.log(
    [
      `${hamlets} hamlets, ${voters} voters, ${slots} slots:`,
      `peak ${peak} (${proof}) in ${oursMs.toFixed(0)} ms;`,
      `HiGHS alone ${theirs} (${highs.status}) in ${highsMs.toFixed(0)} ms: ${(highsMs / oursMs).toFixed(1)} times our time, ${(theirs / peak).toFixed(4)} times our peak;`,
      `greedy ${greedy}: ${(greedy / peak).toFixed(4)} times our peak`,
    ].join(' '),
  );
  describe(`${hamlets} hamlets, ${voters} voters, ${slots} slots`, () => {
    bench(
      'who comes when',
      () => {
        solveToEnd(request);
      },
      { iterations: 3, time: 0, warmupIterations: 0 },
    );
    bench('greedy fill', () => {
      greedyPeak(request, slots);
    });
  });
}

/** A day that is too full, by a fifth and by a hair. The processor's time: the clock's depends on who else is at work. */
for (const share of [0.8, 0.9985]) {
  const full = dayOf(300, 40_000, 24);
  const request = { ...full, capacity: Math.ceil((40_000 / 24) * share) };
  const start = process.cpuUsage();
  const answer = solveToEnd(request);
  const { user, system } = process.cpuUsage(start);
  if (answer.kind !== 'shortage') throw new Error('the day was meant to be too full');
  const { notPlaced, proven, waysOut } = answer.shortage;
  console.log(
    `300 hamlets, 40,000 voters, room for ${(share * 100).toFixed(1)} %: ${notPlaced} do not fit${proven ? ' (proven)' : ''}, ${waysOut.length} ways out, in ${((user + system) / 1000).toFixed(0)} ms of processor time`,
  );
  describe(`300 hamlets that do not fit, room for ${share * 100} %`, () => {
    bench(
      'how many do not fit, and the ways out',
      () => {
        solveToEnd(request);
      },
      { iterations: 3, time: 0, warmupIterations: 0 },
    );
  });
}
