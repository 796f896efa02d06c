import { Button, Group, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { VersionSummary } from '#storage/records.ts';
import type { Watch } from '#storage/storage.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { usePlan, useSession } from '#ui/state/session.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { useWatched } from '#ui/state/watched.ts';

/** Versions of the plan: keep one under a name, return to one. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, moment } = useSpeech();
  const words = text.workspace;
  const { storage } = useServices();
  const session = useSession();
  const planId = usePlan((plan) => plan.id);
  const watch = useCallback<Watch<readonly VersionSummary[]>>(
    (listener, onProblem) => storage.watchVersions(planId, listener, onProblem),
    [storage, planId],
  );
  const versions = useWatched(watch);
  const [name, setName] = useState('');
  const keep = async () => {
    await session.flush();
    const kept = await storage.keepVersion(planId, name.trim());
    if (!kept.ok) {
      sayProblem(text, kept.problem);
      return;
    }
    sayDone(words.versionKept(kept.value.name));
    setName('');
  };
  const returnTo = async (version: VersionSummary) => {
    await session.flush();
    const back = await storage.returnToVersion(version.id, session.revision());
    if (!back.ok) {
      sayProblem(text, back.problem);
      return;
    }
    session.adopt(back.value);
    sayDone(words.versionReturned);
    onClose();
  };
  const remove = async (version: VersionSummary) => {
    const done = await storage.deleteVersion(version.id);
    if (!done.ok) sayProblem(text, done.problem);
  };
  const nameOf = (version: VersionSummary) =>
    version.name === '' ? text.storage.versionReasons[version.reason] : version.name;
  return (
    <Dialog title={words.versionsTitle} size="lg" onClose={onClose}>
      <p style={{ marginTop: 0 }}>{words.versionsLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void keep();
        }}
      >
        <Group align="flex-end" mb="md">
          <TextInput
            label={words.versionName}
            description={words.versionNameHelp}
            value={name}
            maxLength={200}
            style={{ flex: 1 }}
            data-autofocus
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {words.keepVersion}
          </Button>
        </Group>
      </form>
      {versions.state === 'failed' ? <ProblemPanel problem={versions.problem} /> : null}
      {versions.state === 'ready' && versions.value.length === 0 ? <p>{words.versionsEmpty}</p> : null}
      {versions.state === 'ready' && versions.value.length > 0 ? (
        <div className={partsLooks.box} style={{ maxHeight: '50vh' }}>
          <table className={partsLooks.table}>
            <tbody>
              {versions.value.map((version) => (
                <tr key={version.id}>
                  <td>{nameOf(version)}</td>
                  <td>{moment(version.createdAt)}</td>
                  <td>
                    <Group gap="xs" justify="flex-end" wrap="nowrap">
                      <Button variant="default" size="compact-sm" onClick={() => void returnTo(version)}>
                        {words.versionReturn}
                      </Button>
                      <IconDeed
                        label={words.versionDelete(nameOf(version))}
                        icon={<IconTrash size={17} aria-hidden />}
                        onClick={() => void remove(version)}
                      />
                    </Group>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Dialog>
  );
}
