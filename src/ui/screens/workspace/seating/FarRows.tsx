import { Button } from '@mantine/core';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { USUAL_SEATING } from '#domain/plan/seating.ts';
import { seatingWishesOf } from '#domain/plan/seating-request.ts';
import { updateItems } from '#editing/items.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, useSession } from '#ui/state/session.tsx';

/** Rows nearer than the distance leave every other seat empty: desks that can be moved hold more further apart. */
export function FarRows({ plan, room }: { readonly plan: SchoolPlan; readonly room: SchoolRoom }) {
  const { text, number } = useSpeech();
  const words = text.seating;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const wishes = seatingWishesOf(plan, room);
  if (wishes === null || readOnly) return null;
  const { furnishing, distanceMetres } = wishes;
  if (furnishing.desk.depthMetres === null || furnishing.rowPitchMetres >= distanceMetres) return null;
  const move = () => {
    const seatingWishes = {
      ...(room.seatingWishes ?? USUAL_SEATING),
      furnishing: { ...furnishing, rowPitchMetres: distanceMetres },
    };
    session.apply(updateItems, { list: 'rooms', changes: [{ id: room.id, patch: { seatingWishes } }] });
  };
  return (
    <div className="pa-no-print">
      <Notice
        look="note"
        title={words.farTitle}
        actions={
          <Button variant="default" size="compact-md" onClick={move}>
            {words.farDo(number(distanceMetres))}
          </Button>
        }
      >
        {words.farText(number(furnishing.rowPitchMetres), number(distanceMetres))}
      </Notice>
    </div>
  );
}
