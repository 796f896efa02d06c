import { Button } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { MOST_SITTINGS, type RoomSeating, USUAL_SEATING } from '#domain/plan/seating.ts';
import { peopleOfSitting, type SeatingFigures, seatingFigures } from '#domain/plan/seating-request.ts';
import { updateItems } from '#editing/items.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, useSession } from '#ui/state/session.tsx';
import looks from './seating.module.css';
import { resultSentence } from './seating-words.ts';

type SeatingResultProps = {
  readonly plan: SchoolPlan;
  readonly room: SchoolRoom;
  readonly seating: RoomSeating;
};

/** What was found, how good it is, and whether the class fits, in sentences. */
export function SeatingResult({ plan, room, seating }: SeatingResultProps) {
  const speech = useSpeech();
  const { text, number } = speech;
  const words = text.seating.result;
  const { result, request } = seating;
  const figures = seatingFigures(plan, room, result);
  const Sign = result.proven ? IconCircleCheck : IconInfoCircle;
  return (
    <section className={looks.result} aria-label={words.title}>
      <p className={looks.sentence}>{resultSentence(speech, plan, room)}</p>
      <p className={looks.proof}>
        <Sign size={16} aria-hidden />
        <span>
          {result.proven ? words.proven : words.bound(number(result.upperBound))}
          {request.minDistance > 0 && result.count > 1
            ? ` ${words.nearest(number(result.minDistance, 2))}`
            : ''}
        </span>
      </p>
      <Fit room={room} figures={figures} />
    </section>
  );
}

function Fit({ room, figures }: { readonly room: SchoolRoom; readonly figures: SeatingFigures }) {
  const { text, number } = useSpeech();
  const words = text.seating.result;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const { people, needed, fits, places, sittings } = figures;
  if (people === null) return null;
  if (!fits) {
    const canPlan = !readOnly && needed !== null && needed <= MOST_SITTINGS;
    const plan = () => {
      const seatingWishes = { ...(room.seatingWishes ?? USUAL_SEATING), sittings: needed ?? 1 };
      session.apply(updateItems, { list: 'rooms', changes: [{ id: room.id, patch: { seatingWishes } }] });
    };
    return (
      <Notice
        look="warning"
        title={words.short(number(places), number(sittings))}
        {...(canPlan
          ? {
              actions: (
                <Button variant="default" size="compact-md" onClick={plan}>
                  {words.plan(number(needed))}
                </Button>
              ),
            }
          : {})}
      />
    );
  }
  const count = needed ?? sittings;
  return (
    <p className={looks.hint}>
      {words.fits(number(sittings))}{' '}
      {count < 2
        ? ''
        : Array.from({ length: count }, (_, nth) =>
            words.turn(number(nth + 1), number(peopleOfSitting(figures, nth) ?? 0)),
          ).join('; ')}
    </p>
  );
}
