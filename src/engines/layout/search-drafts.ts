import type { Door } from '#domain/plan/room.ts';
import { dot, subtract } from '#engines/geometry/points.ts';
import { distanceToSegment } from '#engines/geometry/segments.ts';
import type { Random } from '#engines/search/random.ts';
import {
  type Arrangement,
  arrange,
  type Draft,
  type Drawing,
  lengthOfRoute,
  withWriting,
} from './arrangement.ts';
import { anchorsOf, type Choice } from './fixed-stations.ts';
import { improveWriting } from './improve-writing.ts';
import type { RoomModel } from './room-model.ts';
import { spareOf } from './spare.ts';
import type { Facing } from './station-poses.ts';

/** More writing places first, then more spare distance, then the shorter way. */
export function isBetter(one: Arrangement, than: Arrangement | null): boolean {
  if (than === null) return true;
  const more = one.writing.length - than.writing.length;
  if (more !== 0) return more > 0;
  const wider = spareOf(one) - spareOf(than);
  if (Math.abs(wider) >= NOTICED) return wider > 0;
  return lengthOfRoute(one.route) < lengthOfRoute(than.route) - 1e-6;
}

/** Less spare distance than this nobody would notice. Metres. */
const NOTICED = 0.05;

/** Every pair of a door to come in and a door to leave; one door for both only where there is no other pair. */
export function doorPairs({ doors }: RoomModel): readonly (readonly [Door, Door])[] {
  const ins = doors.filter(({ use }) => use !== 'out');
  const outs = doors.filter(({ use }) => use !== 'in');
  const pairs = ins.flatMap((one) => outs.map((other): readonly [Door, Door] => [one, other]));
  const parted = pairs.filter(([one, other]) => one.id !== other.id);
  return parted.length > 0 ? parted : pairs;
}

/** Stations close to their doors, one way round the room or the other: where the search begins. */
export function firstDrafts(drawing: Drawing): readonly Draft[] {
  const both = [1, -1] as const;
  return doorPairs(drawing.room).flatMap((doors) => {
    const anchors = anchorsOf(drawing.room, doors);
    return both.flatMap((inward) =>
      both.map((outward): Draft => {
        const choices = drawing.stations.map(
          ({ anchor }): Choice => ({
            direction: anchor === 'in' ? inward : outward,
            offset: 0,
            facing: 'inward',
          }),
        );
        return { doors, anchors, isInLaneFirst: isFirstLane(drawing.room, doors[0], inward), choices };
      }),
    );
  });
}

/** In one door, people come in on the side to which they then turn, so that they do not cross those who leave. */
function isFirstLane({ outlineEdges }: RoomModel, door: Door, inward: 1 | -1): boolean {
  const along = subtract(door.to, door.from);
  const isForward = outlineEdges.some(
    (edge) =>
      distanceToSegment(door.from, edge) < NEAR &&
      dot(subtract(edge.to, edge.from), along) > 0 &&
      distanceToSegment(door.to, edge) < NEAR,
  );
  return isForward === (inward === -1);
}

/** A door this near to a wall is in it. Metres. */
const NEAR = 0.01;

function turned(direction: 1 | -1): 1 | -1 {
  return direction === 1 ? -1 : 1;
}

const FACINGS: readonly Facing[] = ['inward', 'left', 'right'];

/** The same draft with one or two stations elsewhere. */
export function changed(draft: Draft, random: Random): Draft {
  const choices = [...draft.choices];
  for (let change = random.below(2); change >= 0; change -= 1) {
    const at = random.below(Math.max(1, choices.length));
    const choice = choices[at];
    if (choice !== undefined) choices[at] = changedChoice(choice, draft.anchors.perimeter, random);
  }
  return { ...draft, choices };
}

function changedChoice(choice: Choice, perimeter: number, random: Random): Choice {
  switch (random.below(4)) {
    case 0:
      return { ...choice, direction: turned(choice.direction) };
    case 1:
      return { ...choice, facing: FACINGS[random.below(FACINGS.length)] ?? 'inward' };
    case 2:
      return { ...choice, offset: random.next() * (perimeter / 2) };
    default:
      // Near by is what mostly helps: a desk half a metre on frees a row.
      return { ...choice, offset: Math.max(0, choice.offset + (random.next() - 0.5) * 4) };
  }
}

