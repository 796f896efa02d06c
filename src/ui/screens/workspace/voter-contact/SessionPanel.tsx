import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ContactSession, SessionCheck } from '#domain/plan/voter-contact.ts';
import { ChecksField, TextField } from '#ui/parts/fields.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, useItem } from '#ui/state/session.tsx';
import { ClashList } from './ClashList.tsx';
import { dayWords, spanWords } from './contact-words.ts';
import { ItemPanel, PanelPart } from './ItemPanel.tsx';
import { SessionAgenda } from './SessionAgenda.tsx';
import { SessionOnline } from './SessionOnline.tsx';
import { SessionPeople, SessionPlace } from './SessionPeople.tsx';
import { SessionRecordPart } from './SessionRecordPart.tsx';
import { SessionTime } from './SessionTime.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useRemoveSession } from './use-remove-session.ts';
import looks from './voter-contact.module.css';

/** One session with everything that is known of it: before, during and after. */
export function SessionPanel({ session }: { readonly session: ContactSession }) {
  const speech = useSpeech();
  const words = speech.text.contact.session;
  const desk = useDesk();
  const readOnly = useIsReadOnly();
  const remove = useRemoveSession();
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const planned = desk.plannedById.get(session.id);
  const clashes = desk.clashesBySession.get(session.id) ?? [];
  return (
    <ItemPanel
      item={{ list: 'sessions', id: session.id }}
      title={
        planned === undefined ? words.new : `${dayWords(planned.date, speech)}, ${spanWords(planned, speech)}`
      }
      closeLabel={words.close}
    >
      {clashes.length === 0 ? null : (
        <Notice look="warning" title={words.clashTitle(speech.number(clashes.length))}>
          <ClashList clashes={clashes} />
        </Notice>
      )}
      <SessionTime session={session} />
      <SessionPlace session={session} />
      <SessionPeople session={session} />
      {session.form === 'in-person' ? null : <SessionOnline session={session} />}
      <SessionAgenda session={session} />
      <PanelPart title={words.parts.checklist}>
        <div className={partsLooks.fields} data-stacked>
          <ChecksField
            label={words.checkedOf(
              speech.number(session.checked.length),
              speech.number(SessionCheck.options.length),
            )}
            choices={SessionCheck.options.map((value) => ({ value, label: words.checks[value] }))}
            {...bind('checked')}
          />
        </div>
      </PanelPart>
      <SessionRecordPart session={session} />
      <PanelPart title={words.parts.note}>
        <div className={partsLooks.fields} data-stacked>
          <TextField label={words.parts.note} inTable {...bind('note')} />
        </div>
      </PanelPart>
      {readOnly ? null : (
        <div className={looks.deeds}>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              remove(session.id);
            }}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </ItemPanel>
  );
}
