import { z } from 'zod';
import { Count, Dong, Id, Line, Metres, Prose } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { ClockTime, Instant, IsoDate } from '#domain/time.ts';

/**
 * The epidemic situations a plan prepares for. The first three are states of
 * the whole locality, the others are added for single sites. From the
 * situations that provinces used in May 2021 (domain rules 2.2).
 */
export const ScenarioKind = z.enum([
  'normal',
  'distancing',
  'lockdown',
  'central-quarantine',
  'home-quarantine',
  'treatment-site',
]);
export type ScenarioKind = z.infer<typeof ScenarioKind>;

/** One measure of a scenario: what is done, and on whose word. `source` is null for the user's own. */
export const Measure = z.strictObject({
  id: Id,
  text: Prose,
  enabled: z.boolean(),
  source: Source.nullable(),
});
export type Measure = z.infer<typeof Measure>;

export const Scenario = z.strictObject({
  kind: ScenarioKind,
  enabled: z.boolean(),
  /** Least distance between people. */
  distanceMetres: Metres,
  /** Provincial cap on people in the polling room; null where none is set (no national cap is known). */
  roomCap: Count.nullable(),
  /** Local rule of area for everybody in the room, the team included; null where none is set. */
  squareMetresPerPerson: z.number().positive().max(100).nullable().default(null),
  measures: z.array(Measure).max(200),
});
export type Scenario = z.infer<typeof Scenario>;

/** A place the auxiliary box goes to, or that votes on its own. */
export const SpecialSite = z.strictObject({
  id: Id,
  kind: z.enum(['central-quarantine', 'home-quarantine', 'treatment-site', 'frail', 'custody', 'cut-off']),
  name: Line,
  address: Line,
  voters: Count.nullable(),
  /** The polling area whose list these voters are on; null while unknown. */
  areaId: Id.nullable(),
  auxiliaryBoxes: Count.nullable(),
  carriers: Count.nullable(),
  leavesAt: ClockTime.nullable(),
  route: Line,
  note: Line,
});
export type SpecialSite = z.infer<typeof SpecialSite>;

/** The row of a workbook that something was read from; the file's name as the user gave it. */
export const RowOrigin = z.strictObject({ fileName: Line, sheet: Line, row: z.int().min(1) });
export type RowOrigin = z.infer<typeof RowOrigin>;

/** One kind of supply in stock. */
export const SupplyItem = z.strictObject({
  id: Id,
  name: Line,
  unit: Line,
  stock: z.number().min(0).max(1_000_000_000).nullable(),
  unitPrice: Dong.nullable(),
  /** The kind of supply it covers (`plan.supplyPlan`); null: found by its name. */
  needId: Id.nullable().default(null),
  note: Line,
  /** Missing where it was typed. */
  origin: RowOrigin.exactOptional(),
});
export type SupplyItem = z.infer<typeof SupplyItem>;

/** A QR check-in point. The code itself is issued by the national system; here it has a place and somebody in charge. */
export const CheckInPoint = z.strictObject({ id: Id, name: Line, place: Line, responsible: Line });
export type CheckInPoint = z.infer<typeof CheckInPoint>;

/** Who leads, who helps, by when, and how it is checked: "easy to remember, to do, to check" (1229/UBND-VX). */
export const Responsibility = z.strictObject({
  id: Id,
  task: Prose,
  lead: Line,
  partners: Line,
  due: Line,
  check: Line,
});
export type Responsibility = z.infer<typeof Responsibility>;

export const Drill = z.strictObject({
  id: Id,
  subject: Line,
  date: IsoDate.nullable(),
  place: Line,
  participants: Line,
});
export type Drill = z.infer<typeof Drill>;

/** When to report what to whom. `source` is null for the user's own; our report times are assumptions and say so. */
export const ReportDuty = z.strictObject({
  id: Id,
  when: Line,
  to: Line,
  content: Line,
  source: Source.nullable(),
});
export type ReportDuty = z.infer<typeof ReportDuty>;

export const Contact = z.strictObject({ id: Id, name: Line, role: Line, phone: Line });
export type Contact = z.infer<typeof Contact>;

/**
 * A total printed in the clerk's list that does not equal the sum of its
 * rows. Both stay; `choice` is null until the user says which one counts.
 */
export const TotalMismatch = z.strictObject({
  id: Id,
  subject: z.enum(['voters', 'households', 'home-quarantined', 'pupils']),
  /** The rows the total covers: one area, or null for all. */
  areaId: Id.nullable(),
  printed: Count,
  computed: Count,
  fileName: Line,
  sheet: Line,
  row: z.int().min(1),
  column: z.int().min(1),
  choice: z.enum(['printed', 'computed']).nullable(),
});
export type TotalMismatch = z.infer<typeof TotalMismatch>;

/** A file the plan's data came from. */
export const ImportRecord = z.strictObject({
  id: Id,
  fileName: Line,
  importedAt: Instant,
  /** Cells read, left out with a reason, and still in question. */
  cells: z.strictObject({ read: Count, ignored: Count, questioned: Count }),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
