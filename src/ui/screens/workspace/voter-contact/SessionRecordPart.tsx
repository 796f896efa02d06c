import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ContactSession, SessionRecord } from '#domain/plan/voter-contact.ts';
import { updateItems } from '#editing/items.ts';
import { NumberField, TextField } from '#ui/parts/fields.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useIsReadOnly, useItem, useSession } from '#ui/state/session.tsx';
import { PanelPart } from './ItemPanel.tsx';
import panelLooks from './panel.module.css';
import looks from './voter-contact.module.css';

const EMPTY: SessionRecord = { present: null, opinions: [], note: '' };

/** The bound of the plan's own schema. */
const MOST_TOPICS = 100;

/** What came of a session: who came, by number, and opinions, by topic. */
export function SessionRecordPart({ session }: { readonly session: ContactSession }) {
  const words = useSpeech().text.contact.session;
  const plan = useSession();
  const readOnly = useIsReadOnly();
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const record = bind('record');
  return (
    <PanelPart title={words.parts.record}>
      <p className={partsLooks.help}>{words.recordLead}</p>
      {record.value === null ? (
        <div className={looks.deeds} data-place={record.place} tabIndex={-1}>
          <Button
            variant="default"
            disabled={readOnly}
            onClick={() => {
              // With its result a session was held: one step, also to undo.
              const patch = { record: EMPTY, state: 'held' as const };
              plan.apply(updateItems, { list: 'sessions', changes: [{ id: session.id, patch }] });
            }}
          >
            {words.recordStart}
          </Button>
        </div>
      ) : (
        <RecordFields
          value={record.value}
          place={record.place}
          readOnly={record.readOnly}
          onChange={record.onChange}
        />
      )}
    </PanelPart>
  );
}

type RecordFieldsProps = {
  readonly value: SessionRecord;
  readonly place: string;
  readonly readOnly: boolean;
  readonly onChange: (value: SessionRecord | null) => void;
};

function RecordFields({ value, place, readOnly, onChange }: RecordFieldsProps) {
  const words = useSpeech().text.contact.session;
  const set = (patch: Partial<SessionRecord>) => {
    onChange({ ...value, ...patch });
  };
  return (
    <>
      <div className={partsLooks.fields} data-stacked>
        <NumberField
          label={words.present}
          max={10_000_000}
          value={value.present}
          readOnly={readOnly}
          place={`${place}.present`}
          onChange={(present) => {
            set({ present });
          }}
        />
      </div>
      <Opinions
        value={value.opinions}
        readOnly={readOnly}
        onChange={(opinions) => {
          set({ opinions });
        }}
      />
      <div className={partsLooks.fields} data-stacked>
        <TextField
          label={words.recordNote}
          lines={2}
          value={value.note}
          readOnly={readOnly}
          onChange={(note) => {
            set({ note });
          }}
        />
      </div>
      <div className={looks.deeds}>
        <Button
          variant="subtle"
          size="compact-md"
          disabled={readOnly}
          onClick={() => {
            onChange(null);
          }}
        >
          {words.recordRemove}
        </Button>
      </div>
    </>
  );
}

type OpinionsProps = {
  readonly value: SessionRecord['opinions'];
  readonly readOnly: boolean;
  readonly onChange: (value: SessionRecord['opinions']) => void;
};

/** What voters spoke of, and how often. */
function Opinions({ value, readOnly, onChange }: OpinionsProps) {
  const { text, number } = useSpeech();
  const words = text.contact.session;
  const { newId } = useServices();
  const total = value.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h4 className={panelLooks.partTitle}>{words.opinions}</h4>
      <ul className={panelLooks.opinions}>
        {value.map((opinion, at) => (
          <li key={opinion.id}>
            <TextInput
              aria-label={words.topicAt(number(at + 1))}
              placeholder={words.topic}
              value={opinion.topic}
              maxLength={500}
              readOnly={readOnly}
              onChange={(event) => {
                const topic = event.currentTarget.value;
                onChange(value.with(at, { ...opinion, topic }));
              }}
            />
            <NumberField
              label={words.countAt(number(at + 1))}
              inTable
              max={10_000_000}
              value={opinion.count}
              readOnly={readOnly}
              onChange={(count) => {
                onChange(value.with(at, { ...opinion, count: count ?? 0 }));
              }}
            />
            <IconDeed
              label={words.removeTopic(opinion.topic || number(at + 1))}
              icon={<IconTrash size={17} aria-hidden />}
              disabled={readOnly}
              onClick={() => {
                onChange(value.toSpliced(at, 1));
              }}
            />
          </li>
        ))}
      </ul>
      <div className={looks.deeds}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={readOnly || value.length >= MOST_TOPICS}
          onClick={() => {
            onChange([...value, { id: newId('opinion'), topic: '', count: 1 }]);
          }}
        >
          {words.addTopic}
        </Button>
        {total > 0 ? <span className={looks.muted}>{words.opinionsTotal(number(total))}</span> : null}
      </div>
    </>
  );
}
