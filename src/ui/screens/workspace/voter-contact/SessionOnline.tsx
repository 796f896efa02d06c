import { Checkbox, TextInput } from '@mantine/core';
import type { ContactSession, OnlineConditions } from '#domain/plan/voter-contact.ts';
import { profileOf } from '#domain/profiles.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { TextField, TimeField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useItem } from '#ui/state/session.tsx';
import { PanelPart } from './ItemPanel.tsx';
import looks from './panel.module.css';
import { accessFaultOf } from './session-faults.ts';

const CONDITIONS = ['technical', 'informationSecurity', 'cyberSecurity'] as const;

/** The hour a test call is first put at. Ours. */
const TEST_HOUR = '16:00';

/** The platform, the way in, the test call, and the three conditions with their evidence. */
export function SessionOnline({ session }: { readonly session: ContactSession }) {
  const { text } = useSpeech();
  const words = text.contact.session;
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const test = bind('testCall');
  const { value: call } = test;
  const isLate =
    call !== null &&
    session.date !== null &&
    `${call.date} ${call.start}` >= `${session.date} ${session.start ?? '24:00'}`;
  return (
    <>
      <PanelPart title={words.parts.online}>
        <div className={partsLooks.fields} data-stacked>
          <TextField label={words.platform} placeholder="Zoom, Zalo, VNPT Meeting…" {...bind('platform')} />
          <TextField
            label={words.accessPoint}
            error={accessFaultOf(session, text)}
            placeholder="https://…"
            {...bind('accessPoint')}
          />
          <DateField
            label={words.testDate}
            clearable
            value={call?.date ?? null}
            readOnly={test.readOnly}
            place={test.place}
            error={isLate ? words.testLate : null}
            onChange={(date) => {
              test.onChange(date === null ? null : { date, start: call?.start ?? TEST_HOUR });
            }}
          />
          {call === null ? null : (
            <TimeField
              label={words.testStart}
              value={call.start}
              readOnly={test.readOnly}
              onChange={(start) => {
                test.onChange({ ...call, start });
              }}
            />
          )}
        </div>
      </PanelPart>
      <Conditions {...bind('conditions')} />
    </>
  );
}

function Conditions({
  value,
  onChange,
  place,
  readOnly,
}: {
  readonly value: OnlineConditions;
  readonly onChange: (value: OnlineConditions) => void;
  readonly place: string;
  readonly readOnly: boolean;
}) {
  const words = useSpeech().text.contact.session;
  const profile = useElectionPlan((plan) => plan.profile);
  const { certainty } = profileOf(profile).citations.onlineConditions;
  return (
    <PanelPart title={words.parts.conditions}>
      <p className={partsLooks.help}>
        {certainty === 'assumption' ? words.conditionsAdvised : words.conditionsLead}
      </p>
      <div className={looks.conditions} data-place={place} tabIndex={-1}>
        {CONDITIONS.map((name) => {
          const label = words.conditions[name];
          const set = (patch: Partial<OnlineConditions[typeof name]>) => {
            onChange({ ...value, [name]: { ...value[name], ...patch } });
          };
          return (
            <div key={name} className={looks.condition}>
              <Checkbox
                label={label}
                checked={value[name].met}
                disabled={readOnly}
                data-place={`${place}.${name}`}
                onChange={(event) => {
                  set({ met: event.currentTarget.checked });
                }}
              />
              <TextInput
                aria-label={words.evidence(label)}
                placeholder={words.evidenceShort}
                value={value[name].evidence}
                error={value[name].met && value[name].evidence.trim() === '' ? words.evidenceMissing : null}
                maxLength={500}
                readOnly={readOnly}
                onChange={(event) => {
                  set({ evidence: event.currentTarget.value });
                }}
              />
            </div>
          );
        })}
      </div>
    </PanelPart>
  );
}
