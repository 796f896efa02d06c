import type { Messages } from '#i18n/messages.ts';
import type { Command } from './command.ts';

/** The help text, from the same table that parses the arguments. */
export function helpText(commands: readonly Command[], messages: Messages): string {
  const { cli } = messages;
  const lines = commands.map((command) => {
    const options = command.options.map((option) => {
      const shown = option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`;
      return option.required === true ? shown : `[${shown}]`;
    });
    const call = [command.name, command.operand?.label ?? '', ...options].filter((word) => word !== '');
    return `  ${call.join(' ')}\n      ${cli.commands[command.name]}`;
  });
  const names = [...new Set(commands.flatMap((command) => command.options.map((option) => option.name)))];
  const options = [
    ...names.map((name) => `  --${name.padEnd(9)}${cli.options[name]}`),
    `  --${'lang'.padEnd(9)}${cli.options.lang}`,
    `  --${'help'.padEnd(9)}${cli.options.help}`,
  ];
  return [cli.usage, '', cli.commandsTitle, ...lines, '', cli.optionsTitle, ...options, ''].join('\n');
}
