import { z } from 'zod';
import { AreaStaff, Hamlet } from '#domain/plan/area.ts';
import {
  Contact,
  Responsibility,
  RowOrigin,
  SpecialSite,
  SupplyItem,
  TotalMismatch,
} from '#domain/plan/parts.ts';
import { SchoolClass, SchoolEvent, SchoolRoom } from '#domain/plan/plan.ts';
import { Room } from '#domain/plan/room.ts';
import { Locality } from '#domain/plan/unit.ts';
import { BridgePoint, Candidate, ContactSession } from '#domain/plan/voter-contact.ts';
import { Count, Line } from '#domain/scalars.ts';
import { IsoDate } from '#domain/time.ts';

/**
 * What a workbook says, before it touches a plan: the parts without
 * identities, what does not add up, what the user must answer, and where
 * every cell went.
 */

const ReadHamlet = Hamlet.omit({ id: true });
export type ReadHamlet = z.infer<typeof ReadHamlet>;

const ReadRoom = Room.omit({ floor: true });
export type ReadRoom = z.infer<typeof ReadRoom>;

export const ReadArea = z.strictObject({
  number: Line,
  hamlets: z.array(ReadHamlet),
  venue: Line,
  room: ReadRoom,
  staff: AreaStaff,
  note: Line,
});
export type ReadArea = z.infer<typeof ReadArea>;

const ReadCandidate = Candidate.pick({
  name: true,
  level: true,
  minimumSessions: true,
  constituency: true,
}).extend({
  /** Null: the table does not say. */
  canConnect: z.boolean().nullable(),
  /** As written; all of the commune where empty. */
  hamlets: z.array(Line),
});
const ReadBridgePoint = BridgePoint.pick({
  name: true,
  lengthMetres: true,
  widthMetres: true,
  link: true,
  seats: true,
  note: true,
}).extend({
  /** Null: the table does not say. */
  isMain: z.boolean().nullable(),
  /** As written; those of any where empty. */
  hamlets: z.array(Line),
});
const ReadSession = ContactSession.pick({
  date: true,
  start: true,
  lengthMinutes: true,
  form: true,
  invited: true,
  accessPoint: true,
  note: true,
}).extend({
  /** As written; becomes a bridge point where one has that name. */
  place: Line,
});
const ReadSupply = SupplyItem.omit({ id: true, origin: true }).extend({
  origin: RowOrigin.omit({ fileName: true }),
});
const ReadSite = SpecialSite.omit({ id: true, areaId: true }).extend({ areaNumber: Line });
const ReadClass = SchoolClass.omit({ id: true, roomId: true }).extend({ roomName: Line });
const ReadSchoolRoom = SchoolRoom.omit({ id: true, room: true }).extend({ room: ReadRoom });

/** Something said about a place in the workbook. `code` has its sentence in `i18n`. */
export const Remark = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  place: z.strictObject({
    sheet: z.string(),
    row: z.int().min(1).exactOptional(),
    column: z.int().min(1).exactOptional(),
  }),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Remark = z.infer<typeof Remark>;

/** Where a block of cells went. `cells` counts the filled ones; a block holds nothing of another outcome. */
export const CellAccount = z.strictObject({
  sheet: z.string(),
  firstRow: z.int().min(1),
  lastRow: z.int().min(1),
  firstColumn: z.int().min(1),
  lastColumn: z.int().min(1),
  cells: z.int().min(1),
  outcome: z.enum(['read', 'ignored', 'questioned']),
  /** Kebab-case; names the sentence that explains an outcome other than `read`. */
  reason: z.string().nullable(),
});
export type CellAccount = z.infer<typeof CellAccount>;

/** What title lines suggest about the unit. Suggestions fill a new plan; they never change an existing one. */
export const Suggestions = z.strictObject({
  locality: z.strictObject({
    kind: Locality.shape.kind.nullable(),
    name: Line.nullable(),
    district: Line.nullable(),
    province: Line.nullable(),
  }),
  electionDate: IsoDate.nullable(),
  schoolName: Line.nullable(),
  schoolYear: Line.nullable(),
  /** The superior body as it stands in the letterhead. */
  superior: Line.nullable(),
});
export type Suggestions = z.infer<typeof Suggestions>;

export const ReadMismatch = TotalMismatch.omit({ id: true, areaId: true, choice: true }).extend({
  /** Null: the total covers everything. */
  areaNumber: Line.nullable(),
});
export type ReadMismatch = z.infer<typeof ReadMismatch>;

/** The parts a plan can take over. */
export const ReadParts = z.strictObject({
  areas: z.array(ReadArea),
  supplies: z.array(ReadSupply),
  candidates: z.array(ReadCandidate),
  bridgePoints: z.array(ReadBridgePoint),
  sessions: z.array(ReadSession),
  specialSites: z.array(ReadSite),
  responsibilities: z.array(Responsibility.omit({ id: true })),
  contacts: z.array(Contact.omit({ id: true })),
  classes: z.array(ReadClass),
  rooms: z.array(ReadSchoolRoom),
  events: z.array(SchoolEvent.omit({ id: true })),
});
export type ReadParts = z.infer<typeof ReadParts>;

export const Reading = z.strictObject({
  plan: z.enum(['election', 'school']),
  fileName: Line,
  parts: ReadParts,
  suggestions: Suggestions,
  mismatches: z.array(ReadMismatch),
  /** What the user must look at; every questioned cell has one. */
  questions: z.array(Remark),
  /** What the user should know: columns left out, sheets not read. */
  notices: z.array(Remark),
  accounts: z.array(CellAccount),
  cells: z.strictObject({ read: Count, ignored: Count, questioned: Count }),
});
export type Reading = z.infer<typeof Reading>;

export function emptyReadRoom(): ReadRoom {
  return { lengthMetres: null, widthMetres: null, doorCount: null, ventilated: null, note: '' };
}

export function emptyParts(): ReadParts {
  return {
    areas: [],
    supplies: [],
    candidates: [],
    bridgePoints: [],
    sessions: [],
    specialSites: [],
    responsibilities: [],
    contacts: [],
    classes: [],
    rooms: [],
    events: [],
  };
}
