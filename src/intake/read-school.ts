import { fold } from '#domain/fold.ts';
import { eventKind, readEventForm, roomUse } from './parse-choice.ts';
import { readMinutes } from './read-lists.ts';
import { readAnswer, readRoom } from './read-rooms.ts';
import { compareTotals, type SummedRow, type TableMismatch } from './read-totals.ts';
import { emptyReadRoom, type ReadParts } from './reading.ts';
import type { RowRole } from './rows.ts';
import type { TableReader } from './table-reader.ts';

type KeptRow = { readonly row: number; readonly role: RowRole };
type SchoolRoom = ReadParts['rooms'][number];

/** Classes with their rooms; the printed total of pupils is compared. */
export function readClasses(
  reader: TableReader,
  kept: readonly KeptRow[],
  parts: ReadParts,
  fileName: string,
): TableMismatch[] {
  const summed: SummedRow[] = [];
  for (const { row, role } of kept) {
    if (role === 'total') reader.markRow(row, 'read', null);
    else summed.push(readClass(reader, row, parts));
  }
  const totals = kept.filter(({ role }) => role === 'total').map(({ row }) => ({ row, group: null }));
  return compareTotals(reader, summed, totals, ['pupils'], fileName);
}

function readClass(reader: TableReader, row: number, parts: ReadParts): SummedRow {
  const name = reader.text(row, 'className');
  const pupils = reader.has('pupils') ? reader.figure(row, 'pupils', 'count') : null;
  const stated = reader.has('grade') ? reader.figure(row, 'grade', 'count') : null;
  const roomName = reader.text(row, 'roomName');
  if (name === '') {
    reader.ask('name-missing', row, null);
    reader.markRow(row, 'questioned', 'name-missing');
    return { row, group: '', figures: {} };
  }
  if (parts.classes.some((one) => fold(one.name) === fold(name))) reader.ask('class-twice', row, 'className');
  parts.classes.push({ name, grade: gradeOf(stated, name), pupils, roomName });
  const hasRoom = roomName !== '' || reader.cell(row, 'length') !== null || reader.cell(row, 'size') !== null;
  if (hasRoom) readSchoolRoom(reader, row, parts, roomName === '' ? name : roomName, 'classroom');
  reader.text(row, 'note');
  return { row, group: '', figures: pupils === null ? {} : { pupils } };
}

/** The grade stands before the letter of the class: 6A is grade 6. */
function gradeOf(stated: number | null, name: string): number | null {
  const grade = stated ?? Number(/^(?:lớp\s*)?(\d{1,2})/iu.exec(name)?.[1] ?? Number.NaN);
  return Number.isInteger(grade) && grade >= 0 && grade <= 12 ? grade : null;
}

/** Halls, yards and rooms that are no class's own. */
export function readRooms(reader: TableReader, kept: readonly KeptRow[], parts: ReadParts): void {
  for (const { row, role } of kept) {
    if (role === 'total') {
      reader.markRow(row, 'ignored', 'total-not-compared');
      continue;
    }
    const name = reader.text(row, 'roomName');
    if (name === '') {
      reader.ask('name-missing', row, null);
      reader.markRow(row, 'questioned', 'name-missing');
      continue;
    }
    const use = reader.cell(row, 'use') === null ? roomUse(name) : roomUse(reader.text(row, 'use'));
    readSchoolRoom(reader, row, parts, name, use);
  }
}

function readSchoolRoom(
  reader: TableReader,
  row: number,
  parts: ReadParts,
  name: string,
  use: SchoolRoom['use'],
): void {
  let target = parts.rooms.find((one) => fold(one.name) === fold(name));
  if (target === undefined) {
    target = {
      name,
      use,
      covered: null,
      doubleDesks: null,
      room: emptyReadRoom(),
      seatingWishes: null,
      seating: null,
    };
    parts.rooms.push(target);
  }
  readRoom(reader, row, target.room);
  const desks = reader.has('doubleDesks') ? reader.figure(row, 'doubleDesks', 'count') : null;
  if (desks !== null) target.doubleDesks ??= desks;
  const covered = reader.has('covered') ? readAnswer(reader, row, 'covered') : null;
  if (covered !== null) target.covered ??= covered;
  const note = reader.table.kind === 'school-rooms' ? reader.text(row, 'note') : '';
  if (note !== '') target.room.note = target.room.note === '' ? note : `${target.room.note}; ${note}`;
}

/** Exams, ceremonies and meetings of the calendar. */
export function readEvents(
  reader: TableReader,
  kept: readonly KeptRow[],
  parts: ReadParts,
  year: number | null,
): void {
  for (const { row, role } of kept) {
    const subject = reader.text(row, 'subject');
    if (subject === '' || role === 'total') {
      reader.ask('name-missing', row, null);
      reader.markRow(row, 'questioned', 'name-missing');
      continue;
    }
    parts.events.push({
      kind: eventKind(subject),
      subject,
      grades: reader.text(row, 'grades'),
      date: reader.date(row, 'date', year),
      start: reader.time(row, 'start'),
      lengthMinutes: readMinutes(reader, row),
      form: reader.choice(row, 'form', readEventForm) ?? 'in-person',
      note: reader.text(row, 'note'),
    });
  }
}
