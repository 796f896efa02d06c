import { z } from 'zod';

/**
 * What the window and a worker say to each other.
 *
 * The window sends tasks and cancellations; the worker says when it begins a
 * task, then any number of `progress` and `best`, and exactly one `done` or
 * `refused`. Both ends parse the envelope here and its content by the task's
 * own schemas: a message of another version or another sender ends in words.
 */

/** Names and contents of a worker's tasks. `best` is the best answer so far of a task that improves one. */
export type TaskShape = { readonly args: z.ZodType; readonly result: z.ZodType; readonly best?: z.ZodType };
export type TaskShapes = Readonly<Record<string, TaskShape>>;

export type TaskName<Shapes extends TaskShapes> = keyof Shapes & string;
export type Args<Shape extends TaskShape> = z.input<Shape['args']>;
export type Answer<Shape extends TaskShape> = z.output<Shape['result']>;
export type Best<Shape extends TaskShape> = Shape['best'] extends z.ZodType ? z.output<Shape['best']> : never;

const TaskNumber = z.int().min(1);

export const ToWorker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), task: TaskNumber, name: z.string(), args: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel'), task: TaskNumber }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

const SheetPlace = z.strictObject({
  sheet: z.string(),
  row: z.number().exactOptional(),
  column: z.number().exactOptional(),
});

/** A refusal on its way between threads; the same shape as `Problem` of the domain. */
const PostedProblem = z.strictObject({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])).exactOptional(),
  place: SheetPlace.exactOptional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

export const FromWorker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), task: TaskNumber }),
  /** `share` of the work done, 0 to 1. */
  z.strictObject({ kind: z.literal('progress'), task: TaskNumber, share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('best'), task: TaskNumber, best: z.unknown() }),
  z.strictObject({ kind: z.literal('done'), task: TaskNumber, result: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), task: TaskNumber, problem: PostedProblem }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
