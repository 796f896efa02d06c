import { describeIntake } from '#i18n/describe-intake.ts';
import { type Messages, messagesIn } from '#i18n/messages.ts';
import type { CommandProblem, Io } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpText } from './help.ts';
import { languageOf, parseArguments } from './parse-arguments.ts';

/** 0 done · 1 done, answer negative · 2 bad input or usage · 3 no solution · 70 our bug. */
export type ExitStatus = 0 | 1 | 2 | 3 | 70;

/**
 * One command, from words to exit status. stdout gets exactly one JSON
 * document, stderr sentences for people; never a stack trace on either.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const messages = messagesIn(languageOf(argv));
  try {
    return await runCommand(argv, io, messages);
  } catch {
    // A bug of ours: which one is for our tests to find, not for the clerk to read.
    return fail({ code: 'internal' }, messages, io, 70);
  }
}

async function runCommand(argv: readonly string[], io: Io, messages: Messages): Promise<ExitStatus> {
  const parsed = parseArguments(argv, COMMANDS);
  if (!parsed.ok) return fail(parsed.problem, messages, io, 2);
  const { command, operand, options, language, wantsHelp } = parsed.value;
  if (wantsHelp || command === null) {
    io.err(helpText(COMMANDS, messages));
    return 0;
  }
  const answer = await command.run({ operand, options, language, messages, io });
  if (!answer.ok) return fail(answer.problem, messages, io, answer.problem.status ?? 2);
  io.out(`${JSON.stringify(command.output.parse(answer.value.output), null, 2)}\n`);
  return answer.value.status;
}

function fail(problem: CommandProblem, messages: Messages, io: Io, status: 2 | 3 | 70): ExitStatus {
  const message = sentenceFor(problem, messages);
  const error = {
    code: problem.code,
    message,
    ...(problem.path === undefined ? {} : { path: problem.path }),
    ...(problem.place === undefined ? {} : { path: problem.place }),
    ...(problem.details === undefined ? {} : { details: { ...problem.details, ...problem.extra } }),
  };
  io.out(`${JSON.stringify({ error }, null, 2)}\n`);
  io.err(`${message}\n`);
  return status;
}

function sentenceFor(problem: CommandProblem, messages: Messages): string {
  const own: Readonly<Record<string, (details: Readonly<Record<string, string | number>>) => string>> = {
    ...messages.cli.problems,
    ...messages.layout.problems,
    ...messages.slots.problems,
  };
  const sentence = Object.hasOwn(own, problem.code) ? own[problem.code] : undefined;
  if (sentence !== undefined) return sentence(problem.details ?? {});
  const told: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> =
    messages.workers.problems;
  const words = Object.hasOwn(told, problem.code) ? told[problem.code] : undefined;
  if (words !== undefined) return `${words.what} ${words.remedy}`;
  const { place, what, fix } = describeIntake(messages, problem);
  return [place === '' ? what : `${place}: ${what}`, fix].join(' ');
}
