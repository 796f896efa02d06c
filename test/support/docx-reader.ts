import { unzipSync } from 'fflate';
import {
  childElement,
  childElements,
  descendants,
  parseXml,
  textOf,
  type XmlElement,
} from '#test/support/xml.ts';

/** A Word file as a reader sees it: formatting resolved through styles, in document order. */
type Run = {
  readonly text: string;
  readonly font: string;
  readonly halfPoints: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
};

export type ReadParagraph = {
  readonly element: XmlElement;
  readonly style: string;
  /** Line breaks inside the paragraph are "\n". */
  readonly text: string;
  readonly runs: readonly Run[];
  readonly align: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly hanging: number;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lineRule: string;
  readonly keepNext: boolean;
  readonly hasTopBorder: boolean;
};

export type ReadCell = {
  readonly width: number;
  readonly paragraphs: readonly ReadParagraph[];
  readonly element: XmlElement;
};
type ReadRow = {
  readonly cells: readonly ReadCell[];
  readonly isHead: boolean;
  readonly cantSplit: boolean;
};
export type ReadTable = {
  readonly kind: 'table';
  readonly rows: readonly ReadRow[];
  readonly grid: readonly number[];
  readonly isRuled: boolean;
};
type ReadBlock = (ReadParagraph & { readonly kind: 'paragraph' }) | ReadTable;

export type ReadSection = {
  readonly properties: XmlElement;
  readonly blocks: readonly ReadBlock[];
  readonly defaultHeader: readonly ReadParagraph[] | undefined;
  readonly firstHeader: readonly ReadParagraph[] | undefined;
};

export type ReadDocx = {
  readonly parts: ReadonlyMap<string, string>;
  readonly sections: readonly ReadSection[];
};

/** Every part by name; those that are not XML are listed with empty text. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/u.test(name) ? decoder.decode(content) : '',
    ]),
  );
}

type Properties = { readonly paragraph: readonly XmlElement[]; readonly run: readonly XmlElement[] };
type Resolve = (styleId: string) => Properties;

/** Property elements from the document defaults down to the style, later ones winning. */
function styleResolver(styles: XmlElement): Resolve {
  const byId = new Map(
    childElements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const defaults = childElement(styles, 'w:docDefaults');
  const of = (element: XmlElement | undefined): Properties => ({
    paragraph: childElements(childElement(element, 'w:pPr')),
    run: childElements(childElement(element, 'w:rPr')),
  });
  const base: Properties = {
    paragraph: of(childElement(defaults, 'w:pPrDefault')).paragraph,
    run: of(childElement(defaults, 'w:rPrDefault')).run,
  };
  const resolve: Resolve = (styleId) => {
    const style = byId.get(styleId);
    if (!style) return base;
    const parentId = childElement(style, 'w:basedOn')?.attributes['w:val'];
    const parent = parentId === undefined ? base : resolve(parentId);
    const own = of(style);
    return { paragraph: [...parent.paragraph, ...own.paragraph], run: [...parent.run, ...own.run] };
  };
  return resolve;
}

function lastNamed(elements: readonly XmlElement[], name: string): XmlElement | undefined {
  return elements.filter((element) => element.name === name).at(-1);
}

function isOn(elements: readonly XmlElement[], name: string): boolean {
  const element = lastNamed(elements, name);
  const value = element?.attributes['w:val'];
  return element !== undefined && value !== 'false' && value !== '0';
}

/** Attributes may come from different levels: the last level that names one wins. */
function attributeOf(elements: readonly XmlElement[], name: string, attribute: string): string | undefined {
  return elements.filter((element) => element.name === name && attribute in element.attributes).at(-1)
    ?.attributes[attribute];
}

function runText(run: XmlElement): string {
  return childElements(run)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:tab' ? '\t' : '';
    })
    .join('');
}

function readRun(run: XmlElement, inherited: readonly XmlElement[]): Run {
  const properties = [...inherited, ...childElements(childElement(run, 'w:rPr'))];
  const fonts = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].map(
    (slot) => attributeOf(properties, 'w:rFonts', slot) ?? '?',
  );
  return {
    text: runText(run),
    font: [...new Set(fonts)].join('|'),
    halfPoints: Number(attributeOf(properties, 'w:sz', 'w:val') ?? 20),
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    color: attributeOf(properties, 'w:color', 'w:val') ?? 'auto',
  };
}

