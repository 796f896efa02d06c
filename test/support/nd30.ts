import {
  type ReadCell,
  type ReadDocx,
  type ReadParagraph,
  type ReadSection,
  type ReadTable,
  sectionParagraphs,
} from '#test/support/docx-reader.ts';
import { type FaceName, tinosFace } from '#test/support/tinos.ts';
import { childElement, descendants, type XmlElement } from '#test/support/xml.ts';

/**
 * The layout rules of Nghị định 30/2020/NĐ-CP, Annex I, read from a finished
 * Word file. One function per rule of `nd30-docx-rules.json`; each returns
 * what is wrong, in words. Widths come from the TrueType file, not from the
 * table the builder uses.
 */
type Rule = (docx: ReadDocx) => readonly string[];

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const MINUTES = 'BIÊN BẢN';
const typeNames = ['KẾ HOẠCH', 'PHƯƠNG ÁN', 'BÁO CÁO', 'TỜ TRÌNH', 'THÔNG BÁO', 'GIẤY MỜI', MINUTES];

function complain(ok: boolean, message: string): readonly string[] {
  return ok ? [] : [message];
}

function attribute(element: XmlElement | undefined, name: string): number {
  return Number(element?.attributes[name]);
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function mainSection(docx: ReadDocx): ReadSection {
  const [main] = docx.sections;
  if (!main) throw new Error('The document has no section');
  return main;
}

function tables(section: ReadSection): readonly ReadTable[] {
  return section.blocks.filter((block) => block.kind === 'table');
}

function findCell(
  docx: ReadDocx,
  which: 'first' | 'last',
  row: number,
  column: number,
): ReadCell | undefined {
  const unruled = tables(mainSection(docx)).filter((table) => !table.isRuled);
  const table = which === 'first' ? unruled[0] : unruled.at(-1);
  return table?.rows[row]?.cells[column];
}

function cellAt(docx: ReadDocx, which: 'first' | 'last', row: number, column: number): ReadCell {
  const cell = findCell(docx, which, row, column);
  if (!cell) throw new Error(`No ${which} layout table with cell ${row},${column}`);
  return cell;
}

function written(cell: ReadCell): readonly ReadParagraph[] {
  return cell.paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
}

function lineWidth(text: string, paragraph: ReadParagraph): number {
  const [run] = paragraph.runs;
  const name: FaceName =
    run?.bold === true ? (run.italic ? 'boldItalic' : 'bold') : run?.italic === true ? 'italic' : 'regular';
  const face = tinosFace(name);
  let units = 0;
  for (const character of text) units += face.advance(character.codePointAt(0) ?? 0) ?? face.unitsPerEm;
  return (units / face.unitsPerEm) * (run?.halfPoints ?? 0) * 10;
}

function widestLine(paragraph: ReadParagraph): number {
  return Math.max(...paragraph.text.split('\n').map((line) => lineWidth(line, paragraph)));
}

function ruleWidth(paragraph: ReadParagraph | undefined, columnTwips: number): number {
  if (paragraph?.hasTopBorder !== true) return 0;
  return columnTwips - paragraph.left - paragraph.right;
}

function looks(
  paragraph: ReadParagraph,
  wanted: { size: readonly [number, number]; bold?: boolean; italic?: boolean; align?: string },
): readonly string[] {
  const label = `"${paragraph.text.slice(0, 40)}"`;
  return [
    ...complain(paragraph.runs.length > 0, `${label} has no text`),
    ...complain(
      paragraph.runs.every((run) => within(run.halfPoints, wanted.size)),
      `${label} is not ${wanted.size.join('-')} half-points`,
    ),
    ...complain(
      wanted.bold === undefined || paragraph.runs.every((run) => run.bold === wanted.bold),
      `${label}: bold must be ${String(wanted.bold)}`,
    ),
    ...complain(
      wanted.italic === undefined || paragraph.runs.every((run) => run.italic === wanted.italic),
      `${label}: italic must be ${String(wanted.italic)}`,
    ),
    ...complain(
      wanted.align === undefined || paragraph.align === wanted.align,
      `${label} is not ${String(wanted.align)}`,
    ),
  ];
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi');
}

function textWidthOf(section: ReadSection): number {
  const size = childElement(section.properties, 'w:pgSz');
  const margin = childElement(section.properties, 'w:pgMar');
  return attribute(size, 'w:w') - attribute(margin, 'w:left') - attribute(margin, 'w:right');
}

/** Top-level paragraphs of the main text between letterhead and signature, with the parts told apart. */
function mainParagraphs(docx: ReadDocx) {
  const outside = mainSection(docx).blocks.filter((block) => block.kind === 'paragraph');
  const shown = outside.filter((paragraph) => paragraph.text.trim() !== '');
  const isLetter = !typeNames.includes(shown[0]?.text ?? '');
  const afterTitle = isLetter ? shown : shown.slice(2);
  const leadIndex = afterTitle.findIndex((paragraph) => paragraph.text.startsWith('Kính gửi:'));
  let addressees: readonly ReadParagraph[] = [];
  if (leadIndex === 0) {
    const listed = afterTitle
      .slice(1)
      .findIndex((paragraph) => !paragraph.text.startsWith('- ') || paragraph.align === 'both');
    addressees = afterTitle.slice(0, 1 + (listed === -1 ? 0 : listed));
  }
  const rest = afterTitle.slice(addressees.length);
  const basisCount = rest.findIndex((paragraph) => !/^(?:Căn cứ|Thực hiện|Theo|Xét) /u.test(paragraph.text));
  return {
    isLetter,
    title: isLetter ? undefined : shown[0],
    subject: isLetter ? undefined : shown[1],
    subjectRule: isLetter ? undefined : outside[outside.indexOf(shown[1] as never) + 1],
    addressees,
    bases: rest.slice(0, Math.max(0, basisCount)),
    body: rest.slice(Math.max(0, basisCount)),
  };
}

/** Minutes show no place and date, are signed by two, and name their recipients below (Annex III, template 1.9). */
function isMinutes(docx: ReadDocx): boolean {
  return mainParagraphs(docx).title?.text === MINUTES;
}

const page: Rule = (docx) =>
  docx.sections.flatMap((section, index) => {
    const size = childElement(section.properties, 'w:pgSz');
    const sides = [attribute(size, 'w:w'), attribute(size, 'w:h')];
    const landscape = size?.attributes['w:orient'] === 'landscape';
    const wanted = landscape ? [16838, 11906] : [11906, 16838];
    return complain(sides.join() === wanted.join(), `section ${index} is ${sides.join(' x ')}`);
  });

const margins: Rule = (docx) =>
  docx.sections.flatMap((section, index) => {
    const margin = childElement(section.properties, 'w:pgMar');
    const limits = {
      top: [1134, 1417],
      bottom: [1134, 1417],
      left: [1701, 1984],
      right: [850, 1134],
    } as const;
    return Object.entries(limits).flatMap(([side, range]) =>
      complain(
        within(attribute(margin, `w:${side}`), range),
        `section ${index}: ${side} margin out of range`,
      ),
    );
  });

const font: Rule = (docx) =>
  docx.sections.flatMap((section) =>
    sectionParagraphs(section).flatMap((paragraph) =>
      paragraph.runs.flatMap((run) => [
        ...complain(run.font === 'Times New Roman', `"${run.text}" is set in ${run.font}`),
        ...complain(['000000', 'auto'].includes(run.color), `"${run.text}" is not black`),
        ...complain(run.text === run.text.normalize('NFC'), `"${run.text}" is not NFC`),
      ]),
    ),
  );

/** Sheets of an annex that lie differently from those before it: no heading of their own, numbers go on. */
function isContinuation(section: ReadSection, index: number): boolean {
  return index > 1 && childElement(section.properties, 'w:pgNumType')?.attributes['w:start'] === undefined;
}

const pageNumber: Rule = (docx) =>
  docx.sections.flatMap((section, index) => {
    const continues = isContinuation(section, index);
    const shown = section.defaultHeader?.find(
      (paragraph) => descendants(paragraph.element, 'w:instrText').length > 0,
    );
    const run = shown && childElement(descendants(shown.element, 'w:r')[0], 'w:rPr');
    const size = attribute(childElement(run, 'w:sz'), 'w:val');
    const numbering = childElement(section.properties, 'w:pgNumType');
    const margin = childElement(section.properties, 'w:pgMar');
    return [
      ...complain(
        (childElement(section.properties, 'w:titlePg') !== undefined) !== continues,
        `section ${index}: number on page 1, or none on a page that continues`,
      ),
      ...complain(
        continues ||
          section.firstHeader?.every(
            (paragraph) =>
              paragraph.text === '' && descendants(paragraph.element, 'w:instrText').length === 0,
          ) === true,
        `section ${index}: first header is not empty`,
      ),
      ...complain(shown?.align === 'center', `section ${index}: page number is not centred`),
      ...complain(within(size, [26, 28]), `section ${index}: page number is ${size} half-points`),
      ...complain(
        continues || numbering?.attributes['w:start'] === '1',
        `section ${index}: does not start at 1`,
      ),
      ...complain(
        (numbering?.attributes['w:fmt'] ?? 'decimal') === 'decimal',
        `section ${index}: not Arabic numerals`,
      ),
      ...complain(
        attribute(margin, 'w:header') + 400 <= attribute(margin, 'w:top'),
        `section ${index}: number below the top margin`,
      ),
    ];
  });

const quocHieu: Rule = (docx) => {
  const cell = cellAt(docx, 'first', 0, 1);
  const [nation] = written(cell);
  if (nation?.text !== NATION) return ['the national title is not exact'];
  return [
    ...looks(nation, { size: [24, 26], bold: true, italic: false, align: 'center' }),
    ...complain(
      widestLine(nation) <= cell.width - nation.left - nation.right,
      'the national title needs two lines',
    ),
  ];
};

const tieuNgu: Rule = (docx) => {
  const cell = cellAt(docx, 'first', 0, 1);
  const index = cell.paragraphs.findIndex((paragraph) => paragraph.text === MOTTO);
  const motto = cell.paragraphs[index];
  if (!motto) return ['the motto is not exact'];
  const ratio = ruleWidth(cell.paragraphs[index + 1], cell.width) / widestLine(motto);
  return [
    ...looks(motto, { size: [26, 28], bold: true, italic: false, align: 'center' }),
    ...complain(within(ratio, [0.95, 1.05]), `the rule is ${ratio.toFixed(2)} of the motto`),
  ];
};

const issuer: Rule = (docx) => {
  const cell = cellAt(docx, 'first', 0, 0);
  const names = written(cell);
  const own = names.at(-1);
  if (!own) return ['no issuing body'];
  const rule = cell.paragraphs[cell.paragraphs.indexOf(own) + 1];
  const ratio = ruleWidth(rule, cell.width) / widestLine(own);
  return [
    ...looks(own, { size: [24, 26], bold: true, italic: false, align: 'center' }),
    ...names
      .slice(0, -1)
      .flatMap((superior) =>
        looks(superior, { size: [24, 26], bold: false, italic: false, align: 'center' }),
      ),
    ...names.flatMap((name) => [
      ...complain(isCapitals(name.text), `${name.text} is not in capitals`),
      ...complain(widestLine(name) <= cell.width, `${name.text} does not fit its column`),
    ]),
    ...complain(within(ratio, [1 / 3, 1 / 2]), `the rule is ${ratio.toFixed(2)} of the issuing body`),
  ];
};

const number: Rule = (docx) => {
  const [line] = written(cellAt(docx, 'first', 1, 0));
  if (!line) return ['no number'];
  // Annex III writes one abbreviation with a small letter: TTr.
  const pattern = /^Số:\s*(\d{2,}|\s*)\/(?:TTr|[A-ZĐ]+)(?:-[A-ZĐ&]+)*$/u;
  return [
    ...complain(pattern.test(line.text), `"${line.text}" is not a number and symbol`),
    ...looks(line, { size: [26, 26], bold: false, italic: false, align: 'center' }),
  ];
};

const placeDate: Rule = (docx) => {
  const [line] = written(cellAt(docx, 'first', 1, 1));
  if (isMinutes(docx)) return complain(line === undefined, 'minutes have no place and date of issue');
  if (!line) return ['no place and date'];
  const pattern = /^\p{Lu}.*,\s+ngày (?:\d{2}|\u00A0+) tháng (?:01|02|[3-9]|1[0-2]|\u00A0+) năm \d{4}$/su;
  return [
    ...complain(pattern.test(line.text), `"${line.text}" is not a place and date`),
    ...looks(line, { size: [26, 28], bold: false, italic: true, align: 'center' }),
  ];
};

const title: Rule = (docx) => {
  const { isLetter, title: name, subject, subjectRule } = mainParagraphs(docx);
  if (isLetter) return [];
  if (!name || !subject) return ['no type name or subject'];
  const ratio = ruleWidth(subjectRule, textWidthOf(mainSection(docx))) / widestLine(subject);
  return [
    ...looks(name, { size: [26, 28], bold: true, italic: false, align: 'center' }),
    ...looks(subject, { size: [26, 28], bold: true, italic: false, align: 'center' }),
    ...complain(!isCapitals(subject.text), 'the subject is in capitals'),
    ...complain(within(ratio, [1 / 3, 1 / 2]), `the rule is ${ratio.toFixed(2)} of the subject`),
  ];
};

const congVanSubject: Rule = (docx) => {
  if (!mainParagraphs(docx).isLetter) return [];
  const subject = written(cellAt(docx, 'first', 1, 0))[1];
  if (subject?.text.startsWith('V/v ') !== true) return ['a letter needs "V/v" under its number'];
  return [
    ...looks(subject, { size: [24, 26], bold: false, italic: false, align: 'center' }),
    ...complain(subject.before === 120, 'the gap above "V/v" is not 6 pt'),
  ];
};

const legalBasis: Rule = (docx) => {
  const { bases } = mainParagraphs(docx);
  return bases.flatMap((basis, index) => [
    ...looks(basis, { size: [26, 28], italic: true }),
    ...complain(basis.text.endsWith(index === bases.length - 1 ? '.' : ';'), `"${basis.text}" ends wrongly`),
  ]);
};

const body: Rule = (docx) => {
  const paragraphs = mainParagraphs(docx).body;
  const last = paragraphs.at(-1);
  return [
    ...complain(last?.text.endsWith('./.') === true, 'the text does not end with ./.'),
    ...paragraphs.flatMap((paragraph) => [
      ...looks(paragraph, { size: [26, 28], align: 'both' }),
      ...complain(!paragraph.runs.every((run) => run.italic), `"${paragraph.text}" is all italic`),
      ...complain(
        [567, 720].includes(paragraph.firstLine),
        `"${paragraph.text}" is indented ${paragraph.firstLine}`,
      ),
      ...complain(
        paragraph.before + paragraph.after >= 120,
        `"${paragraph.text}" has less than 6 pt around it`,
      ),
      ...complain(
        paragraph.lineRule === 'auto' && within(paragraph.line, [240, 360]),
        `"${paragraph.text}" line spacing`,
      ),
    ]),
  ];
};

const dieu: Rule = (docx) =>
  mainParagraphs(docx)
    .body.filter((paragraph) => /^Điều\s/u.test(paragraph.text))
    .flatMap((paragraph) => [
      ...complain(/^Điều \d+\. /u.test(paragraph.text), `"${paragraph.text}" lacks the dot`),
      ...complain(
        paragraph.runs[0]?.bold === true && !paragraph.runs[0].italic,
        `"${paragraph.text}" is not bold upright`,
      ),
    ]);

const signer: Rule = (docx) => {
  if (!isMinutes(docx)) return signatureIn(cellAt(docx, 'last', 0, 1));
  const secretary = cellAt(docx, 'last', 0, 0);
  const chair = cellAt(docx, 'last', 0, 1);
  return [
    ...complain(written(secretary)[0]?.text === 'THƯ KÝ', 'the secretary signs on the left'),
    ...complain(written(chair)[0]?.text === 'CHỦ TỌA', 'the chair signs on the right'),
    ...signatureIn(secretary),
    ...signatureIn(chair),
  ];
};

function signatureIn(cell: ReadCell): readonly string[] {
  const lines = written(cell);
  const name = lines.at(-1);
  const authority = lines.slice(0, -1);
  return [
    ...complain(authority.length > 0, 'no authority or position'),
    ...lines.flatMap((line) => looks(line, { size: [26, 28], bold: true, italic: false, align: 'center' })),
    ...authority.flatMap((line) =>
      complain(
        isCapitals(line.text) && /^(?:(?:TM|Q|KT|TL|TUQ)\. )?\p{Lu}/u.test(line.text),
        `"${line.text}" is no authority`,
      ),
    ),
    ...complain(
      name !== undefined && (!isCapitals(name.text) || /^…+$/u.test(name.text)),
      'the name must be in lower case with initials',
    ),
    ...complain(
      !/^(?:GS|PGS|TS|ThS|BS|CN|KS)\./u.test(name?.text ?? ''),
      'the name carries an academic title',
    ),
  ];
}

const noiNhan: Rule = (docx) => {
  const cell = findCell(docx, 'last', isMinutes(docx) ? 1 : 0, 0);
  const [heading, ...list] = cell === undefined ? [] : written(cell);
  if (heading?.text !== 'Nơi nhận:') return ['no "Nơi nhận:"'];
  return [
    ...looks(heading, { size: [24, 24], bold: true, italic: true }),
    ...list.flatMap((line, index) => [
      ...looks(line, { size: [22, 22], bold: false, italic: false }),
      ...complain(line.text.startsWith('- '), `"${line.text}" has no dash`),
      ...complain(line.text.endsWith(index === list.length - 1 ? '.' : ';'), `"${line.text}" ends wrongly`),
    ]),
    ...complain(
      /^- Lưu: VT(?:, .+)?\.$/u.test(list.at(-1)?.text ?? ''),
      'the last line is not "Lưu: VT, …."',
    ),
  ];
};

const kinhGui: Rule = (docx) => {
  const [lead, ...list] = mainParagraphs(docx).addressees;
  if (!lead) return [];
  const looksRight = [lead, ...list].flatMap((line) =>
    looks(line, { size: [26, 28], bold: false, italic: false }),
  );
  if (lead.text !== 'Kính gửi:')
    return [...looksRight, ...complain(list.length === 0, 'one body on the line, others below')];
  return [
    ...looksRight,
    ...complain(list.length >= 2, 'a single addressee belongs on the line of "Kính gửi:"'),
    ...list.flatMap((line, index) =>
      complain(line.text.endsWith(index === list.length - 1 ? '.' : ';'), `"${line.text}" ends wrongly`),
    ),
    ...complain(
      new Set(list.map((line) => line.left - line.hanging)).size <= 1,
      'the dashes are not in line',
    ),
  ];
};

/** The first section of every annex. */
function annexesOf(docx: ReadDocx): readonly ReadSection[] {
  return docx.sections.filter((section, index) => index > 0 && !isContinuation(section, index));
}

const appendix: Rule = (docx) =>
  annexesOf(docx).flatMap((section, index, all) => {
    const [label, name, reference] = sectionParagraphs(section).filter(
      (paragraph) => paragraph.text.trim() !== '',
    );
    if (!label || !name || !reference) return [`annex ${index + 1} lacks its heading`];
    const expected = all.length === 1 ? /^Phụ lục$/u : /^Phụ lục [IVXLC]+$/u;
    return [
      ...complain(expected.test(label.text), `"${label.text}" is not an annex number`),
      ...looks(label, { size: [28, 28], bold: true, italic: false, align: 'center' }),
      ...looks(name, { size: [26, 28], bold: true, italic: false, align: 'center' }),
      ...complain(isCapitals(name.text), 'the annex title is not in capitals'),
      ...looks(reference, { size: [26, 28], bold: false, italic: true, align: 'center' }),
      ...complain(/^\(Kèm theo .*\)$/su.test(reference.text), `"${reference.text}" is not a reference`),
      ...complain(
        childElement(section.properties, 'w:pgNumType')?.attributes['w:start'] === '1',
        'the annex is not numbered on its own',
      ),
    ];
  });

/** All 18, by the ids of `nd30-docx-rules.json`. */
export const nd30Rules: Readonly<Record<string, Rule>> = {
  page,
  margins,
  font,
  'page-number': pageNumber,
  'quoc-hieu': quocHieu,
  'tieu-ngu': tieuNgu,
  issuer,
  number,
  'place-date': placeDate,
  title,
  'cong-van-subject': congVanSubject,
  'legal-basis': legalBasis,
  body,
  dieu,
  signer,
  'noi-nhan': noiNhan,
  'kinh-gui': kinhGui,
  appendix,
};

/** Every violation, as "rule: what". Empty means 18 of 18. */
export function nd30Violations(docx: ReadDocx): readonly string[] {
  return Object.entries(nd30Rules).flatMap(([id, rule]) =>
    rule(docx).map((violation) => `${id}: ${violation}`),
  );
}
