import { expect, type Locator, type Page } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { restorePlans } from './restore-plans.ts';

const { contact: words } = messagesIn('vi');

/** A morning in the middle of the campaign: Monday, 10/5/2021, 09:00 in Vietnam. */
const MORNING = '2021-05-10T02:00:00.000Z';

/** Opens a view of the voter-contact sessions of a plan, on that morning. */
export async function openContact(page: Page, plan: ElectionPlan, place = ''): Promise<void> {
  await page.clock.setFixedTime(MORNING);
  await page.goto('/');
  await restorePlans(page, [plan]);
  await goToContact(page, plan, place);
}

/** The section with a view or an item of it, as an address. */
export async function goToContact(page: Page, plan: ElectionPlan, place = ''): Promise<void> {
  await page.goto(`/#/plan/${plan.id}/voter-contact${place === '' ? '' : `/voterContact.${place}`}`);
  await expect(page.getByRole('navigation', { name: words.viewsLabel })).toBeVisible();
}

export function calendarOf(page: Page): Locator {
  return page.getByRole('region', { name: words.calendar.label });
}

export function blockOf(page: Page, id: string): Locator {
  return calendarOf(page).locator(`[data-session="${id}"]`);
}

/** Presses on one block, goes over another and stays there. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to drag');
  await page.mouse.move(a.x + 20, a.y + 10);
  await page.mouse.down();
  await page.mouse.move(a.x + 32, a.y + 16);
  await page.mouse.move(b.x + 20, b.y + 10, { steps: 4 });
}

/**
 * A planner that never comes to its end, as on a machine that is much too slow:
 * what it finds on the way arrives, its last answer does not. Call it before the page is opened.
 */
export async function withoutLastSchedule(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isLast = (data: unknown) =>
      typeof data === 'object' &&
      data !== null &&
      'kind' in data &&
      data.kind === 'done' &&
      'result' in data &&
      typeof data.result === 'object' &&
      data.result !== null &&
      'schedule' in data.result;
    window.Worker = class extends Worker {
      override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
        super.addEventListener(type, (event) => {
          if (event instanceof MessageEvent && isLast(event.data)) return;
          if (typeof listener === 'function') listener.call(this, event);
        });
      }
    };
  });
}