function readParagraph(element: XmlElement, resolve: Resolve): ReadParagraph {
  const own = childElements(childElement(element, 'w:pPr'));
  const style = attributeOf(own, 'w:pStyle', 'w:val') ?? 'Normal';
  const inherited = resolve(style);
  const properties = [...inherited.paragraph, ...own];
  const number = (name: string, attribute: string) => Number(attributeOf(properties, name, attribute) ?? 0);
  const runs = childElements(element, 'w:r').map((run) => readRun(run, inherited.run));
  const borders = lastNamed(properties, 'w:pBdr');
  return {
    element,
    style,
    text: runs.map((run) => run.text).join(''),
    runs: runs.filter((run) => run.text.trim() !== ''),
    align: attributeOf(properties, 'w:jc', 'w:val') ?? 'left',
    left: number('w:ind', 'w:left'),
    right: number('w:ind', 'w:right'),
    firstLine: number('w:ind', 'w:firstLine'),
    hanging: number('w:ind', 'w:hanging'),
    before: number('w:spacing', 'w:before'),
    after: number('w:spacing', 'w:after'),
    line: Number(attributeOf(properties, 'w:spacing', 'w:line') ?? 240),
    lineRule: attributeOf(properties, 'w:spacing', 'w:lineRule') ?? 'auto',
    keepNext: isOn(properties, 'w:keepNext'),
    hasTopBorder: childElement(borders, 'w:top')?.attributes['w:val'] === 'single',
  };
}

function readTable(table: XmlElement, resolve: Resolve): ReadTable {
  const borders = childElement(childElement(table, 'w:tblPr'), 'w:tblBorders');
  return {
    kind: 'table',
    isRuled: childElement(borders, 'w:insideH')?.attributes['w:val'] === 'single',
    grid: childElements(childElement(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
      Number(column.attributes['w:w']),
    ),
    rows: childElements(table, 'w:tr').map((row) => {
      const properties = childElements(childElement(row, 'w:trPr'));
      return {
        isHead: isOn(properties, 'w:tblHeader'),
        cantSplit: isOn(properties, 'w:cantSplit'),
        cells: childElements(row, 'w:tc').map((cell) => ({
          element: cell,
          width: Number(childElement(childElement(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w'] ?? 0),
          paragraphs: childElements(cell, 'w:p').map((paragraph) => readParagraph(paragraph, resolve)),
        })),
      };
    }),
  };
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = readParts(bytes);
  const xml = (name: string) => parseXml(parts.get(name) ?? '');
  const resolve = styleResolver(xml('word/styles.xml'));
  const targets = new Map(
    childElements(xml('word/_rels/document.xml.rels'), 'Relationship').map((relationship) => [
      relationship.attributes.Id ?? '',
      relationship.attributes.Target ?? '',
    ]),
  );
  const header = (section: XmlElement, type: string) => {
    const reference = childElements(section, 'w:headerReference').find(
      (found) => found.attributes['w:type'] === type,
    );
    const target = targets.get(reference?.attributes['r:id'] ?? '');
    if (target === undefined) return undefined;
    return descendants(xml(`word/${target}`), 'w:p').map((paragraph) => readParagraph(paragraph, resolve));
  };
  const sections: ReadSection[] = [];
  let blocks: ReadBlock[] = [];
  const close = (properties: XmlElement) => {
    sections.push({
      properties,
      blocks,
      defaultHeader: header(properties, 'default'),
      firstHeader: header(properties, 'first'),
    });
    blocks = [];
  };
  for (const element of childElements(childElement(xml('word/document.xml'), 'w:body'))) {
    if (element.name === 'w:tbl') blocks.push(readTable(element, resolve));
    if (element.name === 'w:p') {
      blocks.push({ kind: 'paragraph', ...readParagraph(element, resolve) });
      const properties = childElement(childElement(element, 'w:pPr'), 'w:sectPr');
      if (properties) close(properties);
    }
    if (element.name === 'w:sectPr') close(element);
  }
  return { parts, sections };
}

export function sectionParagraphs(section: ReadSection): readonly ReadParagraph[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}
