import { unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The same document at the same moment must be the same bytes, or nothing can
 * be sealed or compared. The writer stamps its own clock into the properties
 * and into every zip entry; both are replaced here.
 */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => escapes[character] ?? '');
}

export type FileProperties = { readonly title: string; readonly author: string; readonly now: Date };

function coreProperties({ title, author, now }: FileProperties): string {
  const instant = `${now.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('');
}

/** The first moment a zip entry can hold. fflate writes local time, so it is given as local time. */
function zipEpoch(): Date {
  return new Date(1980, 0, 1);
}

/** The parts of a file as a package: the same parts give the same bytes. Pictures are packed already. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const ordered: Zippable = {};
  // Word and mail filters look at the first entry to recognise the format.
  const names = Object.keys(parts).sort();
  for (const name of ['[Content_Types].xml', ...names.filter((entry) => entry !== '[Content_Types].xml')]) {
    const bytes = parts[name];
    const level = name.endsWith('.png') ? 0 : 6;
    if (bytes) ordered[name] = [bytes, { mtime: zipEpoch(), level, os: 0 }];
  }
  return zipSync(ordered);
}

export function makeReproducible(packed: Uint8Array, properties: FileProperties): Uint8Array {
  const entries = unzipSync(packed);
  entries['docProps/core.xml'] = new TextEncoder().encode(coreProperties(properties));
  return packParts(entries);
}
