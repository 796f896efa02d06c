import { areaKey } from './parse-area.ts';
import { emptyReadRoom, type ReadArea, type ReadHamlet, type ReadMismatch } from './reading.ts';

/** The areas read so far, over all tables. */
export type AreaBook = {
  readonly areas: ReadArea[];
  /** Where each hamlet was read, to notice a second table that tells the same. */
  readonly places: Map<ReadHamlet, HamletPlace>;
  /** The last row's area, for a table that goes on under a heading printed again. */
  last: { readonly layout: string; readonly number: string } | null;
};

type HamletPlace = {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
};

export function openAreaBook(): AreaBook {
  return { areas: [], places: new Map(), last: null };
}

/** The area of that number, made when it is new. */
export function areaOf(book: AreaBook, number: string): ReadArea {
  const known = book.areas.find((area) => areaKey(area.number) === areaKey(number));
  if (known !== undefined) return known;
  const area: ReadArea = {
    number,
    hamlets: [],
    venue: '',
    room: emptyReadRoom(),
    staff: { pollingTeam: null, healthWorkers: null, communityTeam: null, headName: '', headPhone: '' },
    note: '',
  };
  book.areas.push(area);
  return area;
}

/** Adds counts of a hamlet to an area that may already know it by a list. */
export function joinHamlet(area: ReadArea, hamlet: ReadHamlet): void {
  const known = area.hamlets.find((one) => areaKey(one.name) === areaKey(hamlet.name));
  if (known === undefined) area.hamlets.push(hamlet);
  else {
    known.voters ??= hamlet.voters;
    known.households ??= hamlet.households;
  }
}

/**
 * A table without hamlets may sum up areas whose hamlets another one lists:
 * its figure is then a printed total of the area, not people of their own.
 */
export function settleAreaTotals(book: AreaBook, fileName: string): ReadMismatch[] {
  return book.areas.flatMap((area) => {
    const named = area.hamlets.filter((hamlet) => hamlet.name !== '');
    const summary = area.hamlets.find((hamlet) => hamlet.name === '');
    const place = summary === undefined ? undefined : book.places.get(summary);
    const isElsewhere = named.some((hamlet) => book.places.get(hamlet)?.table !== place?.table);
    if (summary === undefined || place === undefined || !isElsewhere) return [];
    area.hamlets.splice(0, area.hamlets.length, ...named);
    area.note = joined(area.note, summary.note);
    keepSummaryFigures(area, summary);
    const computed = named.reduce((sum, hamlet) => sum + (hamlet.voters ?? 0), 0);
    if (summary.voters === null || summary.voters === computed) return [];
    const { sheet, row, column } = place;
    const figures = { printed: summary.voters, computed };
    return [{ subject: 'voters', areaNumber: area.number, ...figures, fileName, sheet, row, column }];
  });
}

/** Households and quarantined people that only the summary counts go to the one hamlet, or into the note. */
function keepSummaryFigures(area: ReadArea, summary: ReadHamlet): void {
  for (const [field, words] of [
    ['households', 'số hộ'],
    ['homeQuarantined', 'cách ly tại nhà'],
  ] as const) {
    const figure = summary[field];
    const [only] = area.hamlets;
    if (figure === null || area.hamlets.some((hamlet) => hamlet[field] !== null)) continue;
    if (area.hamlets.length === 1 && only !== undefined) only[field] = figure;
    else area.note = joined(area.note, `${words}: ${figure}`);
  }
}

/** Two notes as one. */
export function joined(first: string, second: string): string {
  if (second === '' || first === second) return first;
  return first === '' ? second : `${first}; ${second}`.slice(0, 500);
}
