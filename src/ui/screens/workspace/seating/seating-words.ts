import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import type { SeatingRequest } from '#domain/plan/seating.ts';
import { classesIn, seatingFigures } from '#domain/plan/seating-request.ts';
import type { Messages } from '#i18n/messages.ts';

type Speech = { readonly text: Messages; readonly number: (value: number, decimals?: number) => string };

/** "6A, 6B": the classes that use a room. */
export function classesText(plan: SchoolPlan, room: SchoolRoom): string {
  return classesIn(plan, room.id)
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
}

export function distanceText({ text, number }: Speech, distance: SeatingRequest['minDistance']): string {
  return distance === 0 ? text.seating.noDistance : text.seating.metres(number(distance));
}

/** "24 seats at 1.5 m; class 7C of 45 needs 2 sittings." Null while the room is not seated. */
export function resultSentence(speech: Speech, plan: SchoolPlan, room: SchoolRoom): string | null {
  const { seating } = room;
  if (seating === null) return null;
  const { number } = speech;
  const words = speech.text.seating.result;
  const { perSitting, people, needed } = seatingFigures(plan, room, seating.result);
  const [first = 0, second] = perSitting;
  const far = number(seating.request.minDistance);
  const seats =
    second !== undefined
      ? words.seatsTwice(number(first), number(second), far)
      : seating.request.minDistance === 0
        ? words.seatsFree(number(first))
        : words.seats(number(first), far);
  if (people === null) return `${seats}.`;
  if (needed === null) return `${seats}; ${words.nobody}.`;
  const classes = (room.seatingWishes?.people ?? null) === null ? classesText(plan, room) : '';
  const who =
    classes === ''
      ? words.people(number(people), number(needed))
      : words.class(classes, number(people), number(needed));
  return `${seats}; ${who}.`;
}
