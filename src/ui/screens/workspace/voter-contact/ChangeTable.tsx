import { IconAlertTriangle } from '@tabler/icons-react';
import { shortNotices } from '#domain/plan/session-notice.ts';
import type { PlannedSession, SessionChange } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import type { SessionPlanning } from '#workers/sessions-tasks.ts';
import { type ContactDesk, mapById } from './contact-desk.ts';
import tableLooks from './contact-tables.module.css';
import { candidateName, dayWords, hamletName, placeWords, pointName, spanWords } from './contact-words.ts';
import { joinedFromHome, type Situation } from './situation.ts';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

type ChangeTableProps = { readonly planning: SessionPlanning; readonly situation: Situation };

/** What a repaired schedule changes, session by session, and whom to tell. */
export function ChangeTable({ planning, situation }: ChangeTableProps) {
  const speech = useSpeech();
  const words = speech.text.contact.change;
  const desk = useDesk();
  const { changes, changed, leastChanges, sessions } = planning.schedule;
  const after = mapById(sessions);
  const title = words.resultTitle(speech.number(changed));
  const { noticeDays } = desk.plan.voterContact.settings;
  const short = shortNotices(planning.schedule, planning.request, noticeDays);
  if (changes.length === 0) {
    return (
      <>
        <p className={looks.dialogLead}>{words.nothing}</p>
        <FromHome sessions={sessions} situation={situation} />
      </>
    );
  }
  return (
    <>
      <p className={looks.dialogLead}>
        <strong>{title}</strong>
        {'. '}
        {changed <= leastChanges ? words.fewest : words.atLeast(speech.number(leastChanges))}
      </p>
      {short.size === 0 ? null : (
        <p className={tableLooks.shortNotice}>
          <IconAlertTriangle size={17} aria-hidden />
          {words.shortNotices(speech.number(short.size), speech.number(noticeDays))}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard. */}
      <section className={tableLooks.changes} aria-label={title} tabIndex={0}>
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
                    <span className={tableLooks.changeMore}>
                      {changeWords(change, was, is, desk, speech)}
                    </span>
                    <ShortNotice what={change.what} days={short.get(change.sessionId)} />
                  </td>
                  <td>{tellWords(change, desk, speech)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className={looks.dialogLead}>{words.redo}</p>
      <FromHome sessions={sessions} situation={situation} />
    </>
  );
}

type ShortNoticeProps = { readonly what: SessionChange['what']; readonly days: number | undefined };

/** Marks the row that tells of the new day when candidates can no longer be told in time for it. */
function ShortNotice({ what, days }: ShortNoticeProps) {
  const { text, number } = useSpeech();
  if (days === undefined || (what !== 'moved-in-time' && what !== 'added')) return null;
  return (
    <span className={tableLooks.shortNotice}>
      <IconAlertTriangle size={15} aria-hidden />
      {text.contact.change.shortNotice(number(days))}
    </span>
  );
}

type FromHomeProps = { readonly sessions: readonly PlannedSession[]; readonly situation: Situation };

/** Sessions that stay online as they were, but to whose rooms the voters of a locked down hamlet cannot come. */
function FromHome({ sessions, situation }: FromHomeProps) {
  const speech = useSpeech();
  const words = speech.text.contact.change;
  const desk = useDesk();
  const concerned = joinedFromHome(sessions, situation);
  if (concerned.length === 0) return null;
  return (
    <div className={looks.dialogLead}>
      <strong>{words.fromHome(hamletName(desk, situation.id, speech))}</strong>
      <ul>
        {concerned.map((session) => (
          <li key={session.id}>{`${whenWords(session, speech)}, ${placeWords(desk, session, speech)}`}</li>
        ))}
      </ul>
    </div>
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
