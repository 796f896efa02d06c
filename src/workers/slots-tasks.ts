import { z } from 'zod';
import { SlotAnswer, SlotRequest, SlotTable } from '#domain/plan/slots.ts';
import { Id } from '#domain/scalars.ts';

/** One polling area's question or answer. */
const AreaQuestion = z.strictObject({ areaId: Id, request: SlotRequest });
const AreaAnswer = z.strictObject({ areaId: Id, answer: SlotAnswer });
export type AreaSlotQuestion = z.infer<typeof AreaQuestion>;
export type AreaSlotAnswer = z.infer<typeof AreaAnswer>;

/** What the slots' worker does. Requests that contradict themselves are refused with the codes of the engine. */
export const SLOTS_TASKS = {
  /** Who comes when, at one area; each better timetable on the way. */
  solve: { args: SlotRequest, result: SlotAnswer, best: SlotTable },
  /** The areas of a commune in one run; each answer on the way, progress by areas done. */
  solveAll: { args: z.array(AreaQuestion).max(2000), result: z.array(AreaAnswer), best: AreaAnswer },
};
