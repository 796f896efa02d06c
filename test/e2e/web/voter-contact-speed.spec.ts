import { type Locator, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { largeContactPlan } from '#test/support/contact-plans.ts';
import { calendarOf, dragOver, openContact } from '#test/support/contact-window.ts';

// How much work the voter-contact sessions are for the page when they are as large as it gets.

const { contact: words } = messagesIn('vi');

/** What the quality bar allows a touch, and a picture at 60 a second. */
const TOUCH_MS = 100;
const FRAME_MS = 16.7;

// Recording the page would be measured, too.
test.use({ trace: 'off', screenshot: 'off' });

test('40 candidates, 200 sessions, 300 hamlets: what a touch costs the page is measured and printed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const plan = largeContactPlan();
  await openContact(page, plan);
  // Work of the page's own thread until the next frame is drawn, not the time that went by: other programs may keep the machine busy.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const costs: Record<string, number> = {};
  const costOf = async (name: string, deed: () => Promise<unknown>, times = 1) => {
    // Saving and checking the plan after the deed before are over.
    await page.waitForTimeout(1500);
    const before = await workMs();
    await deed();
    await drawn();
    costs[name] = ((await workMs()) - before) / times;
  };
  const press = async (name: string, target: Locator) => {
    // Looking for it is the test's work, not the window's.
    const element = await target.elementHandle();
    await costOf(name, async () => element.evaluate((each) => each instanceof HTMLElement && each.click()));
  };
  const tab = (view: keyof typeof words.views) => page.getByRole('link', { name: words.views[view] });

  await calendarOf(page).locator('[data-session]').first().waitFor();
  await press('opening a session', page.locator('[data-day] [data-session]').first());
  const chair = page.getByRole('textbox', { name: words.session.chair });
  await chair.focus();
  await costOf('typing a letter', () => page.keyboard.type('Nguyễn Văn An'), 13);
  await page.keyboard.press('Escape');
  await press('candidates', tab('by-candidate'));
  await press('opening a candidate', page.locator('[data-item]').first());
  await press('bridge points', tab('by-point'));
  await press('hamlets', tab('coverage'));
  await press('hamlets, least first', page.getByText(words.coverage.orders.least));
  await press('calendar', tab('calendar'));

  const block = calendarOf(page).locator('[data-session]').first();
  await dragOver(page, block, block);
  const frames = 60;
  await costOf(
    'a frame of dragging',
    () =>
      calendarOf(page).evaluate(async (grid, steps) => {
        const { left, top, width } = grid.getBoundingClientRect();
        for (let step = 1; step <= steps; step += 1) {
          await new Promise(requestAnimationFrame);
          const at = {
            clientX: left + 60 + (width - 80) * (step / steps),
            clientY: top + 80 + (step % 20) * 10,
          };
          const target = document.elementFromPoint(at.clientX, at.clientY) ?? grid;
          target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerId: 1, bubbles: true }));
        }
      }, frames),
    frames,
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  for (const [name, cost] of Object.entries(costs)) {
    const most = name === 'a frame of dragging' ? FRAME_MS : TOUCH_MS;
    console.log(`${name}: ${cost.toFixed(1)} ms, ${(cost / most).toFixed(2)} of ${most} ms`);
  }
});
