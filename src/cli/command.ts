import type { z } from 'zod';
import type { Problem, Result } from '#domain/result.ts';
import type { Language, Messages } from '#i18n/messages.ts';

/** What a command may touch of the machine. Tests bring their own. */
export type Io = {
  /** The file's bytes; `-` is standard input. Rejects with a Node error code. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Writes a file, making its folder. Rejects with a Node error code. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Milliseconds on a clock that only runs forward, for `elapsedMs`. */
  readonly elapsed: () => number;
};

export type OptionName =
  | 'out'
  | 'profile'
  | 'date'
  | 'from'
  | 'now'
  | 'kind'
  | 'list'
  | 'households'
  | 'keep';

export type OptionSpec = {
  readonly name: OptionName;
  /** What follows the option; null for a switch. */
  readonly value: string | null;
  readonly required?: true;
};

export type Call = {
  /** The file to read; null where the command takes none or it was not given. */
  readonly operand: string | null;
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly language: Language;
  readonly messages: Messages;
  readonly io: Io;
};

/** `status` 0: done; 1: done, and the answer is negative. Failures are problems. */
export type Answer = { readonly status: 0 | 1; readonly output: unknown };

/** Bad input ends with status 2, good input without a solution with 3. */
export type CommandProblem = Problem & {
  readonly status?: 2 | 3;
  /** What stdout says beside `details` for programs to read: lists and figures in a form of the command's own. */
  readonly extra?: Readonly<Record<string, unknown>>;
};

export type Command = {
  readonly name:
    | 'plan'
    | 'check'
    | 'report'
    | 'template'
    | 'slots'
    | 'simulate'
    | 'supplies'
    | 'sessions'
    | 'layout'
    | 'seats'
    | 'spread'
    | 'schema';
  /** The operand as help shows it; null when there is none. */
  readonly operand: { readonly label: string; readonly required: boolean } | null;
  readonly options: readonly OptionSpec[];
  /** What the JSON input is parsed with; null when there is none. */
  readonly input: z.ZodType | null;
  /** What the JSON on stdout is parsed with before it is printed. */
  readonly output: z.ZodType;
  readonly run: (call: Call) => Promise<Result<Answer, CommandProblem>>;
};
