import type { FieldId } from '#intake/fields.ts';
import type { MappedColumn, MappedTable, Mapping } from '#intake/mapping.ts';

/** The user's corrections of a mapping. Pure: each gives a new mapping, the given one stays. */

function withTable(mapping: Mapping, id: string, change: (table: MappedTable) => MappedTable): Mapping {
  return { ...mapping, tables: mapping.tables.map((table) => (table.id === id ? change(table) : table)) };
}

/** "This column holds …"; null: it is not used. A field has one column, so another that held it is no longer used. */
export function setColumnField(
  mapping: Mapping,
  tableId: string,
  column: number,
  field: FieldId | null,
): Mapping {
  return withTable(mapping, tableId, (table) => ({
    ...table,
    columns: table.columns.map((each): MappedColumn => {
      if (each.column === column) {
        return field === null
          ? { ...each, leftOut: 'by-user' }
          : { ...each, field, leftOut: null, certainty: 1 };
      }
      const losesIt = field !== null && each.field === field && each.leftOut === null;
      return losesIt ? { ...each, leftOut: 'by-user' } : each;
    }),
  }));
}

/** The user's answer to "is 1.004 a thousand and four?", for a whole column. */
export function setColumnDecimal(
  mapping: Mapping,
  tableId: string,
  column: number,
  decimal: 'comma' | 'dot',
): Mapping {
  return withTable(mapping, tableId, (table) => ({
    ...table,
    columns: table.columns.map((each) => (each.column === column ? { ...each, decimal } : each)),
  }));
}

export function setTableUsed(mapping: Mapping, tableId: string, isUsed: boolean): Mapping {
  return withTable(mapping, tableId, (table) => ({ ...table, unused: isUsed ? null : 'by-user' }));
}

export function setTotalRow(mapping: Mapping, tableId: string, row: number, isTotal: boolean): Mapping {
  return withTable(mapping, tableId, (table) => {
    const others = table.totalRows.filter((each) => each !== row);
    return { ...table, totalRows: isTotal ? [...others, row].toSorted((a, b) => a - b) : others };
  });
}

/** "The data begin here" or "the table ends here"; a row that would leave no table changes nothing. */
export function setTableEnd(
  mapping: Mapping,
  tableId: string,
  end: 'firstRow' | 'lastRow',
  row: number,
): Mapping {
  return withTable(mapping, tableId, (table) => {
    const next = { ...table, [end]: row };
    return next.firstRow > table.headerLastRow && next.lastRow >= next.firstRow ? next : table;
  });
}

/** Puts in a table the user pointed out, in the place of every table its rows overlap. */
export function putTable(mapping: Mapping, table: MappedTable): Mapping {
  const overlaps = (other: MappedTable) =>
    other.sheet === table.sheet &&
    other.headerFirstRow <= table.lastRow &&
    other.lastRow >= table.headerFirstRow;
  return { ...mapping, tables: [...mapping.tables.filter((other) => !overlaps(other)), table] };
}

/** A table id no table of the mapping has. */
export function freeTableId(mapping: Mapping): string {
  const numbers = mapping.tables.map(({ id }) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0));
  return `t${Math.max(0, ...numbers) + 1}`;
}

/** The table a row of a sheet lies in, heading included; null outside every table. */
export function tableAt(mapping: Mapping, sheet: string, row: number): MappedTable | null {
  return (
    mapping.tables.find(
      (table) => table.sheet === sheet && table.headerFirstRow <= row && row <= table.lastRow,
    ) ?? null
  );
}
