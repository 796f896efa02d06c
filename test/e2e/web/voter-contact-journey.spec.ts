import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { blockOf, calendarOf, dragOver, openContact } from '#test/support/contact-window.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { itemAt } from '#test/support/item-at.ts';
import { reach, takeFileDialogs } from '#test/support/keyboard.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { xlsxOf } from '#test/support/workbooks.ts';

// What a clerk does with a list of twenty candidates: from Excel to the record and the papers. By mouse, then its key path by keyboard alone.

const { contact: words, wizard, parts, paper, tables, report, workspace, editing } = messagesIn('vi');

test.describe.configure({ timeout: 300_000 });
test.use({ permissions: ['clipboard-write'], actionTimeout: 30_000 });
test.beforeEach(async ({ page }) => {
  // The browser's own save dialog cannot be reached from here; without it the file goes to the download folder.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
});

const full = electionPlanFixture('full');
// The first hamlet of the list, and of the dialog; it is divided between two areas.
const area = itemAt(full.areas, 0);
const hamlet = words.lists.hamletIn(itemAt(area.hamlets, 0).name, area.number);
const empty: ElectionPlan = {
  ...full,
  voterContact: { ...full.voterContact, candidates: [], bridgePoints: [], sessions: [], schedule: null },
};

const LEVELS = ['Quốc hội', 'HĐND tỉnh', 'HĐND huyện', 'HĐND xã'];
const candidates = Array.from({ length: 20 }, (_, at) => [
  at + 1,
  `Người ứng cử ${at + 1}`,
  LEVELS[Math.floor(at / 5)] ?? '',
  2,
  `Đơn vị bầu cử số ${Math.floor(at / 5) + 1}`,
  'toàn xã',
]);
const HEADINGS = ['TT', 'Người ứng cử', 'Cấp', 'Số buổi tối thiểu', 'Đơn vị bầu cử', 'Thôn, ấp'];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const panelOf = (page: Page) => page.getByRole('complementary').last();

/** Pastes rows into a table of the lists, below what it has. */
async function pasteInto(page: Page, table: string, rows: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
  const panel = page.getByRole('region', { name: table });
  await panel.getByRole('button', { name: messagesIn('vi').grid.addRow }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+v');
}

async function saveDocument(page: Page, kind: keyof typeof report.kinds): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('dialog', { name: paper.exportTitle })
    .getByRole('button', { name: paper.savePaperOf(report.kinds[kind]) })
    .click();
  return new Uint8Array(await readFile(await (await downloading).path()));
}

async function chooseWorkbook(page: Page, open: () => Promise<void>, rows = candidates): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await open();
  await (await choosing).setFiles({
    name: 'nguoi-ung-cu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await xlsxOf({ 'Người ứng cử': [HEADINGS, ...rows] })),
  });
  await expect(heading(page, wizard.steps.mapping)).toBeVisible({ timeout: 20_000 });
}

test('twenty candidates come from Excel; they are planned, moved, repaired, recorded and put on paper, by mouse', async ({
  page,
}) => {
  await openContact(page, empty, 'lists');
  const listed = page.getByRole('region', { name: tables.contact.candidates, exact: true });
  await listed.getByRole('button', { name: words.lists.importList }).click();
  await chooseWorkbook(page, () => page.getByRole('button', { name: wizard.chooseFile }).click());
  await page.getByRole('button', { name: parts.next }).click();
  await page.getByRole('button', { name: wizard.apply }).click();
  await expect(heading(page, workspace.overview)).toBeVisible();
  await page.getByRole('link', { name: editing.sections['voter-contact'] }).first().click();
  await page.getByRole('link', { name: words.views.lists }).click();
  await expect(listed.getByText('20 dòng')).toBeVisible();

  const place = (name: string, isMain: string, whose: string) =>
    [name, '16', '10', 'Cáp quang', isMain, '40', whose, ''].join('\t');
  await pasteInto(page, tables.contact.bridgePoints, [
    place('Hội trường xã', 'Có', ''),
    place('Nhà văn hóa 1', 'Không', hamlet),
    place('Nhà văn hóa 2', 'Không', ''),
  ]);
  await expect(
    page.getByRole('region', { name: tables.contact.bridgePoints }).getByText('3 dòng'),
  ).toBeVisible();

  await page.getByRole('link', { name: words.views.calendar }).click();
  await page.getByRole('button', { name: words.plan.start, exact: true }).click();
  await expect(calendarOf(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('20/20')).toBeVisible();

  const blocks = calendarOf(page).locator('[data-session]');
  const ids = await blocks.evaluateAll((all) => all.map((each) => each.getAttribute('data-session') ?? ''));
  const [one = '', two = ''] = ids;
  await dragOver(page, blockOf(page, two), blockOf(page, one));
  await expect(blockOf(page, one)).toHaveAttribute('data-clash', 'true');
  await page.mouse.up();
  const asked = page.getByRole('alertdialog', { name: words.clash.title });
  await asked.getByRole('button', { name: words.clash.stay }).click();

  await blockOf(page, one).click();
  const held = await panelOf(page).getByRole('heading', { level: 2 }).textContent();
  await panelOf(page).getByRole('switch', { name: words.session.lock }).click({ force: true });
  await expect(blockOf(page, one)).toHaveAttribute('data-locked', 'true');
  await page.keyboard.press('Escape');

  // A hamlet is locked down on Tuesday: the schedule is repaired, and says whom to tell.
  await page.getByRole('button', { name: words.change.deed }).click();
  const dialog = page.getByRole('dialog', { name: words.change.title });
  await dialog.getByText(words.change.kinds.hamlet, { exact: true }).click();
  await dialog.getByRole('textbox', { name: words.change.from }).fill('11/5/2021');
  await dialog.getByRole('button', { name: words.change.repair }).click();
  const accept = dialog.getByRole('button', { name: words.change.accept });
  await expect(accept).toBeVisible({ timeout: 60_000 });
  await expect(dialog).toContainText(/thay đổi|Không hội nghị nào phải đổi/);
  await accept.click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: words.plan.again }).click();
  await expect(page.getByText(/^Đã lập lịch/).last()).toBeVisible({ timeout: 60_000 });

  // After it was held: who came, and what they said.
  await page.clock.setFixedTime('2021-05-20T13:00:00.000Z');
  await blockOf(page, one).click();
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(held ?? '');
  await panelOf(page).getByRole('button', { name: words.session.recordStart }).click();
  await panelOf(page).getByRole('textbox', { name: words.session.present }).fill('31');
  await panelOf(page).getByRole('button', { name: words.session.addTopic }).click();
  await panelOf(page)
    .getByRole('textbox', { name: words.session.topicAt('1'), exact: true })
    .fill('Nước sạch');
  await expect(blockOf(page, one)).toHaveAttribute('data-held', 'true');

  await page.getByRole('button', { name: workspace.export, exact: true }).click();
  for (const kind of ['session-announcement', 'session-papers', 'session-report'] as const) {
    expect(ownErrors(await saveDocument(page, kind)), kind).toEqual([]);
  }
});

