import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { newVoterContact } from '#domain/plan/voter-contact.ts';
import { describeSections, documentOutline } from '#report/outline.ts';
import { listReports, missingFor } from '#report/report-list.ts';
import { reportFileName } from '#report/reports.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');

function sectionOf(plan: ElectionPlan, id: string) {
  const section = describeSections(plan).find((candidate) => candidate.id === id);
  if (!section) throw new Error(`No section ${id}`);
  return section;
}

function titlesOf(plan: ElectionPlan): readonly string[] {
  const blocks = documentOutline(plan)?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === 'text' && block.level === 'section'
      ? [
          `${block.label} ${typeof block.content === 'string' ? block.content : block.content.map((span) => span.text).join('')}`,
        ]
      : [],
  );
}

test('a full plan has the eight sections of the skeleton, numbered without gaps', () => {
  expect(titlesOf(full)).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. ĐÁNH GIÁ TÌNH HÌNH',
    'III. NGUYÊN TẮC THỰC HIỆN',
    'IV. PHƯƠNG ÁN THEO TỪNG TÌNH HUỐNG',
    'V. NHÂN LỰC, VẬT TƯ, KINH PHÍ',
    'VI. TIẾP XÚC CỬ TRI',
    'VII. TỔ CHỨC THỰC HIỆN, PHÂN CÔNG NHIỆM VỤ',
    'VIII. CHẾ ĐỘ BÁO CÁO',
  ]);
});

test('a part without data is left out and the numbers close up', () => {
  const plan: ElectionPlan = {
    ...full,
    voterContact: newVoterContact(),
    responsibilities: [],
  };
  expect(titlesOf(plan).slice(-2)).toEqual(['V. NHÂN LỰC, VẬT TƯ, KINH PHÍ', 'VI. CHẾ ĐỘ BÁO CÁO']);
  expect(documentOutline(plan)?.annexes.map((annex) => annex.title)).not.toContain('LỊCH TIẾP XÚC CỬ TRI');
});

test('the text refers only to annexes the document has, by their number', () => {
  expect(sectionOf(full, 'situation').text).toContain('(Phụ lục I)');
  const plan: ElectionPlan = { ...full, areas: [] };
  expect(
    describeSections(plan)
      .map((section) => section.text)
      .join('\n'),
  ).not.toContain('(Phụ lục VIII)');
});

test('the printed total the user chose is used in the text, and the annex says where both come from', () => {
  expect(sectionOf(full, 'situation').text).toContain('6.939 cử tri');
  const [annex] = documentOutline(full)?.annexes ?? [];
  const words = JSON.stringify(annex?.blocks);
  expect(words).toContain('6.939 (*)');
  expect(words).toContain(
    'cộng các dòng là 6.952 cử tri (chênh lệch 13 cử tri); lấy số ghi tại biểu tổng hợp',
  );
});

test('the computed total is used when the user chose it, and says so', () => {
  const plan: ElectionPlan = {
    ...full,
    totalMismatches: full.totalMismatches.map((mismatch) => ({ ...mismatch, choice: 'computed' as const })),
  };
  expect(sectionOf(plan, 'situation').text).toContain('6.952 cử tri');
  expect(JSON.stringify(documentOutline(plan)?.annexes[0]?.blocks)).toContain('lấy số cộng các dòng');
});

test('an undecided total is not hidden: the annex says it is still being checked', () => {
  const plan: ElectionPlan = {
    ...full,
    totalMismatches: full.totalMismatches.map((mismatch) => ({ ...mismatch, choice: null })),
  };
  expect(JSON.stringify(documentOutline(plan)?.annexes[0]?.blocks)).toContain('đang tiếp tục rà soát');
});

test('a mismatch about rows that have changed since is not printed any more', () => {
  const [first, ...others] = full.areas;
  if (!first) throw new Error('The fixture has no areas');
  const plan: ElectionPlan = { ...full, areas: [{ ...first, hamlets: [] }, ...others] };
  expect(sectionOf(plan, 'situation').text).toContain('5.948 cử tri');
  expect(JSON.stringify(documentOutline(plan)?.annexes[0]?.blocks)).not.toContain('(*)');
});

