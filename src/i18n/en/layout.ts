import type { layout as original } from '#i18n/vi/layout.ts';

type Details = Readonly<Record<string, string | number>>;

const text = (value: string | number | undefined): string => String(value ?? '');

const stations: Record<string, string> = {
  'check-in': 'check-in and ballot desk',
  'candidate-board': 'candidate board',
  writing: 'writing place',
  'ballot-box': 'ballot box',
  stamp: 'stamp desk',
  screening: 'temperature and declaration desk',
  sanitiser: 'hand cleaning',
  waiting: 'seat to wait',
  observer: 'observer’s seat',
  isolation: 'temporary isolation',
};

function changeSentence(details: Details): string {
  const [from, to] = [text(details['from']), text(details['to'])];
  switch (details['change']) {
    case 'fewer-stations':
      return `Smallest change: ${stations[text(details['kind'])] ?? text(details['kind'])}: ${to} instead of ${from}.`;
    case 'narrower-aisle':
      return `Smallest change: an aisle of ${to} m instead of ${from} m.`;
    case 'screens':
      return 'Smallest change: screens between staff and voters at the desks.';
    case 'longer-room':
      return `Smallest change: a room ${to} m long instead of ${from} m.`;
    case 'shorter-distance':
      return `Smallest change: a distance of ${to} m instead of ${from} m.`;
    default:
      return 'Choose a larger room, open another door, or use fewer desks.';
  }
}

export const layout: typeof original = {
  stations,
  problems: {
    'room-not-simple': () =>
      'The outline of the room or of an obstacle crosses itself or has no area. Draw its corners again, in order.',
    'door-not-in-wall': () => 'A door is in no wall of the room. Put it on a wall.',
    'doors-missing': () => 'The room has no door to come in or none to leave. Add doors.',
    'no-desk-fits': () =>
      'The room is too small: with the space left in front, behind and at the sides not one desk fits. Leave less space or take a larger room.',
    'desks-do-not-fit': (details: Details) =>
      `Only ${text(details['most'])} fit where ${text(details['asked'])} were asked for. Enter fewer, or leave the field empty.`,
    'too-many-seats': (details: Details) =>
      `The room has more than ${text(details['most'])} seats, too many at once. Divide it.`,
    'layout-impossible': (details: Details) =>
      `This room cannot be laid out with the distance and the aisle kept. ${changeSentence(details)}`,
  },
  done: (writing, bound, distance) =>
    `${writing} writing places (never more than ${bound}); the two nearest people are ${distance} m apart.`,
};