test('twenty candidates are pasted into the table in one step', async ({ page }) => {
  await openContact(page, empty, 'lists');
  await pasteInto(
    page,
    tables.contact.candidates,
    candidates.map(([, name, , least, place]) =>
      [name, 'Hội đồng nhân dân cấp xã', least, place, '', 'Có'].join('\t'),
    ),
  );
  const listed = page.getByRole('region', { name: tables.contact.candidates, exact: true });
  await expect(listed.getByText('20 dòng')).toBeVisible();
  await page.getByRole('link', { name: words.views['by-candidate'] }).click();
  await expect(page.getByRole('button', { name: 'Người ứng cử 1', exact: true })).toBeVisible();
  await expect(page.getByText(/Đơn vị bầu cử số 1/).first()).toBeVisible();
});

test('twenty candidates are read from Excel, planned, locked and repaired by keyboard alone', async ({
  page,
}) => {
  const { bridgePoints } = full.voterContact;
  const plan = { ...empty, voterContact: { ...empty.voterContact, bridgePoints } };
  takeFileDialogs(page);
  await openContact(page, plan, 'lists');
  const listed = page.getByRole('region', { name: tables.contact.candidates, exact: true });
  await reach(page, listed.getByRole('button', { name: words.lists.importList }));
  await page.keyboard.press('Enter');
  await expect(heading(page, wizard.steps.workbook)).toBeFocused();
  await reach(page, page.getByRole('button', { name: wizard.chooseFile }));
  const unclear = candidates.with(19, [
    '20',
    'Người ứng cử 20',
    'HĐND xã',
    'hai',
    'Đơn vị bầu cử số 4',
    'toàn xã',
  ]);
  await chooseWorkbook(page, () => page.keyboard.press('Enter'), unclear);
  // A remark leads to its row, which says it.
  const remark = page.getByRole('button', { name: wizard.goToCell }).first();
  const told = await remark.locator('xpath=../p[1]').innerText();
  await reach(page, remark);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row-head="21"]')).toBeFocused();
  await expect(page.locator('[data-row-head="21"]')).toHaveAccessibleDescription(told);
  await reach(page, page.getByRole('button', { name: parts.next }));
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: wizard.apply }));
  await page.keyboard.press('Enter');
  await expect(heading(page, workspace.overview)).toBeVisible();
  await reach(page, page.getByRole('link', { name: editing.sections['voter-contact'] }).first());
  await page.keyboard.press('Enter');

  const start = page.getByRole('button', { name: words.plan.start, exact: true });
  await expect(start).toBeVisible();
  await reach(page, start);
  await page.keyboard.press('Enter');
  await expect(calendarOf(page)).toBeVisible({ timeout: 60_000 });
  const block = calendarOf(page).locator('[data-session]').first();
  await reach(page, block);
  await page.keyboard.press('Enter');
  await reach(page, panelOf(page).getByRole('switch', { name: words.session.lock }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(block).toBeFocused();
  await expect(block).toHaveAttribute('data-locked', 'true');

  await reach(page, page.getByRole('button', { name: words.change.deed }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.change.title });
  await reach(page, dialog.getByRole('button', { name: words.change.repair }));
  await page.keyboard.press('Enter');
  const accept = dialog.getByRole('button', { name: words.change.accept });
  await expect(accept).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(block).toHaveAttribute('data-locked', 'true');
});
