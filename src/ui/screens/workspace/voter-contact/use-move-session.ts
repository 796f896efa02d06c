import { type ContactSession, undoneByMove } from '#domain/plan/voter-contact.ts';
import { isSame } from '#domain/same.ts';
import { updateItems } from '#editing/items.ts';
import { useText } from '#ui/state/language.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';

type Place = Partial<Pick<ContactSession, 'date' | 'start' | 'form' | 'bridgePointIds'>>;

/**
 * Gives a session another day, hour, form or room, in one step to undo. What was made ready for the old one
 * goes in the same step, and that is said. Tells whether the session moved.
 */
export function useMoveSession(): (was: ContactSession, place: Place) => boolean {
  const session = useSession();
  const words = useText().contact.session;
  return (was, place) => {
    const undone = undoneByMove(was, { ...was, ...place });
    const patch = { ...place, ...undone };
    const merge = `sessions/${was.id}/${Object.keys(place).join()}`;
    if (!session.apply(updateItems, { list: 'sessions', changes: [{ id: was.id, patch }] }, merge))
      return false;
    if (!isSame({ ...was, ...undone }, was)) sayDone(words.redo);
    return true;
  };
}
