import { z } from 'zod';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';

const JsonSchema = z.record(z.string(), z.unknown());

/**
 * `schema COMMAND`: JSON Schemas made from the very schemas that parse the
 * command's JSON input and output. `input` is null where a command reads none.
 */
export function schemaCommand(described: () => readonly Command[]): Command {
  return {
    name: 'schema',
    operand: { label: 'COMMAND', required: true },
    options: [],
    input: null,
    output: z.strictObject({ command: z.string(), input: JsonSchema.nullable(), output: JsonSchema }),
    run: (call) => Promise.resolve(describe(call, described())),
  };
}

function describe({ operand }: Call, commands: readonly Command[]): Result<Answer, CommandProblem> {
  const command = commands.find(({ name }) => name === operand);
  if (command === undefined) {
    return refuse({ code: 'command-unknown', details: { name: operand ?? '' } });
  }
  return ok({
    status: 0,
    output: {
      command: command.name,
      input: command.input === null ? null : z.toJSONSchema(command.input, { io: 'input' }),
      output: z.toJSONSchema(command.output),
    },
  });
}
