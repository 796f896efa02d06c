import type { Finding } from '#domain/finding.ts';
import type { Household } from '#domain/household.ts';
import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import type { Seating, SeatingRequest } from '#domain/plan/seating.ts';
import type { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';
import type { RoomToSeat } from '#domain/plan/session-schedule.ts';
import type { SlotAnswer, SlotRequest, SlotTable } from '#domain/plan/slots.ts';
import type { OpenFloor, SpreadAnswer } from '#domain/plan/spread.ts';
import type { PlaceTerms } from '#domain/plan/supply-report.ts';
import type { Result } from '#domain/result.ts';
import type { Metres } from '#domain/scalars.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import type { HouseholdReading } from '#intake/read-households.ts';
import type { DocumentOutline } from '#report/document/outline.ts';
import type { SectionDescription } from '#report/outline.ts';
import type { ReportKind } from '#report/report-list.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { INTAKE_TASKS } from './intake-tasks.ts';
import { type Capacity, LAYOUT_TASKS, type SettledWay } from './layout-tasks.ts';
import { type QueueDesk, queueDesk } from './queue-desk.ts';
import { QUEUE_TASKS } from './queue-tasks.ts';
import { REPORT_TASKS } from './report-tasks.ts';
import { SESSIONS_TASKS, type SessionPlanning } from './sessions-tasks.ts';
import { type AreaSlotAnswer, type AreaSlotQuestion, SLOTS_TASKS } from './slots-tasks.ts';
import { type ListSupplies, suppliesDesk } from './supplies-desk.ts';
import { TaskLine, type TaskOptions, threadOf } from './task-line.ts';
import { type OpenWorkbook, workbookDesk } from './workbook-desk.ts';

/** What the window has computed elsewhere, so that it never stands still. Each worker starts with its first task. */
export type Workers = {
  /**
   * Everything the rules have to say about a plan, errors first. Rejects when
   * aborted: abort the check before when the plan has changed, and only the
   * last one is worked on.
   */
  readonly checkPlan: (plan: Plan, signal: AbortSignal) => Promise<readonly Finding[]>;
  readonly listSupplies: ListSupplies;
  /** What a formula gives at one place, or why it gives nothing, with the character. Rejects when aborted. */
  readonly tryFormula: (
    question: {
      readonly unit: string;
      readonly formula: string;
      readonly terms: PlaceTerms['terms'];
    },
    signal: AbortSignal,
  ) => Promise<Result<number>>;
  /** Opens a spreadsheet and guesses what its cells mean. */
  readonly openWorkbook: OpenWorkbook;
  /** The households of a list, to write invitations from; nothing else of the file is read or kept. */
  readonly readHouseholds: (
    bytes: Uint8Array,
    fileName: string,
    options?: TaskOptions,
  ) => Promise<Result<HouseholdReading>>;
  /** One Word file of a plan, and the name to offer for it. The same plan and `now` give the same bytes. */
  readonly generateReport: (
    request: {
      readonly plan: Plan;
      readonly kind: ReportKind;
      readonly now: Instant;
      /** For invitations; used for this one file and kept nowhere. */
      readonly households?: readonly Household[];
    },
    options?: TaskOptions,
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly fileName: string }>>;
  /** The sections of the plan's document, to read and to edit; none where a plan has no document. */
  readonly describeSections: (
    plan: Plan,
    options?: TaskOptions,
  ) => Promise<Result<readonly SectionDescription[]>>;
  /** The plan's document with every word in place, for the preview; null where it has none. */
  readonly outlineDocument: (plan: Plan, options?: TaskOptions) => Promise<Result<DocumentOutline | null>>;
  /** Who comes when, at one polling area: a timetable, or why there is none. */
  readonly solveSlots: (
    request: SlotRequest,
    options?: TaskOptions<SlotTable>,
  ) => Promise<Result<SlotAnswer>>;
  /** The same for many areas in one run; each answer is told as it comes. */
  readonly solveAllSlots: (
    questions: readonly AreaSlotQuestion[],
    options?: TaskOptions<AreaSlotAnswer>,
  ) => Promise<Result<readonly AreaSlotAnswer[]>>;
  readonly playDays: QueueDesk['playDays'];
  readonly compareDays: QueueDesk['compareDays'];
  readonly findLeastStaffing: QueueDesk['findLeastStaffing'];
  /**
   * A polling room laid out around the items that stay. Refused with
   * `layout-impossible` and the smallest change that would help.
   */
  readonly layoutRoom: (
    question: { readonly request: LayoutRequest; readonly locked: readonly LayoutItem[] },
    options?: TaskOptions<Layout>,
  ) => Promise<Result<Layout>>;
  /** The voters' way through a room as it stands: the same, a new one, or none. */
  readonly settleWay: (
    question: {
      readonly request: LayoutRequest;
      readonly items: readonly LayoutItem[];
      readonly route: Layout['route'];
    },
    options?: TaskOptions,
  ) => Promise<Result<SettledWay>>;
  /** How many people may stand in a room at a distance, and what straight rows or a snap grid would hold. */
  readonly measureCapacity: (
    question: { readonly room: OpenFloor; readonly minDistance: Metres },
    options?: TaskOptions<SpreadAnswer>,
  ) => Promise<Result<Capacity>>;
  /** Most people on given seats. */
  readonly chooseSeats: (
    request: SeatsRequest,
    options?: TaskOptions<SeatsAnswer>,
  ) => Promise<Result<SeatsAnswer>>;
  /** Who sits where in a classroom or a hall. Refused with how many desks fit where the named ones do not. */
  readonly seatHall: (request: SeatingRequest, options?: TaskOptions<Seating>) => Promise<Result<Seating>>;
  /**
   * When, where and with whom candidates meet the voters: planned anew, or, with `keeps`, what is
   * planned kept wherever it still can be. Days before `today` are gone. Better schedules on the way. Refused with
   * `sessions-no-day`, `-no-hours` or `-no-place` where no session can be held at all.
   */
  readonly planSessions: (
    question: { readonly plan: ElectionPlan; readonly keeps: boolean; readonly today: IsoDate },
    options?: TaskOptions<SessionPlanning>,
  ) => Promise<Result<SessionPlanning>>;
  /** How many people may sit in a room at a distance; the number that `planSessions` plans with. */
  readonly countSeats: (
    room: RoomToSeat,
    options?: TaskOptions,
  ) => Promise<Result<{ readonly seats: number | null }>>;
  /** Ends every worker. */
  readonly close: () => void;
};

export function createWorkers(): Workers {
  // Vite finds a worker only when its address is written out in `new Worker(new URL(…))`.
  const engines = new TaskLine(ENGINES_TASKS, () =>
    threadOf(
      new Worker(new URL('./engines.worker.ts', import.meta.url), { type: 'module', name: 'engines' }),
    ),
  );
  const intake = new TaskLine(INTAKE_TASKS, () =>
    threadOf(new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module', name: 'intake' })),
  );
  const report = new TaskLine(REPORT_TASKS, () =>
    threadOf(new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module', name: 'report' })),
  );
  const slots = new TaskLine(SLOTS_TASKS, () =>
    threadOf(new Worker(new URL('./slots.worker.ts', import.meta.url), { type: 'module', name: 'slots' })),
  );
  // One processor stays free for the window.
  const queue = queueDesk(QUEUE_TASKS, Math.min(8, navigator.hardwareConcurrency - 1), () =>
    threadOf(new Worker(new URL('./queue.worker.ts', import.meta.url), { type: 'module', name: 'queue' })),
  );
  const layout = new TaskLine(LAYOUT_TASKS, () =>
    threadOf(new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' })),
  );
  const sessions = new TaskLine(SESSIONS_TASKS, () =>
    threadOf(
      new Worker(new URL('./sessions.worker.ts', import.meta.url), { type: 'module', name: 'sessions' }),
    ),
  );
  return {
    checkPlan: async (plan, signal) => {
      const findings = await engines.run('checkPlan', plan, { signal });
      // Rules cannot refuse a plan, so this is a bug and not an answer.
      if (!findings.ok) throw new Error(`Checking a plan failed: ${findings.problem.code}`);
      return findings.value;
    },
    listSupplies: suppliesDesk(engines),
    tryFormula: (question, signal) => engines.run('tryFormula', question, { signal }),
    openWorkbook: workbookDesk(intake),
    readHouseholds: (bytes, fileName, options) => intake.run('households', { bytes, fileName }, options),
    generateReport: ({ households, ...request }, options) =>
      report.run(
        'generate',
        households === undefined ? request : { ...request, households: [...households] },
        options,
      ),
    describeSections: (plan, options) => report.run('describeSections', plan, options),
    outlineDocument: (plan, options) => report.run('outline', plan, options),
    solveSlots: (request, options) => slots.run('solve', request, options),
    solveAllSlots: (questions, options) => slots.run('solveAll', [...questions], options),
    playDays: queue.playDays,
    compareDays: queue.compareDays,
    findLeastStaffing: queue.findLeastStaffing,
    layoutRoom: ({ request, locked }, options) =>
      layout.run('layout', { request, locked: [...locked] }, options),
    settleWay: ({ request, items, route }, options) =>
      layout.run('way', { request, items: [...items], route }, options),
    measureCapacity: (question, options) => layout.run('capacity', question, options),
    chooseSeats: (request, options) => layout.run('seats', request, options),
    seatHall: (request, options) => layout.run('seating', request, options),
    planSessions: (question, options) => sessions.run('plan', question, options),
    countSeats: (room, options) => sessions.run('seats', room, options),
    close: () => {
      queue.close();
      engines.close();
      intake.close();
      report.close();
      slots.close();
      layout.close();
      sessions.close();
    },
  };
}
