import type { Place } from './settings.ts';

/** Fits the smallest office laptop, 1366 × 768, below which the tables are no longer usable (own choice). */
export const SMALLEST = { width: 960, height: 600 };
const USUAL = { width: 1280, height: 800 };

// Enough of the title bar to take hold of and drag (own choice, device-independent pixels).
const GRIP = { width: 120, height: 40 };

/**
 * Where does the window open?
 *
 * Where it was, if its title bar can still be reached on a screen that is
 * there now; otherwise wherever the system puts a window of the usual size.
 */
export function placeOnScreen(
  remembered: Place | undefined,
  workAreas: readonly Place[],
): Place | typeof USUAL {
  if (remembered === undefined) return USUAL;
  const titleBar = { ...remembered, height: GRIP.height };
  const isReachable = workAreas.some((area) => {
    const shared = overlap(titleBar, area);
    return shared.width >= Math.min(GRIP.width, remembered.width) && shared.height >= GRIP.height;
  });
  if (!isReachable) return USUAL;
  return {
    ...remembered,
    width: Math.max(remembered.width, SMALLEST.width),
    height: Math.max(remembered.height, SMALLEST.height),
  };
}

function overlap(a: Place, b: Place): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}
