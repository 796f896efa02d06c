import type { PlannedSession, SessionChange } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import type { SessionPlanning } from '#workers/sessions-tasks.ts';
import { type ContactDesk, mapById } from './contact-desk.ts';
import { candidateName, dayWords, hamletName, placeWords, pointName, spanWords } from './contact-words.ts';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

/** What a repaired schedule changes, session by session, and whom to tell. */
export function ChangeTable({ planning }: { readonly planning: SessionPlanning }) {
  const speech = useSpeech();
  const words = speech.text.contact.change;
  const desk = useDesk();
  const { changes, changed, leastChanges, sessions } = planning.schedule;
  const after = mapById(sessions);
  const title = words.resultTitle(speech.number(changed));
  if (changes.length === 0) return <p className={looks.dialogLead}>{words.nothing}</p>;
  return (
    <>
      <p className={looks.dialogLead}>
        <strong>{title}</strong>
        {'. '}
        {changed <= leastChanges ? words.fewest : words.atLeast(speech.number(leastChanges))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard. */}
      <section className={looks.changes} aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.session}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.tell}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const was = desk.plannedById.get(change.sessionId);
              const is = after.get(change.sessionId);
              return (
                <tr key={`${change.sessionId} ${change.what}`}>
                  <th scope="row">{whenWords(was ?? is, speech)}</th>
                  <td>
                    <strong>{words.kindsOfChange[change.what]}</strong>
                    <span className={looks.changeMore}>{changeWords(change, was, is, desk, speech)}</span>
                  </td>
                  <td>{tellWords(change, desk, speech)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className={looks.dialogLead}>{words.redo}</p>
    </>
  );
}

function whenWords(session: PlannedSession | undefined, speech: Speech): string {
  if (session === undefined) return '';
  return `${dayWords(session.date, speech)}, ${spanWords(session, speech)}`;
}

/** From what to what, where the kind of change alone does not say it. */
function changeWords(
  { what }: SessionChange,
  was: PlannedSession | undefined,
  is: PlannedSession | undefined,
  desk: ContactDesk,
  speech: Speech,
): string {
  const words = speech.text.contact.change;
  if (was === undefined || is === undefined) return is === undefined ? '' : placeWords(desk, is, speech);
  if (what === 'moved-in-time') return words.fromTo(whenWords(was, speech), whenWords(is, speech));
  if (what === 'moved-elsewhere' || what === 'moved-online')
    return words.fromTo(placeWords(desk, was, speech), placeWords(desk, is, speech));
  if (what !== 'other-candidates') return '';
  const names = (ids: readonly Id[]) => ids.map((id) => candidateName(desk, id, speech)).join(', ');
  return words.fromTo(names(was.candidateIds), names(is.candidateIds));
}

function tellWords(change: SessionChange, desk: ContactDesk, speech: Speech): string {
  const told = [
    ...change.candidateIds.map((id) => candidateName(desk, id, speech)),
    ...change.pointIds.map((id) => pointName(desk, id, speech)),
    ...change.hamletIds.map((id) => hamletName(desk, id, speech)),
  ];
  return told.length === 0 ? speech.text.contact.change.nobodyToTell : told.join('; ');
}
