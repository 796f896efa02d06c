import { fold, tidy } from '#domain/fold.ts';
import { type Field, type FieldId, KINDS, type KindSpec } from './fields.ts';

/** A column's heading: the whole path of a two-row heading, and its lowest level alone. */
export type Heading = { readonly column: number; readonly path: string; readonly own: string };

export type ColumnMatch = { readonly column: number; readonly field: FieldId; readonly score: number };
export type KindMatch = {
  readonly spec: KindSpec;
  readonly columns: readonly ColumnMatch[];
  readonly score: number;
};

type Phrase = { readonly exact: string; readonly folded: string; readonly weak: boolean };

const PHRASES: ReadonlyMap<Field, readonly Phrase[]> = new Map(
  KINDS.flatMap((spec) => spec.fields).map((field) => [
    field,
    field.phrases.map((text) => {
      const phrase = text.replace(/^~/, '');
      return { exact: phrase.normalize('NFC'), folded: fold(phrase), weak: text.startsWith('~') };
    }),
  ]),
);

/** Every heading we know, folded: a quick test for rows worth a closer look. */
const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  [...PHRASES.values()].flatMap((phrases) => phrases.map((phrase) => phrase.folded)),
);

/** Below this a heading does not say what the column holds. */
const ENOUGH = 0.66;
const WEAK = 0.7;
const LISTED = 0.95;
const LONGEST_HEADING = 120;

export function isKnownHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && KNOWN_HEADINGS.has(fold(withoutBrackets(text)));
}

type Form = { readonly exact: string; readonly folded: string };
/** A heading to compare: as a whole, and the members of a list such as "Thôn, ấp/tổ dân phố". */
type Reading = Form & { readonly members: readonly Form[] };

/** The ways a heading may be read: alone or with what stands over it, with and without its brackets. */
function readingsOf(heading: Heading): Reading[] {
  const texts = [heading.own, heading.path].filter((text) => text !== '' && text.length <= LONGEST_HEADING);
  return [...new Set(texts.flatMap((text) => [text, withoutBrackets(text)]))].map((text) => ({
    ...formOf(text),
    members: text.split(/[,;/+–-]|\s(?:và|hoặc)\s/u).map(formOf),
  }));
}

function formOf(text: string): Form {
  const exact = tidy(text.replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')).toLowerCase();
  return { exact, folded: fold(text) };
}

/** 0 to 1: does this heading name that field? A list of names of the field names it too. */
function scoreReadings(readings: readonly Reading[], field: Field): number {
  const phrases = PHRASES.get(field) ?? [];
  const best = (form: Form) => phrases.reduce((most, phrase) => Math.max(most, scorePhrase(form, phrase)), 0);
  return readings.reduce((most, reading) => {
    const isList = reading.members.length > 1 && reading.members.every((member) => best(member) > LISTED);
    return Math.max(most, best(reading), isList ? LISTED : 0);
  }, 0);
}

function scorePhrase(form: Form, phrase: Phrase): number {
  if (!form.folded.includes(phrase.folded) || phrase.folded === '') return 0;
  const position = ` ${form.folded} `.indexOf(` ${phrase.folded} `);
  if (position === -1) return 0;
  const rest = ` ${form.folded} `.replace(` ${phrase.folded} `, ' ').trim();
  // "Khu vực số 2" names an area and "Tổ 5" a hamlet; they are no headings.
  if (/^(?:\p{L}+ )?\d{1,3}\p{L}?$/u.test(rest)) return 0;
  const coverage = phrase.folded.length / form.folded.length;
  // A phrase that opens the heading says more than one at its end.
  const partial = (position === 0 ? 0.6 : 0.52) + 0.36 * coverage;
  const fit = coverage === 1 ? 1 : partial;
  // Typed without marks is fine; marked otherwise ("bàn" for "bản") is another word.
  const isUnmarked = form.exact === form.folded;
  const isSame = ` ${form.exact} `.includes(` ${phrase.exact} `);
  const marks = isSame ? 1 : isUnmarked ? 0.97 : 0.72;
  return fit * marks * (phrase.weak ? WEAK : 1);
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ').replace(/:\s*$/, '');
}

/**
 * Which kind of table has these headings, and which column is which field?
 *
 * Each field takes at most one column and each column one field, best fit
 * first. Null when no kind has the columns it needs.
 */
export function matchKind(headings: readonly Heading[], near: string, only?: KindSpec): KindMatch | null {
  let best: KindMatch | null = null;
  const scored = headings.map((heading) => scorer(heading));
  for (const spec of only === undefined ? KINDS : [only]) {
    const match = matchSpec(scored, near, spec);
    const isComplete = spec.needs.every((group) =>
      match.columns.some((column) => group.includes(column.field)),
    );
    if ((isComplete || only !== undefined) && (best === null || match.score > best.score)) best = match;
  }
  return best;
}

type ScoredHeading = { readonly column: number; readonly score: (field: Field) => number };

/** Kinds share fields, so each field is scored once per heading. */
function scorer(heading: Heading): ScoredHeading {
  const readings = readingsOf(heading);
  const known = new Map<Field, number>();
  return {
    column: heading.column,
    score: (field) => {
      const score = known.get(field) ?? scoreReadings(readings, field);
      known.set(field, score);
      return score;
    },
  };
}

function matchSpec(headings: readonly ScoredHeading[], near: string, spec: KindSpec): KindMatch {
  const candidates: ColumnMatch[] = [];
  for (const heading of headings) {
    for (const field of spec.fields) {
      const score = heading.score(field);
      const least = (PHRASES.get(field) ?? []).some((phrase) => phrase.weak) ? ENOUGH * WEAK : ENOUGH;
      if (score >= least) candidates.push({ column: heading.column, field: field.id, score });
    }
  }
  // Best first, then leftmost, so that the same sheet always gives the same guess.
  candidates.sort((a, b) => b.score - a.score || a.column - b.column || a.field.localeCompare(b.field));
  const columns: ColumnMatch[] = [];
  for (const candidate of candidates) {
    const isTaken = columns.some((one) => one.column === candidate.column || one.field === candidate.field);
    if (!isTaken) columns.push(candidate);
  }
  const counted = columns.filter((column) => column.field !== 'order' && column.field !== 'note');
  const title = spec.titles.some((words) => ` ${near} `.includes(` ${fold(words)} `)) ? 0.5 : 0;
  return { spec, columns, score: counted.reduce((sum, column) => sum + column.score, title) };
}
