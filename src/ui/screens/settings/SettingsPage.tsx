import { useEffect, useState } from 'react';
import type { Settings } from '#storage/records.ts';
import type { Safety } from '#storage/storage.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSettings } from '#ui/state/settings.tsx';
import { sayProblem } from '#ui/state/toast.tsx';

/** How the window looks and speaks, and how safe its data is. */
export function SettingsPage() {
  const { text } = useSpeech();
  const words = text.shell;
  const { storage, app } = useServices();
  const settings = useSettings();
  const change = async (next: Partial<Settings>) => {
    const done = await storage.changeSettings(next);
    if (!done.ok) sayProblem(text, done.problem);
  };
  return (
    <PageFrame title={words.settings}>
      <Panel title={words.appearance}>
        <div className={partsLooks.fields}>
          <ChoiceField
            label={words.language}
            look="buttons"
            value={settings.language}
            choices={(['vi', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            onChange={(language) => void change({ language })}
          />
          <ChoiceField
            label={words.colourMode}
            look="buttons"
            value={settings.colourMode}
            choices={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              label: words.colourModes[value],
            }))}
            onChange={(colourMode) => void change({ colourMode })}
          />
          <ChoiceField
            label={words.density}
            help={words.densityHelp}
            look="buttons"
            value={settings.density}
            choices={(['comfortable', 'compact'] as const).map((value) => ({
              value,
              label: words.densities[value],
            }))}
            onChange={(density) => void change({ density })}
          />
        </div>
      </Panel>
      <Panel title={words.keeping}>
        <div className={partsLooks.fields}>
          <FieldFrame label={words.backupFolder} group>
            {() => <p className={partsLooks.plain}>{app.backupFolder ?? words.backupFolderNone}</p>}
          </FieldFrame>
          <PersistenceField />
        </div>
      </Panel>
      <Panel title={words.about}>
        <p style={{ marginTop: 0 }}>{words.aboutText}</p>
        <p style={{ marginBottom: 0 }}>
          {words.kindOfWindow[app.shell]}
          {app.version === '' ? '' : `. ${words.version(app.version)}`}
        </p>
      </Panel>
    </PageFrame>
  );
}

function PersistenceField() {
  const { text } = useSpeech();
  const words = text.shell;
  const { storage } = useServices();
  const [safety, setSafety] = useState<Safety | null>(null);
  useEffect(() => {
    let isGone = false;
    // Asking again does no harm: neither kind of window bothers the user with it.
    void storage.askToPersist().then((now) => {
      if (!isGone) setSafety(now);
    });
    return () => {
      isGone = true;
    };
  }, [storage]);
  return (
    <FieldFrame label={words.persistence} group>
      {() => (
        <p className={partsLooks.plain}>
          {safety === null ? text.parts.busy : words.persistenceStates[safety.keeping]}
        </p>
      )}
    </FieldFrame>
  );
}
