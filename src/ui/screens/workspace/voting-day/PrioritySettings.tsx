import { Switch } from '@mantine/core';
import { PRIORITY_KINDS, type PriorityGroup, type PriorityKind } from '#domain/plan/voting-day.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { TimeField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { DayNumber, useVotingDay } from './DayFields.tsx';

/** The hours a group gets when they are switched on: an assumption, the cool of the morning after the first rush. */
const NEW_WINDOW = { from: '08:00', to: '10:00' } as const;

/** Who goes first in every line, how many they are, and the hours kept for them. */
export function PrioritySettings() {
  const words = useText().votingDay.settings;
  return (
    <Panel title={words.priorityTitle} lead={words.priorityLead}>
      {PRIORITY_KINDS.map((kind) => (
        <div key={kind} className={looks.fields}>
          <GroupFields kind={kind} />
        </div>
      ))}
      <div className={looks.fields}>
        <DayNumber
          path="priorityShare"
          label={words.priorityOther}
          percent
          decimals={1}
          max={100}
          pick={({ priorityShare }) => priorityShare}
          patch={(priorityShare) => ({ priorityShare })}
        />
      </div>
    </Panel>
  );
}

function GroupFields({ kind }: { readonly kind: PriorityKind }) {
  const text = useText().votingDay;
  const words = text.settings;
  const name = text.priorityKinds[kind];
  const { day, readOnly, change } = useVotingDay();
  const group = day.priorityGroups[kind];
  const { window } = group;
  const path = `priorityGroups.${kind}`;
  const patched = (patch: Partial<PriorityGroup>) => ({ priorityGroups: { [kind]: { ...group, ...patch } } });
  return (
    <>
      <DayNumber
        path={path}
        label={words.priorityShare(name)}
        percent
        decimals={1}
        max={100}
        pick={({ priorityGroups }) => priorityGroups[kind].share}
        patch={(share) => patched({ share })}
      />
      <FieldFrame label={words.hasWindow(name)}>
        {(links) => (
          <Switch
            {...links}
            pt="0.375rem"
            checked={window !== null}
            disabled={readOnly}
            data-place={`votingDay.${path}.window`}
            onChange={(event) => {
              change(patched({ window: event.currentTarget.checked ? NEW_WINDOW : null }), `${path}.window`);
            }}
          />
        )}
      </FieldFrame>
      {window === null ? null : (
        <>
          <TimeField
            label={words.windowFrom(name)}
            value={window.from}
            readOnly={readOnly}
            place={`votingDay.${path}.window.from`}
            onChange={(from) => {
              change(patched({ window: { ...window, from } }), `${path}.window.from`);
            }}
          />
          <TimeField
            label={words.windowTo(name)}
            value={window.to}
            readOnly={readOnly}
            place={`votingDay.${path}.window.to`}
            onChange={(to) => {
              change(patched({ window: { ...window, to } }), `${path}.window.to`);
            }}
          />
        </>
      )}
    </>
  );
}
