import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { WorkbookContent } from '#domain/workbook-content.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { writeWorkbook } from '#intake/write-workbook.ts';
import { suppliesWorkbook } from '#report/supplies/workbook.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', '=HYPERLINK("x")'];

const content: WorkbookContent = {
  title: '=Tiêu đề',
  sheets: [
    {
      name: 'Mua',
      title: '=1+1',
      notes: ['@ghi chú'],
      columns: [
        { head: '=Tên', kind: 'text', width: 20 },
        { head: 'Số', kind: 'amount', width: 10 },
        { head: 'Giá', kind: 'money', width: 10 },
        { head: 'Tiền', kind: 'money', width: 10, formula: { by: 'product', of: [1, 2] }, isSummed: true },
        { head: 'Hiệu', kind: 'amount', width: 10, formula: { by: 'less', of: [1, 2] } },
      ],
      rows: HOSTILE.map((name, at) => [name, at + 1, 1000, (at + 1) * 1000, 0]),
    },
  ],
};

function sheetXml(bytes: Uint8Array, sheet = 1): string {
  const file = unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`];
  return new TextDecoder().decode(file);
}

describe('a workbook we write', () => {
  it('holds no formula but our own, however a name begins', async () => {
    const formulas = [...sheetXml(await writeWorkbook(content)).matchAll(/<f>([^<]*)<\/f>/gu)].map(
      ([, formula]) => formula,
    );
    expect(formulas).toHaveLength(2 * HOSTILE.length + 1);
    for (const formula of formulas) {
      expect(formula).toMatch(/^(?:B\d+\*C\d+|ROUND\(MAX\(0,B\d+-C\d+\),3\)|SUM\(D5:D11\))$/u);
    }
  });

  it('shows our figures before anybody recalculates, and names as they were typed', async () => {
    const opened = await openWorkbook(await writeWorkbook(content), 'x.xlsx');
    if (!opened.ok) throw new Error(opened.problem.code);
    const rows = JSON.stringify(opened.value);
    for (const name of HOSTILE.map((hostile) => hostile.trim()))
      expect(rows).toContain(JSON.stringify(name).slice(1, -1));
    expect(sheetXml(await writeWorkbook(content))).toContain('<f>SUM(D5:D11)</f><v>28000</v>');
  });

  it('is the same to the byte when written again', async () => {
    expect(Buffer.compare(await writeWorkbook(content), await writeWorkbook(content))).toBe(0);
  });
});

describe('the workbook of supplies', () => {
  const full = electionPlanFixture('full');
  const report = supplyReportOf(full);
  const [needs, purchases, handover] = suppliesWorkbook(full, report).sheets;

  it('has needs, purchases and hand-over of every place, and the sum of what is to be paid', async () => {
    expect([needs?.name, purchases?.name, handover?.name]).toEqual(['Nhu cầu', 'Mua sắm', 'Giao nhận']);
    expect(needs?.rows.length).toBeGreaterThan(10);
    const places = new Set(handover?.rows.map(([place]) => place));
    expect(places.size).toBe(full.areas.length + full.specialSites.length);
    const xml = sheetXml(await writeWorkbook(suppliesWorkbook(full, report)), 2);
    expect(xml).toContain(`<v>${report.purchases.purchaseCost}</v></c><c r="G`);
  });
});