test('what the user wrote is printed instead of the generated text and survives a change of the data', () => {
  const { generated } = sectionOf(full, 'situation');
  const own = {
    text: 'Do Ủy ban tự viết.\n1. **Riêng**',
    basis: generated,
    editedAt: '2021-05-01T00:00:00Z',
  };
  const edited: ElectionPlan = { ...full, sectionTexts: { situation: own } };
  expect(sectionOf(edited, 'situation')).toMatchObject({ text: own.text, origin: 'user', isOutdated: false });
  expect(JSON.stringify(documentOutline(edited)?.blocks)).toContain('Do Ủy ban tự viết.');

  const changed: ElectionPlan = { ...edited, election: { ...edited.election, open: '06:00' } };
  expect(sectionOf(changed, 'situation')).toMatchObject({ text: own.text, origin: 'user', isOutdated: true });
});

test('a section the user emptied is left out', () => {
  const own = { text: ' \n', basis: '', editedAt: '2021-05-01T00:00:00Z' };
  expect(titlesOf({ ...full, sectionTexts: { principles: own } })).not.toContain('III. NGUYÊN TẮC THỰC HIỆN');
});

test('only enabled scenarios and enabled measures are printed', () => {
  const plan: ElectionPlan = {
    ...full,
    specialSites: [],
    scenarios: full.scenarios.map((scenario) => ({
      ...scenario,
      enabled: scenario.kind === 'normal',
      measures: scenario.measures.map((measure, index) => ({ ...measure, enabled: index === 0 })),
    })),
  };
  const { text } = sectionOf(plan, 'scenarios');
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toContain('phong tỏa');
});

test('the plan of 2026 names its own election, its province and three ballots', () => {
  const ward = electionPlanFixture('ward');
  const text = describeSections(ward)
    .map((section) => section.text)
    .join('\n');
  expect(text).toContain('Quốc hội khóa XVI');
  expect(text).toContain('Ủy ban bầu cử tỉnh Khánh Hòa');
  expect(text).toContain('tối đa 03 loại phiếu bầu');
  const ours = ['opening', 'purpose', 'situation', 'principles']
    .map((id) => sectionOf(ward, id).text)
    .join('\n');
  expect(ours).not.toMatch(/cấp huyện|5K|COVID/u);
});

test('a deputy signs for the committee with TM. and KT., the acting head with Q.', () => {
  const signed = (authority: 'KT' | 'Q' | 'TL') =>
    documentOutline({
      ...full,
      document: {
        ...full.document,
        signatory: {
          authority,
          onBehalfOf: 'Ủy ban bầu cử',
          headTitle: 'Chủ tịch',
          signerTitle: 'Phó Chủ tịch',
          name: 'PGS. TS. Lê Văn Mẫu',
        },
      },
    });
  expect(signed('KT')?.authority).toEqual(['TM. ỦY BAN BẦU CỬ', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  expect(signed('Q')?.authority).toEqual(['TM. ỦY BAN BẦU CỬ', 'Q. CHỦ TỊCH']);
  expect(signed('TL')?.authority).toEqual(['TL. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  expect(signed('KT')?.signer).toBe('Lê Văn Mẫu');
});

test('a school plan offers its seat plans and no plan document yet, rather than an empty one', () => {
  expect(listReports('school').map(({ kind }) => kind)).toEqual(['seating-plans']);
  expect(missingFor(schoolPlanFixture(), 'seating-plans')).toEqual({ code: 'report-needs-seating' });
  expect(describeSections(schoolPlanFixture())).toEqual([]);
  expect(documentOutline(schoolPlanFixture())).toBeUndefined();
});

test('the file name is plain ASCII', () => {
  expect(reportFileName(full, 'election-plan')).toBe('KH-UBBC-Phu-Thanh-A-15.docx');
});
