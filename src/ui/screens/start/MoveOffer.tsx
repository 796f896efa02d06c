import { Button } from '@mantine/core';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSettings } from '#ui/state/settings.tsx';
import { useRestore } from './restore.tsx';
import { useBackups } from './use-backups.ts';

/**
 * Plans move between the desktop app and the browser window by backup file.
 * A window without plans that finds backups offers them, once.
 */
export function MoveOffer({ hasPlans }: { readonly hasPlans: boolean }) {
  const { text, number, moment } = useSpeech();
  const words = text.start;
  const { storage } = useServices();
  const settings = useSettings();
  const restore = useRestore();
  const backups = useBackups();
  if (restore.dialog !== null) return restore.dialog;
  if (hasPlans || settings.welcomed || backups?.status !== 'listed') return null;
  const newest = backups.backups[0];
  if (newest === undefined) return null;
  return (
    <Notice
      look="note"
      title={words.moveTitle}
      actions={
        <>
          <Button
            onClick={() => {
              restore.showBackup(newest.name);
            }}
          >
            {words.moveDeed}
          </Button>
          <Button variant="default" onClick={() => void storage.changeSettings({ welcomed: true })}>
            {words.moveLater}
          </Button>
        </>
      }
    >
      {words.moveText(number(backups.backups.length), moment(newest.modifiedAt))}
    </Notice>
  );
}
