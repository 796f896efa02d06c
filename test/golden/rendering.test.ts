import { expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import { generateReport } from '#report/reports.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { officialDocument } from '#test/support/official-documents.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const patience = 180_000;
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

test.skipIf(rendererMissing !== '')(
  `the plan of the sample commune renders page by page as reviewed ${rendererMissing}`,
  async () => {
    const docx = await generateReport(electionPlanFixture('full'), 'election-plan', {
      now: '2021-05-10T02:00:00Z',
    });
    const pages = renderedPages(docx).map(squeeze);
    expect(pages).toHaveLength(19);
    const [first = '', second = ''] = pages;
    expect(first).toContain('ỦY BAN BẦU CỬ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(first).toContain('Số: 15/KH-UBBC Phú Thành A, ngày 10 tháng 5 năm 2021');
    expect(first.startsWith('1 ')).toBe(false);
    expect(second.startsWith('2 ')).toBe(true);
    expect(
      pages.some((page) => page.includes('TM. ỦY BAN BẦU CỬ') && page.includes('để xem xét, giải quyết./.')),
    ).toBe(true);
    const annex = pages.find((page) => page.startsWith('Phụ lục I DANH SÁCH KHU VỰC BỎ PHIẾU')) ?? '';
    expect(annex).toContain('Tổng cộng 1.855 6.939 (*)');
    expect(annex).toContain('cộng các dòng là 6.952 cử tri');
    expect(pages.filter((page) => /^Phụ lục [IVX]+ /u.test(page))).toHaveLength(8);
  },
  patience,
);

test.skipIf(rendererMissing !== '')(
  `a name that fills its column leaves the national title on one line ${rendererMissing}`,
  async () => {
    const docx = await buildDocx(
      officialDocument('phuong-an-ten-dai-chua-ban-hanh'),
      new Date('2021-05-05T02:00:00Z'),
    );
    const [first = ''] = renderedPages(docx);
    expect(first).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/mu);
    expect(squeeze(first)).toContain('NHIỆM KỲ 2021-2026');
  },
  patience,
);
