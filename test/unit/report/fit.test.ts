import { expect, test } from 'vitest';
import { scaleFor } from '#report/sheets/fit.ts';
import type { LargeBlock, LargeSheet } from '#report/sheets/model.ts';
import { rowsToSign } from '#report/voter-contact/attendance.ts';

const table = (rows: number): LargeBlock => ({
  kind: 'table',
  points: 13,
  head: ['Khung giờ', 'Ấp'],
  shares: [0.5, 0.5],
  aligns: ['left', 'left'],
  rows: Array.from({ length: rows }, () => ['07 giờ 00 - 07 giờ 30', 'Ấp Long Phú A']),
});
const sheet = (fit: LargeSheet['fit'], blocks: readonly LargeBlock[]): LargeSheet => ({
  paper: 'A4',
  fit,
  blocks,
});

test('a sheet gets smaller type only as far as it can be read in the hand; beyond, it takes another page', () => {
  expect(scaleFor(sheet('shrink', [table(20)]))).toBe(1);
  const squeezed = scaleFor(sheet('shrink', [table(36)]));
  expect(squeezed).toBeGreaterThanOrEqual(0.8);
  expect(squeezed).toBeLessThan(1);
  expect(scaleFor(sheet('shrink', [table(60)]))).toBe(1);
});

test('a poster grows until its title fills one line, and no further', () => {
  const title = (isUnbroken: boolean): LargeBlock => ({
    kind: 'line',
    content: 'KHUNG GIỜ BỎ PHIẾU',
    points: 40,
    isUnbroken,
  });
  expect(scaleFor(sheet('fill', [title(false), table(2)]))).toBe(1.6);
  expect(scaleFor(sheet('fill', [title(true), table(2)]))).toBeLessThan(1.3);
});

test('a list to sign has a row for everybody, and no page with one row', () => {
  expect(rowsToSign(1)).toBe(21);
  expect(rowsToSign(21)).toBe(21);
  expect(rowsToSign(22)).toBe(26);
  expect(rowsToSign(32)).toBe(32);
  expect(rowsToSign(48)).toBe(52);
  expect(rowsToSign(500)).toBe(60);
});
