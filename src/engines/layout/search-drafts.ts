import type { Door } from '#domain/plan/room.ts';
import type { Random } from '#engines/search/random.ts';
import { type Arrangement, arrange, type Draft, type Drawing, lengthOfRoute } from './arrangement.ts';
import { anchorsOf, type Choice } from './fixed-stations.ts';
import type { RoomModel } from './room-model.ts';
import type { Facing } from './station-poses.ts';

/** More writing places first, then the shorter way. */
export function isBetter(one: Arrangement, than: Arrangement | null): boolean {
  if (than === null) return true;
  const more = one.writing.length - than.writing.length;
  if (more !== 0) return more > 0;
  return lengthOfRoute(one.route) < lengthOfRoute(than.route) - 1e-6;
}

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
    const lanes = doors[0].id === doors[1].id ? [true, false] : [true];
    return lanes.flatMap((isInLaneFirst) =>
      both.flatMap((inward) =>
        both.map((outward): Draft => {
          const choices = drawing.stations.map(
            ({ anchor }): Choice => ({
              direction: anchor === 'in' ? inward : outward,
              offset: 0,
              facing: 'inward',
            }),
          );
          return { doors, anchors, isInLaneFirst, choices };
        }),
      ),
    );
  });
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
  const direction = choice.direction === 1 ? -1 : 1;
  switch (random.below(4)) {
    case 0:
      return { ...choice, direction };
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
 * The best arrangement found within a number of trials: from every first
 * draft, then small changes to the best, each kept if it is no worse. Yields each better one.
 */
export function* searchDrafts(
  drawing: Drawing,
  {
    trials,
    random,
    isOver,
  }: { readonly trials: number; readonly random: Random; readonly isOver: () => boolean },
): Generator<Arrangement, Arrangement | null, void> {
  let best: Arrangement | null = null;
  let tried = 0;
  const drafts = firstDrafts(drawing);
  for (const draft of drafts) {
    if (best !== null && isOver()) break;
    tried += 1;
    const made = arrange(drawing, draft);
    if (made !== null && isBetter(made, best)) {
      best = made;
      yield best;
    }
  }
  while (tried < trials && !isOver()) {
    tried += 1;
    const from: Draft | undefined = best?.draft ?? drafts[random.below(Math.max(1, drafts.length))];
    if (from === undefined) break;
    const made = arrange(drawing, changed(from, random));
    if (made !== null && isBetter(made, best)) {
      best = made;
      yield best;
    }
  }
  return best;
}
