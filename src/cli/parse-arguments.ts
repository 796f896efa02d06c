import { ok, type Result, refuse } from '#domain/result.ts';
import type { Language } from '#i18n/messages.ts';
import type { Call, Command, CommandProblem, OptionName } from './command.ts';

export type Parsed = {
  readonly language: Language;
  readonly wantsHelp: boolean;
  readonly command: Command | null;
  readonly operand: string | null;
  readonly options: Call['options'];
};

type Words = { readonly plain: string[]; readonly given: { name: string; value: string | null }[] };

/** Splits `--name value`, `--name=value`, switches and plain words. After `--` all words are plain. */
function splitWords(argv: readonly string[], takesValue: (name: string) => boolean): Words {
  const words: Words = { plain: [], given: [] };
  let isOver = false;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (isOver || word === '-' || !word.startsWith('--')) words.plain.push(word);
    else if (word === '--') isOver = true;
    else if (word.includes('=')) {
      words.given.push({ name: word.slice(2, word.indexOf('=')), value: word.slice(word.indexOf('=') + 1) });
    } else if (takesValue(word.slice(2))) {
      at += 1;
      words.given.push({ name: word.slice(2), value: argv[at] ?? null });
    } else words.given.push({ name: word.slice(2), value: null });
  }
  return words;
}

/** What language was asked for? Needed before anything else can be said, even about wrong arguments. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return (at >= 0 && argv[at + 1] === 'en') || argv.includes('--lang=en') ? 'en' : 'vi';
}

/** Reads the words after `phuongan`. Anything unknown, missing or too much is refused. */
export function parseArguments(
  argv: readonly string[],
  commands: readonly Command[],
): Result<Parsed, CommandProblem> {
  const specs = commands.flatMap((command) => command.options);
  const takesValue = (name: string) =>
    name === 'lang' || specs.some((spec) => spec.name === name && spec.value !== null);
  const { plain, given } = splitWords(argv, takesValue);
  const [name, ...operands] = plain;
  const wantsHelp = given.some((option) => option.name === 'help');
  const language = languageOf(argv);
  if (wantsHelp) return ok({ language, wantsHelp, command: null, operand: null, options: {} });
  if (name === undefined) return refuse({ code: 'command-missing' });
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return refuse({ code: 'command-unknown', details: { name } });
  const options = readOptions(command, given);
  if (!options.ok) return options;
  const [operand = null, extra] = operands;
  const tooMuch = command.operand === null ? operand : (extra ?? null);
  if (tooMuch !== null) return refuse({ code: 'operand-too-many', details: { name: tooMuch } });
  if (operand === null && command.operand?.required === true && options.value.list === undefined) {
    return refuse({ code: 'operand-missing', details: { name: command.operand.label } });
  }
  return ok({ language, wantsHelp, command, operand, options: options.value });
}

function readOptions(
  command: Command,
  given: Words['given'],
): Result<Partial<Record<OptionName, string>>, CommandProblem> {
  const options: Partial<Record<OptionName, string>> = {};
  for (const { name, value } of given) {
    if (name === 'lang') {
      if (value === 'vi' || value === 'en') continue;
      return wrongValue('--lang', value, 'vi, en');
    }
    const spec = command.options.find((one) => one.name === name);
    if (spec === undefined) return refuse({ code: 'option-unknown', details: { name: `--${name}` } });
    if (spec.value !== null && (value === null || value === '')) {
      return refuse({ code: 'option-value-missing', details: { name: `--${name}` } });
    }
    options[spec.name] = value ?? '';
  }
  const missing = command.options.find((spec) => spec.required === true && options[spec.name] === undefined);
  if (missing !== undefined && options.list === undefined) {
    return refuse({ code: 'option-missing', details: { name: `--${missing.name}` } });
  }
  return ok(options);
}

export function wrongValue(name: string, value: string | null, allowed: string) {
  return refuse<CommandProblem>({
    code: 'option-value-wrong',
    details: { name, value: value ?? '', allowed },
  });
}
