import { Button } from '@mantine/core';
import { Notice } from '#ui/parts/Notice.tsx';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { useSaveBackup } from './use-save-backup.ts';

/** Shown only when the automatic backup could not be written: then it is up to the user. */
export function BackupReminder() {
  const text = useText().start;
  const { storage } = useServices();
  const status = useWatched(storage.watchBackupStatus);
  const backup = useSaveBackup();
  if (status.state !== 'ready' || status.value.lastFailure === null) return null;
  return (
    <Notice
      look="warning"
      title={text.lastBackupFailed}
      actions={
        <Button variant="default" loading={backup.isBusy} onClick={backup.save}>
          {text.backUpNow}
        </Button>
      }
    >
      {status.value.due ? text.storageDueText : undefined}
    </Notice>
  );
}
