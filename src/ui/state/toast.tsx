import { notifications } from '@mantine/notifications';
import type { Problem } from '#domain/result.ts';
import type { Messages } from '#i18n/messages.ts';
import { problemWords } from './problem-words.ts';

/** A deed is done: said in passing, gone by itself. */
export function sayDone(message: string): void {
  notifications.show({ message, autoClose: 5000, color: 'office' });
}

/** A deed failed: stays until closed. */
export function sayProblem(text: Messages, problem: Problem): void {
  const { title, remedy } = problemWords(text, problem);
  notifications.show({ title, message: remedy, color: 'red', autoClose: false, role: 'alert' });
}
