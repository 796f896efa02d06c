import { expect, test } from 'vitest';
import { addressOf, type Route, routeOf } from '#ui/state/route.ts';

test('every screen has an address that leads back to it', () => {
  const routes: Route[] = [
    { screen: 'plans' },
    { screen: 'bin' },
    { screen: 'backups' },
    { screen: 'settings' },
    { screen: 'new', kind: 'school' },
    { screen: 'import', planId: 'plan-1' },
    { screen: 'plan', planId: 'plan-1', section: 'areas', place: 'areas.area-3.hamlets.h-1.voters' },
    { screen: 'plan', planId: 'plan-1', section: '', place: '' },
  ];
  for (const route of routes) expect(routeOf(addressOf(route))).toEqual(route);
});

test('an address that is none of ours leads to the plan list', () => {
  for (const hash of ['', '#', '#/', '#/x/y', '#/plan/../etc', '#/plan/%00', '#/import/A B']) {
    expect(routeOf(hash)).toEqual({ screen: 'plans' });
  }
});

test('a place with a stray percent sign is no place, and no crash', () => {
  expect(routeOf('#/plan/plan-1/areas/%E0%A4%A')).toEqual({
    screen: 'plan',
    planId: 'plan-1',
    section: 'areas',
    place: '',
  });
});
