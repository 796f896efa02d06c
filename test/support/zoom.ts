import { expect, type Page } from '@playwright/test';

/**
 * What 200 % leaves of a laptop's 1280 pixels (WCAG 2.2, 1.4.10 asks for 320 at 400 %; tables may
 * scroll inside themselves).
 */
export const ZOOMED = { width: 640, height: 400 } as const;

/** Nothing is lost when the page is narrow: it does not scroll sideways, no control is cut off, and what scrolls inside can be scrolled with keys. */
export async function expectReflowed(page: Page, screen: string): Promise<void> {
  expect.soft(await page.evaluate(findCutOff), screen).toEqual([]);
}

function findCutOff(): string[] {
  const isScroller = (box: Element) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX);
  const isTooWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`;
  // What has headings is a page, a panel or a dialog; a table, a calendar or a chart has none.
  const isPage = (box: Element) => isScroller(box) && box.querySelector('h1, h2, h3') !== null;
  const sideways = [document.documentElement, ...document.querySelectorAll('body *')].filter(
    (box) => isTooWide(box) && (box === document.documentElement || isPage(box)),
  );
  /** The box that cuts an element off at its side; null where it can be scrolled to, and where nothing does. */
  const cutBy = (element: Element): Element | null => {
    const { left, right } = element.getBoundingClientRect();
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      if (isScroller(box)) return null;
      const edge = box.getBoundingClientRect();
      const clips = getComputedStyle(box).overflowX !== 'visible';
      if (clips && (left < edge.left - 1 || right > edge.right + 1)) return box;
    }
    return null;
  };
  const CONTROLS = 'button, a[href], input, select, textarea, summary';
  const controls = [...document.querySelectorAll(CONTROLS)];
  const cut = controls.filter((control) => control.clientWidth > 1 && cutBy(control) !== null);
  // axe's `scrollable-region-focusable`, without the half second axe takes to begin with.
  const isStop = (element: Element) => element instanceof HTMLElement && element.tabIndex >= 0;
  const stuck = [...document.querySelectorAll('main *')].filter(
    (box) =>
      isScroller(box) &&
      isTooWide(box) &&
      ![box, ...box.querySelectorAll(`${CONTROLS}, [tabindex]`)].some(isStop),
  );
  return [
    ...sideways.map((box) => `scrolls sideways: ${nameOf(box)}`),
    ...cut.map((each) => `cut off: ${nameOf(each)}`),
    ...stuck.map((box) => `cannot be scrolled with keys: ${nameOf(box)}`),
  ];
}
