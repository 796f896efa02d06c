import type { problems as vietnamese } from '#i18n/vi/problems.ts';

export const problems: typeof vietnamese = {
  machine: {
    'disk-full': {
      title: 'The disk is full',
      remedy: 'Delete what you do not need or choose another disk, then save again.',
    },
    'no-permission': {
      title: 'Reading or writing there is not allowed',
      remedy: 'Choose another folder, such as Documents.',
    },
    'file-in-use': {
      title: 'Another program has the file open',
      remedy: 'Close it in Word or Excel and try again.',
    },
    'not-found': {
      title: 'The file was not found',
      remedy: 'It may have been moved. Please choose it again.',
    },
    'too-large': {
      title: 'The file is too large',
      remedy: 'It is over 256 MB and cannot be opened. Fewer pictures help.',
    },
    'wrong-kind': {
      title: 'Not the right kind of file',
      remedy: 'Choose the kind of file the dialog names.',
    },
    unavailable: {
      title: 'The computer does not answer',
      remedy:
        'The background program of the app has ended. Start the app again; what is saved is still there.',
    },
    unknown: { title: 'That did not work', remedy: 'Try again. If it still fails, restart the app.' },
  },
  editTitle: 'Not changed',
  unknownTitle: 'That did not work',
  unknownRemedy: (code) => `Try again. Code for whoever helps you: ${code}.`,
};
