import type { storage as vietnamese } from '#i18n/vi/storage.ts';

export const storage: typeof vietnamese = {
  problems: {
    'storage-denied': {
      what: 'The browser does not let the app keep data on this computer.',
      remedy:
        'Leave private browsing, or ask your administrator to allow stored data, then open the app again.',
    },
    'storage-full': {
      what: 'The disk is full, so nothing could be saved.',
      remedy:
        'Keep this window open. Delete files you do not need or empty the bin of the app, then save again.',
    },
    'storage-blocked': {
      what: 'Another window of the app still holds the data in its old form.',
      remedy: 'Close the other windows of the app and try again.',
    },
    'storage-newer': {
      what: 'The data on this computer was made by a newer version of the app.',
      remedy: 'Open it with the newer version. The data is untouched.',
    },
    'storage-closed': {
      what: 'A newer version of the app was opened, so this window can no longer save.',
      remedy: 'Reload this window to go on working.',
    },
    'storage-failed': {
      what: 'The data on this computer could not be read or written.',
      remedy:
        'Keep this window open and try again. If it still fails, back up to a file and restart the computer.',
    },
    'plan-not-found': {
      what: 'This plan is no longer on this computer.',
      remedy: 'It may have been deleted in another window. You can save what is open as a new plan.',
    },
    'plan-already-there': {
      what: 'This plan is on this computer already.',
      remedy: 'Open the one that is here, or save a copy.',
    },
    'plan-from-newer-app': {
      what: 'This plan was saved by a newer version of the app.',
      remedy: 'Update the app to open it. The plan is untouched.',
    },
    'plan-broken': {
      what: 'This plan is damaged and cannot be opened.',
      remedy:
        'Its content is kept under Damaged data. You can try again, export it, or return to a saved version.',
    },
    'plan-invalid': {
      what: 'The last change made the plan invalid, so it was not saved.',
      remedy: 'Undo the last change. Everything saved before is still there.',
    },
    'save-conflict': {
      what: 'This plan was just changed in another window.',
      remedy: 'Choose: load what the other window saved, or keep both by saving this one as a copy.',
    },
    'version-not-found': {
      what: 'This saved version is gone.',
      remedy: 'Choose another one.',
    },
    'quarantine-not-found': {
      what: 'This piece of damaged data is gone.',
      remedy: 'Look at the list again.',
    },
    'still-broken': {
      what: 'This data still cannot be read.',
      remedy: 'Keep it and try after an update of the app, or export it and ask for help.',
    },
    'backup-wrong-kind': {
      what: 'This is not a backup file of the app.',
      remedy: 'Choose a file that ends in .pabackup.',
    },
    'backup-newer': {
      what: 'The backup was made by a newer version of the app.',
      remedy: 'Update the app, then restore.',
    },
    'backup-damaged': {
      what: 'The backup file is damaged or cut short.',
      remedy: 'Copy it again from where it was kept, or choose another backup.',
    },
    'backup-too-large': {
      what: 'The backup file is larger than is allowed.',
      remedy: 'Check that it really is a backup of the app.',
    },
    'backup-not-written': {
      what: 'The computer did not write the backup.',
      remedy: 'Check the disk and the Documents folder, then back up again or save the file elsewhere.',
    },
  },
  versionReasons: {
    named: 'Named version',
    periodic: 'Automatic version',
    'before-return': 'Before returning to a version',
    'before-restore': 'Before restoring a backup',
    'before-import': 'Before importing a file',
  },
};
