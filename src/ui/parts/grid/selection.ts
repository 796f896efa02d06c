/**
 * What is chosen in the grid, by position on screen: rows and columns from 0.
 *
 * `active` is the cell that types; `anchor` and `head` are opposite corners
 * of the chosen block, which holds it. As in Excel, Shift moves the head and
 * Tab or Enter walk inside a block of more than one cell.
 */
export type At = { readonly row: number; readonly column: number };
export type Selection = { readonly active: At; readonly anchor: At; readonly head: At };
export type Size = { readonly rows: number; readonly columns: number };
/** Both ends belong to it. */
export type Rect = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'page-up'
  | 'page-down'
  | 'edge-up'
  | 'edge-down'
  | 'edge-left'
  | 'edge-right';

export function single(at: At): Selection {
  return { active: at, anchor: at, head: at };
}

export function rectOf({ anchor, head }: Selection): Rect {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isSingle(selection: Selection): boolean {
  const { top, bottom, left, right } = rectOf(selection);
  return top === bottom && left === right;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

export function clampAt(at: At, size: Size): At {
  return { row: clamp(at.row, size.rows - 1), column: clamp(at.column, size.columns - 1) };
}

/** Ctrl+arrow: to the end of the filled run, or over a gap to the next filled cell, or to the wall. */
function edge(from: At, by: At, size: Size, isFilled: (at: At) => boolean): At {
  const next = (at: At) => ({ row: at.row + by.row, column: at.column + by.column });
  const inside = (at: At) => at.row >= 0 && at.row < size.rows && at.column >= 0 && at.column < size.columns;
  let at = from;
  const alongRun = isFilled(from) && inside(next(from)) && isFilled(next(from));
  while (inside(next(at))) {
    if (alongRun && !isFilled(next(at))) return at;
    at = next(at);
    if (!alongRun && isFilled(at)) return at;
  }
  return at;
}

export type Ground = {
  readonly size: Size;
  /** Rows in one page. */
  readonly page: number;
  readonly isFilled: (at: At) => boolean;
};

/** Where one step leads from a cell; never outside the grid. */
export function stepFrom(at: At, step: Step, { size, page, isFilled }: Ground): At {
  const by = (row: number, column: number) =>
    clampAt({ row: at.row + row, column: at.column + column }, size);
  switch (step) {
    case 'up':
      return by(-1, 0);
    case 'down':
      return by(1, 0);
    case 'left':
      return by(0, -1);
    case 'right':
      return by(0, 1);
    case 'row-start':
      return { row: at.row, column: 0 };
    case 'row-end':
      return { row: at.row, column: size.columns - 1 };
    case 'grid-start':
      return { row: 0, column: 0 };
    case 'grid-end':
      return { row: size.rows - 1, column: size.columns - 1 };
    case 'page-up':
      return by(-page, 0);
    case 'page-down':
      return by(page, 0);
    case 'edge-up':
      return edge(at, { row: -1, column: 0 }, size, isFilled);
    case 'edge-down':
      return edge(at, { row: 1, column: 0 }, size, isFilled);
    case 'edge-left':
      return edge(at, { row: 0, column: -1 }, size, isFilled);
    case 'edge-right':
      return edge(at, { row: 0, column: 1 }, size, isFilled);
  }
}

/**
 * Tab (along rows) and Enter (along columns).
 *
 * In a block of several cells the active cell walks round inside it. From a
 * single cell Enter goes straight down, and Tab goes on to the next row after
 * the last column; at the end of the grid Tab returns null and may leave it.
 */
export function walk(
  selection: Selection,
  along: 'rows' | 'columns',
  forward: boolean,
  size: Size,
): Selection | null {
  const inside = !isSingle(selection);
  if (!inside && along === 'columns') {
    const { row, column } = selection.active;
    return single(clampAt({ row: row + (forward ? 1 : -1), column }, size));
  }
  const rect = inside
    ? rectOf(selection)
    : { top: 0, bottom: size.rows - 1, left: 0, right: size.columns - 1 };
  const width = rect.right - rect.left + 1;
  const height = rect.bottom - rect.top + 1;
  const { row, column } = selection.active;
  const place =
    along === 'rows'
      ? (row - rect.top) * width + (column - rect.left)
      : (column - rect.left) * height + (row - rect.top);
  const count = width * height;
  const next = place + (forward ? 1 : -1);
  if (!inside && (next < 0 || next >= count)) return null;
  const wrapped = (next + count) % count;
  const at =
    along === 'rows'
      ? { row: rect.top + Math.floor(wrapped / width), column: rect.left + (wrapped % width) }
      : { row: rect.top + (wrapped % height), column: rect.left + Math.floor(wrapped / height) };
  return inside ? { ...selection, active: at } : single(at);
}

export function selectRows(from: number, to: number, active: At, size: Size): Selection {
  return {
    active: clampAt({ row: from, column: active.column }, size),
    anchor: { row: from, column: 0 },
    head: { row: to, column: size.columns - 1 },
  };
}

export function selectColumns(from: number, to: number, active: At, size: Size): Selection {
  return {
    active,
    anchor: { row: 0, column: from },
    head: { row: size.rows - 1, column: to },
  };
}
