import { fold } from '#domain/fold.ts';
import { type Minutes, metres, minutes } from '#domain/scalars.ts';
import { type NamedHamlets, readHamletNames } from './hamlet-names.ts';
import { readAreaNumber } from './parse-area.ts';
import { readLevel, readLink, readSessionForm, readSiteKind, readYesNo } from './parse-choice.ts';
import { measure, readSize } from './read-rooms.ts';
import type { ReadParts } from './reading.ts';
import type { TableReader } from './table-reader.ts';

/** One row of a list becomes one item; a row without the item's name is asked about. */

type RowReader = (reader: TableReader, row: number, parts: ReadParts, context: RowContext) => void;

type RowContext = {
  /** The year that dates without one belong to. */
  readonly year: number | null;
  /** Cells that name hamlets are noted here. */
  readonly hamletCells: NamedHamlets[];
};

function readSupply(reader: TableReader, row: number, parts: ReadParts): void {
  const name = named(reader, row);
  if (name === '') return;
  parts.supplies.push({
    name,
    unit: reader.text(row, 'unit'),
    stock: reader.has('stock') ? reader.figure(row, 'stock', 'number') : null,
    unitPrice: reader.has('price') ? reader.figure(row, 'price', 'dong') : null,
    needId: null,
    note: reader.text(row, 'note'),
    origin: { sheet: reader.sheet.name.slice(0, 500), row },
  });
}

function readCandidate(
  reader: TableReader,
  row: number,
  parts: ReadParts,
  { hamletCells }: RowContext,
): void {
  const name = named(reader, row);
  if (name === '') return;
  const level = reader.choice(row, 'level', readLevel);
  const minimumSessions = reader.has('minimumSessions')
    ? reader.figure(row, 'minimumSessions', 'count')
    : null;
  reader.text(row, 'note');
  // Without a level there is no ballot to put the candidate on; the most common one is asked about.
  if (level === null && reader.cell(row, 'level') === null) reader.ask('level-missing', row, 'name');
  parts.candidates.push({
    name,
    level: level ?? 'commune',
    minimumSessions,
    constituency: constituencyName(reader.text(row, 'constituency')),
    canConnect: reader.choice(row, 'canConnect', readYesNo),
    hamlets: readHamletNames(reader, row, hamletCells),
  });
}

/** "3", "số 03" and "ĐVBC số 3" are one constituency: "Đơn vị bầu cử số 3", as the ballot prints it. */
function constituencyName(text: string): string {
  const number = /^(?:(?:don vi bau cu|don vi|dvbc)\s*)?(?:so\s*)?(\d{1,3})$/.exec(fold(text))?.[1];
  return number === undefined ? text : `Đơn vị bầu cử số ${Number(number)}`;
}

function readBridgePoint(
  reader: TableReader,
  row: number,
  parts: ReadParts,
  { hamletCells }: RowContext,
): void {
  const name = named(reader, row);
  if (name === '') return;
  const [length, width] = readSize(reader, row) ?? [
    measure(reader, row, 'length'),
    measure(reader, row, 'width'),
  ];
  parts.bridgePoints.push({
    name,
    lengthMetres: length === null ? null : metres(length),
    widthMetres: width === null ? null : metres(width),
    link: reader.choice(row, 'link', readLink) ?? 'unknown',
    seats: reader.has('seats') ? reader.figure(row, 'seats', 'count') : null,
    isMain: reader.choice(row, 'isMain', readYesNo),
    hamlets: readHamletNames(reader, row, hamletCells),
    note: reader.text(row, 'note'),
  });
}

function readSession(reader: TableReader, row: number, parts: ReadParts, { year }: RowContext): void {
  parts.sessions.push({
    date: reader.date(row, 'date', year),
    start: reader.time(row, 'start'),
    lengthMinutes: readMinutes(reader, row),
    form: reader.choice(row, 'form', readSessionForm) ?? 'in-person',
    invited: reader.has('invited') ? reader.figure(row, 'invited', 'count') : null,
    accessPoint: reader.text(row, 'accessPoint'),
    place: reader.text(row, 'place'),
    note: reader.text(row, 'note'),
  });
}

function readSpecialSite(reader: TableReader, row: number, parts: ReadParts): void {
  const name = named(reader, row);
  if (name === '') return;
  const kind = reader.choice(row, 'siteKind', readSiteKind);
  parts.specialSites.push({
    name,
    kind: kind ?? readSiteKind(`${name} ${reader.sheet.name}`) ?? 'central-quarantine',
    address: reader.text(row, 'address'),
    voters: reader.has('voters') ? reader.figure(row, 'voters', 'count') : null,
    areaNumber: readAreaNumber(reader.text(row, 'area')),
    auxiliaryBoxes: reader.has('boxes') ? reader.figure(row, 'boxes', 'count') : null,
    carriers: reader.has('carriers') ? reader.figure(row, 'carriers', 'count') : null,
    leavesAt: reader.time(row, 'leaves'),
    route: reader.text(row, 'route'),
    note: reader.text(row, 'note'),
  });
}

function readResponsibility(reader: TableReader, row: number, parts: ReadParts): void {
  const task = reader.text(row, 'task');
  if (task === '') {
    reader.ask('name-missing', row, null);
    reader.markRow(row, 'questioned', 'name-missing');
    return;
  }
  const note = reader.text(row, 'note');
  const check = reader.text(row, 'check');
  parts.responsibilities.push({
    task,
    lead: reader.text(row, 'lead'),
    partners: reader.text(row, 'partners'),
    due: reader.text(row, 'due'),
    check: note === '' ? check : [check, note].filter((text) => text !== '').join('; '),
  });
}

function readContact(reader: TableReader, row: number, parts: ReadParts): void {
  const name = named(reader, row);
  if (name === '') return;
  reader.text(row, 'note');
  parts.contacts.push({ name, role: reader.text(row, 'role'), phone: reader.text(row, 'phone') });
}

/** The item's name; a row that has other cells but no name is questioned whole. */
function named(reader: TableReader, row: number): string {
  const name = reader.text(row, 'name');
  if (name === '') {
    reader.ask('name-missing', row, null);
    reader.markRow(row, 'questioned', 'name-missing');
  }
  return name;
}

export function readMinutes(reader: TableReader, row: number): Minutes | null {
  const value = reader.has('minutes') ? reader.figure(row, 'minutes', 'minutes') : null;
  return value === null ? null : minutes(value);
}

/** How the rows of each plain list are read. */
export const ROW_READERS = {
  supplies: readSupply,
  candidates: readCandidate,
  'bridge-points': readBridgePoint,
  'contact-sessions': readSession,
  'special-sites': readSpecialSite,
  responsibilities: readResponsibility,
  contacts: readContact,
} as const satisfies Readonly<Record<string, RowReader>>;
