import { metres } from '#domain/scalars.ts';
import type { FieldId } from './fields.ts';
import { isTick, readYesNo } from './parse-choice.ts';
import { type NumberKind, readCellNumber, splitSize } from './parse-number.ts';
import type { ReadRoom } from './reading.ts';
import type { TableReader } from './table-reader.ts';

/** The room's measures, from columns of their own or from one like "12,5 x 8". Metres. */
export function readRoom(reader: TableReader, row: number, room: ReadRoom): void {
  const size = readSize(reader, row);
  set(reader, row, room, 'lengthMetres', 'length', size?.[0] ?? measure(reader, row, 'length'));
  set(reader, row, room, 'widthMetres', 'width', size?.[1] ?? measure(reader, row, 'width'));
  const doors = reader.has('doors') ? reader.figure(row, 'doors', 'count') : null;
  if (doors !== null) room.doorCount ??= doors;
  const ventilated = reader.has('ventilated') ? readAnswer(reader, row, 'ventilated') : null;
  if (ventilated !== null) room.ventilated ??= ventilated;
  // A floor area alone gives no layout, but somebody measured it.
  const floorArea = reader.has('floorArea') ? reader.figure(row, 'floorArea', 'number') : null;
  if (floorArea !== null && size === null) {
    const text = `Diện tích ${String(floorArea).replace('.', ',')} m²`;
    room.note = room.note === '' ? text : `${room.note}; ${text}`;
  }
}

/** A measure of a room; zero means nobody measured. */
export function measure(reader: TableReader, row: number, field: FieldId): number | null {
  const value = reader.has(field) ? reader.figure(row, field, 'metres') : null;
  return value === 0 ? null : value;
}

function set(
  reader: TableReader,
  row: number,
  room: ReadRoom,
  key: 'lengthMetres' | 'widthMetres',
  field: 'length' | 'width',
  value: number | null,
): void {
  if (value === null) return;
  if (room[key] === null) room[key] = metres(value);
  else if (room[key] !== value) {
    const asked = reader.has(field) ? field : 'size';
    reader.ask('two-values', row, asked, { first: room[key], second: value });
  }
}

/** "12,5 x 8" in one cell; null when there is no such column or it says something else. */
export function readSize(reader: TableReader, row: number): readonly [number | null, number | null] | null {
  if (!reader.has('size') || reader.cell(row, 'size') === null) return null;
  const parts = splitSize(reader.cell(row, 'size'));
  if (parts === null) {
    reader.ask('size-unclear', row, 'size');
    return null;
  }
  const kind: NumberKind = 'metres';
  const [length, width] = parts.map((part) => readCellNumber(part, kind, null).value);
  reader.text(row, 'size');
  return [length ?? null, width ?? null];
}

/** Yes or no; in a column of ticks, a tick is yes. */
export function readAnswer(reader: TableReader, row: number, field: FieldId): boolean | null {
  return reader.choice(row, field, (cell) => (isTick(cell) ? true : readYesNo(cell)));
}
