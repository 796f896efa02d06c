import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import { rasterise } from '#report/document/rasterise.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { nd30Violations } from '#test/support/nd30.ts';
import { officialDocument } from '#test/support/official-documents.ts';

const now = new Date('2021-05-05T02:00:00Z');
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const name of [
    'ke-hoach-hai-phu-luc',
    'cong-van',
    'to-trinh-ubnd',
    'phuong-an-ten-dai-chua-ban-hanh',
    'ke-hoach-co-hinh',
    'giay-moi',
    'bien-ban',
  ]) {
    files.set(name, await buildDocx(officialDocument(name), now));
  }
});

function fileNamed(name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`No file ${name}`);
  return file;
}

type Edit = (xml: string) => string;

/** The file with one part rewritten; refuses an edit that changes nothing, or the test would prove nothing. */
function edited(name: string, part: string, edit: Edit): Uint8Array {
  const entries = unzipSync(fileNamed(name));
  const before = new TextDecoder().decode(entries[part]);
  const after = edit(before);
  expect(after, 'the edit must hit something').not.toBe(before);
  return zipSync({ ...entries, [part]: new TextEncoder().encode(after) });
}

const document = 'word/document.xml';
const plan = 'ke-hoach-hai-phu-luc';

/** The mutations of docx-conformance.json, and the cases of own_checks_needed. */
const breakages: readonly { what: string; part?: string; edit: Edit; caughtBy: 'sdk' | 'own' }[] = [
  {
    what: 'a table cell without a paragraph',
    edit: (xml) => xml.replace(/(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?)<w:p>.*?<\/w:p>(?=<\/w:tc>)/u, '$1'),
    caughtBy: 'own',
  },
  {
    what: 'an unknown element',
    edit: (xml) => xml.replace('<w:body>', '<w:body><w:bogus/>'),
    caughtBy: 'sdk',
  },
  {
    what: 'a run directly in the body',
    edit: (xml) => xml.replace('<w:body>', '<w:body><w:r><w:t>x</w:t></w:r>'),
    caughtBy: 'sdk',
  },
  {
    what: 'an alignment that does not exist',
    edit: (xml) => xml.replace('<w:jc w:val="both"/>', '<w:jc w:val="giua"/>'),
    caughtBy: 'sdk',
  },
  {
    what: 'properties in the wrong order',
    edit: (xml) => xml.replace(/(<w:keepNext\/>)(.*?)(<w:jc w:val="[a-z]+"\/>)/u, '$2$3$1'),
    caughtBy: 'sdk',
  },
  {
    what: 'a link that leads nowhere',
    edit: (xml) =>
      xml.replace('<w:r>', '<w:hyperlink r:id="rId999"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:r>'),
    caughtBy: 'own',
  },
  { what: 'malformed XML', edit: (xml) => xml.replace('</w:body>', ''), caughtBy: 'own' },
  {
    what: 'a control character',
    edit: (xml) => xml.replace('Mục', 'M\u000Bục').replace('MỤC', 'M\u000BỤC'),
    caughtBy: 'own',
  },
  {
    what: 'a misnamed grid column',
    edit: (xml) => xml.replace('<w:gridCol ', '<w:gridColX '),
    caughtBy: 'sdk',
  },
  { what: 'an empty table row', edit: (xml) => xml.replace('<w:tr>', '<w:tr/><w:tr>'), caughtBy: 'own' },
  {
    what: 'decomposed Vietnamese',
    edit: (xml) => xml.replace('Hạnh phúc', 'Hạnh phúc'.normalize('NFD')),
    caughtBy: 'own',
  },
  {
    what: 'a bookmark id used twice',
    edit: (xml) =>
      xml.replace(
        '<w:r>',
        '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/><w:r>',
      ),
    caughtBy: 'own',
  },
  {
    what: 'a page field that never ends',
    part: 'word/header1.xml',
    edit: (xml) => xml.replace(/<w:fldChar w:fldCharType="end"\/>/u, ''),
    caughtBy: 'own',
  },
];

