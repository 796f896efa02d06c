import type { common as vietnamese } from '#i18n/vi/common.ts';

export const common: typeof vietnamese = {
  appName: 'Phương án an toàn',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  add: 'Add',
  undo: 'Undo',
  redo: 'Redo',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  source: 'Source',
  assumption: 'Assumption, may be changed',
};
