import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';

type Answers = {
  save: Omit<SaveDialogReturnValue, 'bookmark'>;
  open: Omit<OpenDialogReturnValue, 'bookmarks'>;
  /** The number of the button. */
  message: number;
};
type Kind = keyof Answers;
type Shown = { kind: Kind | 'error'; options: unknown };

/** Electron's `dialog`, answered by the test. A dialog nobody has an answer for is a failure. */
export class DialogStandIn {
  readonly shown: Shown[] = [];
  #answers: { kind: Kind; answer: Answers[Kind] | Promise<Answers[Kind]> }[] = [];

  /** Answers the next dialog of this kind. A promise keeps it open until it settles. */
  answerNext<K extends Kind>(kind: K, answer: Answers[K] | Promise<Answers[K]>): void {
    this.#answers.push({ kind, answer });
  }

  showSaveDialog = async (_parent: unknown, options: unknown) => this.#show('save', options);
  showOpenDialog = async (_parent: unknown, options: unknown) => this.#show('open', options);
  showMessageBox = async (_parent: unknown, options: unknown) => ({
    response: await this.#show('message', options),
  });
  showMessageBoxSync = (_parent: unknown, options: unknown) => {
    const answer = this.#show('message', options);
    if (typeof answer !== 'number') throw new Error('a dialog that blocks needs its answer beforehand');
    return answer;
  };
  showErrorBox = (title: string, content: string) => {
    this.shown.push({ kind: 'error', options: { title, content } });
  };

  #show<K extends Kind>(kind: K, options: unknown): Answers[K] | Promise<Answers[K]> {
    this.shown.push({ kind, options });
    const index = this.#answers.findIndex((next) => next.kind === kind);
    const [next] = index === -1 ? [] : this.#answers.splice(index, 1);
    if (next === undefined) throw new Error(`main opened a ${kind} dialog nobody expected`);
    return next.answer as Answers[K] | Promise<Answers[K]>;
  }
}
