import type { slots as vietnamese } from '#i18n/vi/slots.ts';

const text = (value: string | number | undefined): string => String(value ?? '');

export const slots: typeof vietnamese = {
  solved: (slotCount, voters, peak) =>
    `${voters} voters placed in ${slotCount} slots; the busiest has ${peak}.`,
  provenBest: 'Proven: no timetable is better.',
  notProven: (bound) => `Not proven to be the best; the theoretical limit is ${bound}.`,
  problems: {
    'slot-day-empty': (details) =>
      `Closing time (${text(details['close'])}) must be after opening time (${text(details['open'])}).`,
    'slot-minutes-wrong': (details) =>
      `The length of a slot must be a whole number of minutes, at least 1; it is ${text(details['minutes'])}.`,
    'slot-reserve-wrong': (details) =>
      `The reserve ends (${text(details['to'])}) before it begins (${text(details['from'])}).`,
    'slot-capacity-count': (details) =>
      `The day has ${text(details['expected'])} slots but ${text(details['found'])} capacities are given.`,
    'slot-group-twice': (details) => `The group “${text(details['id'])}” is there twice.`,
    'slot-households-sum': (details) =>
      `The households of “${text(details['id'])}” add up to ${text(details['sum'])} voters, not to the group's ${text(details['voters'])}.`,
    'slot-affinity-missing': () => 'To keep groups together, an affinity table is needed.',
    'slot-affinity-size': (details) =>
      `The affinity table needs ${text(details['expected'])} rows and columns, it has ${text(details['found'])}.`,
    'slot-affinity-uneven': () => 'The affinity table must be symmetric: a pair has one weight.',
    'slot-lock-unknown': (details) => `There is no group “${text(details['id'])}” to keep in place.`,
    'slot-lock-time': (details) => `No slot begins at ${text(details['from'])}.`,
    'slot-lock-voters': (details) =>
      `What is kept of “${text(details['id'])}” at ${text(details['from'])} does not match the group's voters or households.`,
    'slot-lock-no-room': (details) =>
      `The slot at ${text(details['from'])} cannot take “${text(details['id'])}”: over capacity, in the reserve, or outside the group's hours.`,
    'slots-not-enough-room': (details) =>
      `Not enough room: ${text(details['notPlaced'])} of ${text(details['voters'])} voters cannot be placed (the slots hold ${text(details['capacity'])}).`,
  },
  waysOutTitle: 'Any one of these would do:',
  waysOut: {
    'allow-split': {
      'by-household': 'allow hamlets to be divided by household',
      anywhere: 'allow hamlets to be divided among several slots',
    },
    'smaller-reserve': (minutes, from, to) =>
      `shorten the reserve by ${minutes} minutes, to ${from} until ${to}`,
    'no-reserve': 'give up the reserve',
    'longer-hours': (minutes, open, close) => `${minutes} minutes more: open at ${open}, close at ${close}`,
    'more-capacity': (more, times) =>
      `raise the capacity of each slot by ${more} voters (${times} times), with more writing places and desks`,
    'another-room': (capacity) => `a second polling room that takes ${capacity} voters in each slot`,
  },
};
