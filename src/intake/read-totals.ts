import type { FieldId } from './fields.ts';
import { areaKey, readAreaNumber } from './parse-area.ts';
import type { ReadMismatch } from './reading.ts';
import type { TableReader } from './table-reader.ts';
import { areaOfTotal } from './total-rows.ts';
import { cellText } from './workbook.ts';

/** A data row with the figures that totals are about. `group` is what a subtotal may cover: an area, or ''. */
export type SummedRow = {
  readonly row: number;
  readonly group: string;
  readonly figures: Readonly<Partial<Record<FieldId, number>>>;
};

/** A printed total: its row, and the group its label or place names. */
export type TotalRow = { readonly row: number; readonly group: string | null };

const SUBJECTS: Readonly<Partial<Record<FieldId, ReadMismatch['subject']>>> = {
  voters: 'voters',
  households: 'households',
  homeQuarantined: 'home-quarantined',
  pupils: 'pupils',
};

/** A total that differs, with the areas of the rows it covers. */
export type TableMismatch = ReadMismatch & { readonly covers: readonly string[] };

type Scope = { readonly rows: readonly SummedRow[]; readonly group: string | null; readonly isAll: boolean };

/**
 * Compares every printed total of a table with the rows it covers.
 *
 * A total whose label names an area covers that area. Else the last one
 * covers the whole table and those between rows cover the rows since the
 * total before; where totals stand before their rows, the first covers all.
 * Totals are never added to anything.
 */
export function compareTotals(
  reader: TableReader,
  rows: readonly SummedRow[],
  totals: readonly TotalRow[],
  fields: readonly FieldId[],
  fileName: string,
): TableMismatch[] {
  const mismatches: TableMismatch[] = [];
  totals.forEach((total, at) => {
    const scope = scopeOf(rows, totals, at);
    for (const field of fields) {
      const column = reader.columnOf(field);
      if (column === null || reader.cell(total.row, field) === null) continue;
      const printed = reader.figure(total.row, field, 'count');
      if (printed === null || scope.rows.every((row) => row.figures[field] === undefined)) continue;
      const computed = scope.rows.reduce((sum, row) => sum + (row.figures[field] ?? 0), 0);
      if (printed === computed) continue;
      const subject = SUBJECTS[field];
      const isKnownScope = scope.isAll || scope.group !== null;
      if (subject === undefined || !isKnownScope) {
        reader.ask('subtotal-differs', total.row, field, { printed, computed });
        continue;
      }
      mismatches.push({
        subject,
        areaNumber: scope.isAll ? null : scope.group,
        printed,
        computed,
        fileName,
        sheet: reader.sheet.name,
        row: total.row,
        column,
        covers: [...new Set(scope.rows.map((row) => row.group))],
      });
    }
  });
  return mismatches;
}

function scopeOf(rows: readonly SummedRow[], totals: readonly TotalRow[], at: number): Scope {
  const total = totals[at];
  if (total === undefined) return { rows: [], group: null, isAll: false };
  if (total.group !== null) {
    const own = rows.filter((row) => areaKey(row.group) === areaKey(total.group ?? ''));
    return { rows: own, group: own[0]?.group ?? total.group, isAll: false };
  }
  const opening = totals[0]?.row ?? 0;
  const isTotalsFirst = rows.every((row) => row.row > opening);
  const isAll = isTotalsFirst ? at === 0 : at === totals.length - 1;
  if (isAll) return { rows, group: null, isAll };
  const earlier = totals[at - 1]?.row ?? 0;
  const later = totals[at + 1]?.row ?? Infinity;
  const segment = rows.filter((row) =>
    isTotalsFirst ? row.row > total.row && row.row < later : row.row > earlier && row.row < total.row,
  );
  const groups = new Set(segment.map((row) => row.group));
  const [only] = groups;
  return { rows: segment, group: groups.size === 1 && only !== '' ? (only ?? null) : null, isAll };
}

/** The area a total's label names; looks through the row's texts. */
export function groupOfTotal(reader: TableReader, row: number): string | null {
  for (const cell of reader.sheet.rows[row - 1] ?? []) {
    const number = typeof cell === 'string' ? areaOfTotal(cellText(cell)) : null;
    if (number !== null) return readAreaNumber(number);
  }
  return null;
}
