import { Button, Group } from '@mantine/core';
import type { QuarantineEntry } from '#storage/records.ts';
import { useConfirm } from '#ui/parts/Confirm.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { useWatched } from '#ui/state/watched.ts';

/** Stored data that does not parse: shown, never dropped. */
export function QuarantinePanel() {
  const words = useSpeech().text.start;
  const { storage } = useServices();
  const entries = useWatched(storage.watchQuarantine);
  if (entries.state !== 'ready' || entries.value.length === 0) return null;
  return (
    <Notice look="warning" title={words.quarantineTitle}>
      <p style={{ margin: '0 0 0.5rem' }}>{words.quarantineText}</p>
      {entries.value.map((entry) => (
        <QuarantineRow key={entry.id} entry={entry} />
      ))}
    </Notice>
  );
}

function QuarantineRow({ entry }: { readonly entry: QuarantineEntry }) {
  const { text, moment } = useSpeech();
  const words = text.start;
  const { storage, machine } = useServices();
  const confirm = useConfirm();
  const exportIt = async () => {
    const file = await storage.exportQuarantined(entry.id);
    if (!file.ok) {
      sayProblem(text, file.problem);
      return;
    }
    const answer = await machine.saveFile({
      kind: 'json',
      suggestedName: file.value.name,
      bytes: file.value.bytes,
    });
    if (answer.status === 'saved' || answer.status === 'downloaded') sayDone(words.backupSaved(answer.name));
    if (answer.status === 'failed') sayProblem(text, { code: answer.code });
  };
  const retry = async () => {
    const done = await storage.retryQuarantined(entry.id);
    if (done.ok) sayDone(words.putBackDone(entry.title));
    else sayProblem(text, done.problem);
  };
  const discard = async () => {
    const agreed = await confirm({
      title: words.quarantineDiscardTitle,
      text: words.quarantineDiscardText,
      confirm: words.quarantineDiscard,
      dangerous: true,
    });
    if (!agreed) return;
    const done = await storage.discardQuarantined(entry.id);
    if (!done.ok) sayProblem(text, done.problem);
  };
  return (
    <Group justify="space-between" gap="xs" my={6}>
      <span>
        <strong>{entry.title === '' ? words.untitled : entry.title}</strong>, {moment(entry.at)}
      </span>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => void exportIt()}>
          {words.quarantineExport}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void retry()}>
          {words.quarantineRetry}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void discard()}>
          {words.quarantineDiscard}
        </Button>
      </Group>
    </Group>
  );
}
