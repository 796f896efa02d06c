import { z } from 'zod';
import { ok, type Result } from '#domain/result.ts';
import { TemplateKind } from '#intake/templates.ts';
import { writeTemplate } from '#intake/write-template.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { writeOutput } from './files.ts';
import { wrongValue } from './parse-arguments.ts';

/** `template --kind election|school --out FILE.xlsx`: the workbook to fill. */
export const templateCommand: Command = {
  name: 'template',
  operand: null,
  options: [
    { name: 'kind', value: TemplateKind.options.join('|'), required: true },
    { name: 'out', value: 'FILE.xlsx', required: true },
  ],
  input: null,
  output: z.strictObject({ kind: TemplateKind, file: z.string(), bytes: z.int() }),
  run: writeFile,
};

async function writeFile({ options, io, messages }: Call): Promise<Result<Answer, CommandProblem>> {
  const kind = TemplateKind.safeParse(options.kind);
  if (!kind.success) return wrongValue('--kind', options.kind ?? '', TemplateKind.options.join(', '));
  const file = options.out ?? '';
  const written = await writeOutput(io, file, await writeTemplate(kind.data));
  if (!written.ok) return written;
  io.err(`${messages.cli.madeFile(file)}\n`);
  return ok({ status: 0, output: { kind: kind.data, file, bytes: written.value } });
}
