import type { Slot } from './calendar-model.ts';

/** What the calendar asks of its grid in the page. */

export function blockIn(root: ParentNode | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`) ?? null;
}

/** The slot under the pointer; null outside the days. */
export function slotUnder(
  grid: HTMLElement | null,
  { clientX, clientY }: PointerEvent,
  grabbed: number,
): Slot | null {
  const column = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]');
  if (grid === null || column === undefined || column === null || !grid.contains(column)) return null;
  const [from, to] = [Number(grid.dataset.axisFrom), Number(grid.dataset.axisTo)];
  const { top, height } = column.getBoundingClientRect();
  const minutes = from + ((clientY - grabbed - top) / height) * (to - from);
  return { date: column.dataset.day ?? '', from: minutes };
}
