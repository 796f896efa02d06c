import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { peopleIn, seatingFigures, seatingWishesOf } from '#domain/plan/seating-request.ts';
import { PlainTable } from '#ui/parts/PlainTable.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { SeatingStateChip } from './SeatingStateChip.tsx';
import looks from './seating.module.css';
import { classesText, distanceText } from './seating-words.ts';

/** Every room of the school in one line. */
export function RoomTable({ plan }: { readonly plan: SchoolPlan }) {
  const { text } = useSpeech();
  const words = text.seating.columns;
  return (
    <PlainTable
      heads={[
        { label: words.room },
        { label: words.classes },
        { label: words.size },
        { label: words.distance },
        { label: words.people, isNumber: true },
        { label: words.seats, isNumber: true },
        { label: words.needed, isNumber: true },
        { label: words.state },
      ]}
    >
      {plan.rooms.map((room) => (
        <RoomRow key={room.id} plan={plan} room={room} />
      ))}
    </PlainTable>
  );
}

function RoomRow({ plan, room }: { readonly plan: SchoolPlan; readonly room: SchoolRoom }) {
  const speech = useSpeech();
  const { text, number } = speech;
  const words = text.seating;
  const { lengthMetres, widthMetres } = room.room;
  const wishes = seatingWishesOf(plan, room);
  const people = peopleIn(plan, room);
  const figures = room.seating === null ? null : seatingFigures(plan, room, room.seating.result);
  const place = `rooms.${room.id}`;
  const needed = figures?.needed ?? null;
  return (
    <tr data-place={place}>
      <th scope="row" className={looks.roomName}>
        <a href={addressOf({ screen: 'plan', planId: plan.id, section: 'seating', place })}>
          {room.name === '' ? words.unnamedRoom : room.name}
        </a>
      </th>
      <td>{classesText(plan, room)}</td>
      <td>
        {lengthMetres === null || widthMetres === null
          ? ''
          : `${number(lengthMetres)} × ${number(widthMetres)} m`}
      </td>
      <td>{wishes === null ? '' : distanceText(speech, wishes.distanceMetres)}</td>
      <td data-number>{people === null ? '' : number(people)}</td>
      <td data-number>
        {figures === null ? '' : figures.perSitting.map((each) => number(each)).join(' + ')}
      </td>
      <td data-number>{needed === null ? '' : words.sittingCount(number(needed))}</td>
      <td>
        <SeatingStateChip plan={plan} room={room} />
      </td>
    </tr>
  );
}
