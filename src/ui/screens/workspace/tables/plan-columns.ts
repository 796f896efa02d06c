import type { CellKind, CellValue, GridColumn } from '#ui/parts/grid/columns.ts';

/** A column that also says what a new value changes in its item; without `patch` it is only looked at. */
export type PlanColumn<Item> = GridColumn<Item> & {
  readonly patch?: (value: CellValue, item: Item) => object;
};

type FieldOf<Item> = {
  [Field in keyof Item & string]: Item[Field] extends CellValue ? Field : never;
}[keyof Item & string];

type Look<Item> = {
  readonly label: string;
  readonly kind: CellKind;
  readonly width: number;
} & Partial<Pick<GridColumn<Item>, 'grows' | 'total' | 'help' | 'locked'>>;

/**
 * Makes columns for plain fields of an item. A column is called as the field
 * is, or as its path in the item ("room.lengthMetres"), so that findings find it.
 */
export function fieldColumn<Item>() {
  return (field: FieldOf<Item>, look: Look<Item>): PlanColumn<Item> => ({
    id: field,
    // `FieldOf` lets only such fields through; the compiler does not follow it.
    value: (item) => item[field] as CellValue,
    patch: (value) => ({ [field]: value }),
    ...look,
  });
}

/** The same for a record inside the item: the room of an area, its staff. */
export function innerColumn<Part extends string, Inner>(part: Part) {
  return <Item extends Readonly<Record<Part, Inner>>>(
    field: FieldOf<Inner>,
    look: Look<Item>,
  ): PlanColumn<Item> => ({
    id: `${part}.${field}`,
    value: (item) => item[part][field] as CellValue,
    patch: (value) => ({ [part]: { [field]: value } }),
    ...look,
  });
}
