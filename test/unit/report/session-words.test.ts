import { expect, test } from 'vitest';
import { newSession } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { agendaParts, hoursInCell } from '#report/voter-contact/session-words.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const late = { ...newSession('late'), date: '2021-05-10', start: '23:10', lengthMinutes: minutes(70) };
const plainly = (text: string) => text.replaceAll('\u00A0', ' ');

test('papers print the whole of a session that goes on past midnight, and say that it does', () => {
  expect(plainly(hoursInCell(plan, late))).toBe('23 giờ 10 - 00 giờ 20 (hôm sau)');
  const hours = agendaParts(plan, late).map((part) => plainly(part.hours));
  expect(hours[0]).toBe('23 giờ 10 - 23 giờ 15');
  expect(hours.at(-1)).toBe('00 giờ 15 - 00 giờ 20 (hôm sau)');
});

test('midnight itself belongs to the day that ends', () => {
  expect(plainly(hoursInCell(plan, { ...late, lengthMinutes: minutes(50) }))).toBe('23 giờ 10 - 24 giờ 00');
});

test('a session too short for its agenda shortens every part, and the parts still fill it', () => {
  const short = { ...newSession('short'), date: '2021-05-10', start: '08:00', lengthMinutes: minutes(30) };
  const parts = agendaParts(plan, { ...short, candidateIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] });
  expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(30);
  expect(plainly(parts.at(-1)?.hours ?? '')).toMatch(/08 giờ 30$/);
  expect(itemAt(parts, 3).minutes).toBeGreaterThan(0);
});
