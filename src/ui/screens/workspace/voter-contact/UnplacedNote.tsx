import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useDesk } from './use-contact-desk.ts';

/** How many sessions have no place in time, and so are not shown. */
export function UnplacedNote() {
  const { text, number } = useSpeech();
  const { plan, plannedById } = useDesk();
  const waiting = plan.voterContact.sessions.filter(
    ({ id, state }) => state !== 'cancelled' && !plannedById.has(id),
  ).length;
  if (waiting === 0) return null;
  return <p className={partsLooks.help}>{text.contact.timeline.unplacedSessions(number(waiting))}</p>;
}
