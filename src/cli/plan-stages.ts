import type { Plan } from '#domain/plan/plan.ts';
import { arrangeSlots } from './arrange-slots.ts';
import type { Io } from './command.ts';
import { forecastAreas } from './forecast-areas.ts';
import { layoutRooms } from './layout-rooms.ts';
import { planSessions } from './plan-sessions.ts';
import { seatRooms } from './seat-rooms.ts';

/** A step of the whole job between reading and checking: what it works out is kept in the plan. */
type PlanStage = {
  readonly name: StageName;
  readonly run: (plan: Plan, io: Io) => Plan | Promise<Plan>;
};

export const STAGE_NAMES = ['layout', 'seating', 'slots', 'forecast', 'sessions'] as const;
type StageName = (typeof STAGE_NAMES)[number];

/** In the order in which one needs the other's results. */
const STAGES: readonly PlanStage[] = [
  { name: 'layout', run: layoutRooms },
  { name: 'seating', run: seatRooms },
  { name: 'slots', run: arrangeSlots },
  { name: 'forecast', run: forecastAreas },
  { name: 'sessions', run: planSessions },
];

/** Runs every stage, and says how long each took. Milliseconds. */
export async function runStages(
  plan: Plan,
  io: Io,
): Promise<{ readonly plan: Plan; readonly stages: { name: StageName; elapsedMs: number }[] }> {
  const stages: { name: StageName; elapsedMs: number }[] = [];
  let current = plan;
  for (const { name, run } of STAGES) {
    const started = io.elapsed();
    current = await run(current, io);
    stages.push({ name, elapsedMs: io.elapsed() - started });
  }
  return { plan: current, stages };
}
