import type { Id } from '#domain/scalars.ts';
import { removeItems } from '#editing/items.ts';
import { useText } from '#ui/state/language.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';
import { useContactWays } from './use-contact-place.ts';

/** Takes a session away and closes its panel; undo brings it back. */
export function useRemoveSession(): (id: Id) => void {
  const session = useSession();
  const words = useText().contact.session;
  const { closeItem } = useContactWays();
  return (id) => {
    closeItem();
    if (session.apply(removeItems, { list: 'sessions', ids: [id] })) sayDone(words.removed);
  };
}
