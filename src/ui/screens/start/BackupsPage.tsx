import { Button } from '@mantine/core';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { useRestore } from './restore.tsx';
import { useBackups } from './use-backups.ts';
import { useSaveBackup } from './use-save-backup.ts';

/** Everything into one file, and back. */
export function BackupsPage() {
  const { text, number, moment } = useSpeech();
  const words = text.start;
  const { storage } = useServices();
  const status = useWatched(storage.watchBackupStatus);
  const backups = useBackups();
  const restore = useRestore();
  const backup = useSaveBackup();
  const lastAt = status.state === 'ready' ? status.value.lastAt : null;
  return (
    <PageFrame
      title={words.backups}
      lead={words.backupsLead}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={restore.pickFile}
          >
            {words.restoreFile}
          </Button>
          <Button
            loading={backup.isBusy}
            leftSection={<IconDatabaseExport size={16} aria-hidden />}
            onClick={backup.save}
          >
            {words.backUpNow}
          </Button>
        </>
      }
    >
      {restore.dialog}
      <BackupReminder />
      <p style={{ margin: 0 }}>{lastAt === null ? words.noBackupYet : words.lastBackup(moment(lastAt))}</p>
      <Panel
        title={words.automatic}
        {...(backups?.status === 'listed' ? { lead: words.automaticIn(backups.folder) } : {})}
      >
        {backups === null ? <BusyState label={text.parts.busy} /> : null}
        {backups?.status === 'failed' ? (
          <Notice look="warning" title={words.automaticUnavailable}>
            {text.shell.backupFolderNone}
          </Notice>
        ) : null}
        {backups?.status === 'listed' && backups.backups.length === 0 ? <p>{words.automaticNone}</p> : null}
        {backups?.status === 'listed' && backups.backups.length > 0 ? (
          <div className={partsLooks.box}>
            <table className={partsLooks.table}>
              <thead>
                <tr>
                  <th scope="col">{words.fileTime}</th>
                  <th scope="col">{words.fileName}</th>
                  <th scope="col" data-number>
                    {words.fileSize}
                  </th>
                  <th scope="col">
                    <span className={partsLooks.hidden}>{words.columns.actions}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {backups.backups.map((file) => (
                  <tr key={file.name}>
                    <td>{moment(file.modifiedAt)}</td>
                    <td>{file.name}</td>
                    <td data-number>{words.kilobytes(number(Math.ceil(file.size / 1024)))}</td>
                    <td data-number>
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={`${words.restore} ${file.name}`}
                        onClick={() => {
                          restore.showBackup(file.name);
                        }}
                      >
                        {words.restore}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </Panel>
    </PageFrame>
  );
}