/**
 * The best arrangement found within an allowance of work: from every first
 * draft, then small changes, going on from what is no worse or, ever more
 * rarely, a little worse. `isKept` has to agree to what is better. Yields after
 * every trial, so that whoever runs it can stop.
 */
export function* searchDrafts(drawing: Drawing, search: DraftSearch): Generator<Trial, void, void> {
  const { allowance, random, isOver, isKept } = search;
  const { work } = drawing;
  const drafts = firstDrafts(drawing);
  const least = Math.min(drafts.length, FIRST_DRAFTS);
  const begun = work.done;
  let best: Arrangement | null = null;
  let current: Arrangement | null = null;
  for (let tried = 0; ; tried += 1) {
    const share = Math.min(1, (work.done - begun) / allowance);
    if (tried >= least && (share >= 1 || (best !== null && isOver()))) return;
    const from = drafts[tried] ?? nextDraft(current, drafts, random);
    if (from === undefined) return;
    work.add(TRIAL);
    const made = improvedArrangement(drawing, arrange(drawing, from), { best, random });
    if (made !== null && isWorthGoingOn(made, current, { random, heat: 1 - share })) current = made;
    const isNew = made !== null && isBetter(made, best) && isKept(made);
    if (isNew) best = made;
    yield { share, better: isNew ? made : null };
  }
}

/** As many first drafts are tried whatever the allowance: a room of two doors has four of them. */
const FIRST_DRAFTS = 24;
/** What a trial costs before anything is looked at. Units of work. */
const TRIAL = 100;
/** Exchanges tried on an arrangement that may become the best. */
const SHAKES = 10;

/** The same stations with more writing places, where it may become the best with them. */
function improvedArrangement(
  { board, wanted, work }: Drawing,
  made: Arrangement | null,
  { best, random }: { readonly best: Arrangement | null; readonly random: Random },
): Arrangement | null {
  if (made === null || made.writing.length >= wanted) return made;
  if (made.writing.length < (best?.writing.length ?? 0) - 1) return made;
  const better = improveWriting(board, made, { shakes: SHAKES, random, work });
  if (better.length <= made.chosen.length) return made;
  const improved = withWriting(made, better);
  return improved !== null && improved.writing.length > made.writing.length ? improved : made;
}

/**
 * From no worse one always goes on, from a worse one the more rarely the longer
 * the search and the more is lost. What is open beside the writing places counts a little: it may
 * become another.
 */
function isWorthGoingOn(
  made: Arrangement,
  current: Arrangement | null,
  { random, heat }: { readonly random: Random; readonly heat: number },
): boolean {
  if (current === null) return true;
  const loss = promiseOf(current) - promiseOf(made);
  return loss <= 0 || random.next() < Math.exp(-loss / (0.03 + 0.12 * heat));
}

function promiseOf({ writing, openCount }: Arrangement): number {
  return writing.length + openCount / (openCount + 100);
}

export type Trial = {
  /** Of the allowance, from 0 to 1. */
  readonly share: number;
  /** Null when this trial brought nothing better. */
  readonly better: Arrangement | null;
};

type DraftSearch = {
  /** Units of work. */
  readonly allowance: number;
  readonly random: Random;
  readonly isOver: () => boolean;
  readonly isKept: (made: Arrangement) => boolean;
};

/** A change to where one stands; now and then, and while nothing works, something quite different. */
function nextDraft(current: Arrangement | null, drafts: readonly Draft[], random: Random): Draft | undefined {
  const fresh = drafts[random.below(Math.max(1, drafts.length))];
  if (fresh === undefined) return undefined;
  if (current !== null && random.below(20) > 0) return changed(current.draft, random);
  const choices = fresh.choices.map(
    (choice): Choice => ({
      direction: random.below(7) > 0 ? choice.direction : turned(choice.direction),
      offset: random.below(2) === 0 ? 0 : random.next() * 3,
      facing: FACINGS[random.below(FACINGS.length)] ?? 'inward',
    }),
  );
  return { ...fresh, choices };
}
