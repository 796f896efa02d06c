import { expect, test } from 'vitest';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { asPlanned, dayOfCase, RAIN } from '#ui/screens/workspace/forecast/what-if.ts';

const plan = electionPlanFixture('full');
const [area] = plan.areas;
const request = area === undefined ? null : forecastRequestOf(plan, area);
if (request === null) throw new Error('the fixture lost its voters');

const votersOf = (day: typeof request) =>
  day.arrivals.kind === 'slots' ? day.arrivals.slots.reduce((sum, { voters }) => sum + voters, 0) : 0;

test('a case without changes is the day as planned', () => {
  expect(dayOfCase(request, asPlanned(request))).toEqual(request);
});

test('desks, places, minutes and no-shows change, the seed does not', () => {
  const planned = asPlanned(request);
  const changes = {
    ...planned,
    desks: 2,
    places: 9,
    slowerPercent: 50,
    noShowPercent: 10,
    hasCleaning: true,
  };
  const day = dayOfCase(request, changes);
  expect(day.seed).toBe(request.seed);
  expect(day.stations.find(({ id }) => id === 'check-in')?.servers).toBe(2);
  expect(day.stations.find(({ id }) => id === 'writing')).toMatchObject({
    servers: 9,
    service: { mean: 6 },
  });
  expect(day.arrivals).toMatchObject({ noShow: 0.1 });
  expect(day.cleaning).toBeDefined();
  expect(dayOfCase(request, { ...changes, hasCleaning: false }).cleaning).toBeUndefined();
});

test('rain moves voters behind it and loses nobody', () => {
  const wet = dayOfCase(request, { ...asPlanned(request), hasRain: true });
  expect(votersOf(wet)).toBe(votersOf(request));
  if (wet.arrivals.kind !== 'slots' || request.arrivals.kind !== 'slots')
    throw new Error('days come by slots');
  const late = wet.arrivals.slots.find(
    ({ from, to }) => from === RAIN.to && to === RAIN.to + RAIN.afterwards,
  );
  expect(late?.voters).toBeGreaterThan(0);
});
