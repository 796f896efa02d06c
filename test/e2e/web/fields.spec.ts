import { expect, type Locator, test } from '@playwright/test';
import { minutes } from '#domain/scalars.ts';
import { messagesIn } from '#i18n/messages.ts';
import { contactPlan, sessionAt } from '#test/support/contact-plans.ts';
import { openContact } from '#test/support/contact-window.ts';

// What stands below a field is heard with it: its help, and what is wrong with it.

const { contact, parts, sections, shell, wizard } = messagesIn('vi');
const { session: words, settings } = contact;

const plan = contactPlan([
  sessionAt('one', '2021-05-05', '21:30', {
    form: 'hybrid',
    lengthMinutes: minutes(100),
    noticeOn: '2021-05-04',
    testCall: { date: '2021-05-06', start: '16:00' },
    conditions: {
      technical: { met: true, evidence: '' },
      informationSecurity: { met: false, evidence: '' },
      cyberSecurity: { met: false, evidence: '' },
    },
  }),
]);

const { hours, mostMinutes, noticeDays } = plan.voterContact.settings;
const notice = String(noticeDays);

/** The whole description of a field, in the order in which its texts are drawn; with an error last, it is invalid, too. */
async function expectTold(field: Locator, told: { help?: string; error?: string }): Promise<void> {
  const description = [told.help, told.error].filter((each) => each !== undefined).join(' ');
  await expect.soft(field).toHaveAccessibleDescription(description);
  if (told.error === undefined) await expect.soft(field).not.toHaveAttribute('aria-invalid', 'true');
  else await expect.soft(field).toHaveAttribute('aria-invalid', 'true');
}

test('every kind of field tells its help and what is wrong with it', async ({ page }) => {
  await openContact(page, plan, 'calendar.sessions.one');
  const panel = page.getByRole('complementary').last();
  const box = (name: string) => panel.getByRole('textbox', { name, exact: true });

  await expectTold(box(words.date), { error: words.errors.past });
  await expectTold(box(words.start), {
    help: words.ends('23:10'),
    error: words.errors.outsideHours(hours.map(({ from, to }) => contact.span(from, to)).join('; ')),
  });
  await expectTold(box(words.length), {
    help: words.lengthByAgenda('60'),
    error: words.errors.tooLong(String(mostMinutes)),
  });
  await expectTold(panel.getByRole('combobox', { name: words.points, exact: true }), {
    help: `${parts.chosen('Hội trường xã')} ${words.seatsHere('Hội trường xã', contact.timeline.seats('40'))} · ${words.pointsHelp}`,
  });
  await expectTold(panel.getByRole('group', { name: words.connecting }), { help: words.connectingHelp });
  await expectTold(box(words.noticeOn), { help: words.noticeHelp(notice), error: words.noticeLate(notice) });
  await expectTold(box(words.accessPoint), { error: words.errors.noAccess });
  await expectTold(box(words.testDate), { error: words.testLate });
  await expectTold(box(words.evidence(words.conditions.technical)), { error: words.evidenceMissing });
  // Any of what is chosen is taken back with keys, and what is left is told.
  const people = panel.getByRole('combobox', { name: words.candidates, exact: true });
  await people.focus();
  await page.keyboard.type('commune 1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTold(people, { help: parts.chosen('Người ứng cử commune 2') });
  // What is typed right is no longer wrong, and says nothing.
  await box(words.accessPoint).fill('https://hop.example.vn/1');
  await expectTold(box(words.accessPoint), {});

  await page.goto(`/#/plan/${plan.id}/voter-contact/voterContact.settings`);
  await expectTold(page.getByRole('switch', { name: settings.mixesLevels }), { help: settings.mixesHelp });
  await expectTold(page.getByRole('textbox', { name: settings.mostInRoom }), {
    help: settings.mostInRoomHelp,
  });

  await page.goto(`/#/plan/${plan.id}/document`);
  const { document: paper } = sections;
  const date = page.getByRole('textbox', { name: paper.date, exact: true });
  await expectTold(date, { help: paper.dateHelp });
  await date.fill('31/2/2021');
  await expectTold(date, { help: paper.dateHelp, error: parts.badDate });
  await expectTold(page.getByRole('textbox', { name: paper.abstract, exact: true }), {
    help: paper.abstractHelp,
  });
  await expectTold(page.getByRole('textbox', { name: paper.archive }), { help: paper.archiveHelp });
  await expect
    .soft(page.getByRole('textbox', { name: paper.place, exact: false }))
    .toHaveAttribute('aria-required', 'true');
  const line = page.getByRole('textbox', { name: `${paper.basis} 1`, exact: true });
  await expectTold(line, { help: parts.listKeys });

  await page.goto('/#/settings');
  await expectTold(page.getByRole('group', { name: shell.density }), { help: shell.densityHelp });

  await page.goto('/#/new/election');
  await expectTold(page.getByRole('combobox', { name: wizard.profile }), {
    help: wizard.profileHelp['2026'],
  });
});
