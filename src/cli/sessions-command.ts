import { isCampaignOver } from '#domain/plan/campaign.ts';
import { Plan } from '#domain/plan/plan.ts';
import { SessionSchedule } from '#domain/plan/session-schedule.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { IsoDate } from '#domain/time.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput } from './files.ts';
import { wrongValue } from './parse-arguments.ts';
import { scheduleFor } from './plan-sessions.ts';

/**
 * `sessions PLAN`: when, where and with whom candidates meet the voters; with `--keep` what is
 * planned stays wherever it still can be; with `--from` as if planned on that day, so that candidates of
 * new sessions are told the notice before. Status 1 where somebody stays short of the minimum, 3
 * where no session can be held at all.
 */
export const sessionsCommand: Command = {
  name: 'sessions',
  operand: { label: 'PLAN.json|-', required: true },
  options: [
    { name: 'keep', value: null },
    { name: 'from', value: 'YYYY-MM-DD' },
  ],
  input: Plan,
  output: SessionSchedule,
  run,
};

async function run({ operand, options, io }: Call): Promise<Result<Answer, CommandProblem>> {
  const from = IsoDate.optional().safeParse(options.from);
  if (!from.success) return wrongValue('--from', options.from ?? '', 'YYYY-MM-DD');
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const plan = parsePlan(bytes.value);
  if (!plan.ok) return plan;
  if (plan.value.kind !== 'election') return refuse({ code: 'sessions-election-only', path: ['kind'] });
  if (from.data !== undefined && isCampaignOver(plan.value, from.data))
    return refuse({
      code: 'sessions-campaign-over',
      path: ['voterContact', 'settings', 'window'],
      status: 3,
    });
  const today = from.data === undefined ? {} : { today: from.data };
  const planned = await scheduleFor(plan.value, { keeps: options.keep !== undefined, ...today }, io);
  if (!planned.ok) return refuse({ ...planned.problem, status: 3 });
  const { schedule } = planned.value;
  return ok({ status: schedule.short.length === 0 ? 0 : 1, output: schedule });
}
