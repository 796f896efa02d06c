import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import { layoutCommand } from './layout-command.ts';
import { planCommand } from './plan-command.ts';
import { reportCommand } from './report-command.ts';
import { schemaCommand } from './schema-command.ts';
import { seatsCommand } from './seats-command.ts';
import { sessionsCommand } from './sessions-command.ts';
import { simulateCommand } from './simulate-command.ts';
import { slotsCommand } from './slots-command.ts';
import { spreadCommand } from './spread-command.ts';
import { suppliesCommand } from './supplies-command.ts';
import { templateCommand } from './template-command.ts';

/** Every command, in the order help shows them. */
export const COMMANDS: readonly Command[] = [
  planCommand,
  simulateCommand,
  checkCommand,
  suppliesCommand,
  sessionsCommand,
  layoutCommand,
  seatsCommand,
  spreadCommand,
  reportCommand,
  templateCommand,
  slotsCommand,
  schemaCommand(() => COMMANDS),
];