describe('the gate in front of Word catches', () => {
  test.each(breakages)('$what', async ({ part = document, edit, caughtBy }) => {
    const broken = edited(plan, part, edit);
    if (caughtBy === 'own') expect(ownErrors(broken)).not.toEqual([]);
    else if (validatorMissing === '') expect(await sdkErrors(broken)).not.toEqual([]);
    else console.warn(validatorMissing);
  });

  const picture = 'ke-hoach-co-hinh';

  test.each([
    { what: 'no description', edit: (xml: string) => xml.replace(/ descr="[^"]*"/u, '') },
    { what: 'a size that stretches it', edit: (xml: string) => xml.replace(/ cy="\d+"/u, ' cy="9144000"') },
    {
      what: 'too few pixels for its size',
      edit: (xml: string) =>
        xml.replace(
          /<wp:extent cx="(\d+)" cy="(\d+)"/u,
          (_, x: string, y: string) => `<wp:extent cx="${x}0" cy="${y}0"`,
        ),
    },
    {
      what: 'a number used twice',
      edit: (xml: string) => xml.replace('<wp:docPr id="2"', '<wp:docPr id="1"'),
    },
  ])('a picture with $what', ({ edit }) => {
    expect(ownErrors(edited(picture, document, edit))).not.toEqual([]);
  });

  test('a picture without real pixels: cut, blank, or another format', async () => {
    const entries = unzipSync(fileNamed(picture));
    const name = Object.keys(entries).find((entry) => entry.endsWith('.png')) ?? '';
    const png = entries[name] ?? new Uint8Array();
    const empty = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><rect/></svg>`;
    for (const bytes of [
      png.slice(0, 200),
      await rasterise(empty, 1772),
      new TextEncoder().encode('GIF89a'),
    ]) {
      expect(ownErrors(zipSync({ ...entries, [name]: bytes }))).toHaveLength(1);
    }
  });

  test('a missing part', () => {
    const entries = unzipSync(fileNamed(plan));
    delete entries['word/styles.xml'];
    expect(ownErrors(zipSync(entries))).not.toEqual([]);
  });
});

/** For each rule of the decree one edit that breaks it. */
const violations: readonly { rule: string; file?: string; part?: string; edit: Edit }[] = [
  { rule: 'page', edit: (xml) => xml.replaceAll('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"') },
  { rule: 'margins', edit: (xml) => xml.replaceAll('w:right="851"', 'w:right="849"') },
  { rule: 'font', edit: (xml) => xml.replace(/"Times New Roman"/gu, '"Arial"') },
  { rule: 'page-number', edit: (xml) => xml.replaceAll('<w:titlePg/>', '') },
  { rule: 'quoc-hieu', edit: (xml) => xml.replace('CỘNG HÒA XÃ HỘI', 'CỘNG HOÀ XÃ HỘI') },
  { rule: 'tieu-ngu', edit: (xml) => xml.replace('Độc lập - Tự do', 'Độc lập – Tự do') },
  { rule: 'issuer', edit: (xml) => xml.replace('XÃ PHÚ THÀNH A', 'xã Phú Thành A') },
  { rule: 'number', edit: (xml) => xml.replace('Số: 05/KH-UBBC', 'Số: 5/KH-UBBC') },
  { rule: 'place-date', edit: (xml) => xml.replace('ngày 05 tháng 5 năm', 'ngày 5 tháng 5 năm') },
  {
    rule: 'title',
    edit: (xml) => xml.replace(/(trên địa bàn.*?<w:pStyle w:val="rule"\/>.*?<w:ind w:left=")\d+/u, '$1100'),
  },
  { rule: 'cong-van-subject', file: 'cong-van', edit: (xml) => xml.replace('V/v ', 'Về việc ') },
  { rule: 'legal-basis', edit: (xml) => xml.replace('Bộ Nội vụ.', 'Bộ Nội vụ;') },
  { rule: 'body', edit: (xml) => xml.replaceAll('w:firstLine="720"', 'w:firstLine="700"') },
  { rule: 'signer', edit: (xml) => xml.replace('Nguyễn Văn Mẫu', 'TS. Nguyễn Văn Mẫu') },
  { rule: 'noi-nhan', edit: (xml) => xml.replace('- Các Tổ bầu cử;', '- Các Tổ bầu cử') },
  {
    rule: 'kinh-gui',
    file: 'to-trinh-ubnd',
    edit: (xml) => xml.replace('Phòng Nội vụ huyện Tam Nông.', 'Phòng Nội vụ huyện Tam Nông'),
  },
  { rule: 'appendix', edit: (xml) => xml.replace('Phụ lục II', 'Phụ lục 2') },
  // Minutes: signed by two, with the recipients below; a document with a date line is none.
  { rule: 'signer', file: 'bien-ban', edit: (xml) => xml.replace('THƯ KÝ', 'KẾ TOÁN') },
  {
    rule: 'noi-nhan',
    file: 'bien-ban',
    edit: (xml) => xml.replace('- Chủ tọa, thư ký hội nghị;', '- Chủ tọa, thư ký hội nghị'),
  },
  { rule: 'place-date', file: 'giay-moi', edit: (xml) => xml.replace('GIẤY MỜI', 'BIÊN BẢN') },
];

describe('the decree checker notices a break of', () => {
  test.each(violations)('$rule', ({ rule, file = plan, part = document, edit }) => {
    const found = nd30Violations(readDocx(edited(file, part, edit)));
    expect(found.map((violation) => violation.split(':')[0])).toContain(rule);
  });

  test('dieu', async () => {
    const articles = await buildDocx(
      {
        ...officialDocument(plan),
        body: [{ kind: 'text', level: 'article', content: 'Phê duyệt kế hoạch' }],
      },
      now,
    );
    files.set('articles', articles);
    expect(nd30Violations(readDocx(articles))).toEqual([]);
    const broken = edited('articles', document, (xml) => xml.replace('Điều 1. ', 'Điều 1 '));
    expect(nd30Violations(readDocx(broken)).map((violation) => violation.split(':')[0])).toContain('dieu');
  });
});
