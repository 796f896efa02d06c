import type { Vector } from '#engines/geometry/points.ts';
import { type TextLook, textAt, textWidthMm } from '#report/document/svg.ts';

/** A part of the paper that is taken. Millimetres. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Half the height of capitals: how far the baseline is below the middle of a line. */
export function baselineDrop(size: number): number {
  return size * 0.33;
}

/** What a text covers whose middle is at a place; turned texts by the box around them. */
function boxOf(text: string, [x, y]: Vector, look: TextLook): Box {
  const angle = ((look.turn ?? 0) * Math.PI) / 180;
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [width, height] = [textWidthMm(text, look), look.size];
  const [right, down] = [(width * cosine + height * sine) / 2, (width * sine + height * cosine) / 2];
  return { left: x - right, right: x + right, top: y - down, bottom: y + down };
}

/** Start of the baseline of a text whose middle is at a place. */
function baselineAt([x, y]: Vector, { size, turn = 0 }: TextLook): Vector {
  const angle = (turn * Math.PI) / 180;
  const drop = baselineDrop(size);
  return [x - drop * Math.sin(angle), y + drop * Math.cos(angle)];
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Puts texts where nothing else is. */
export type Labels = {
  /** Keeps a part of the paper free of texts. */
  readonly block: (box: Box) => void;
  /**
   * Sets a text with its middle at the first of some places where it covers
   * nothing; else where it covers least, or nowhere if it is one of many.
   */
  readonly place: (
    text: string,
    look: TextLook,
    at: readonly Vector[],
    canBeLeftOut?: 'can-be-left-out',
  ) => string;
};

export function makeLabels(paper: Box): Labels {
  const taken: Box[] = [];
  const covered = (box: Box) => {
    const outside =
      Math.max(0, paper.left - box.left) +
      Math.max(0, box.right - paper.right) +
      Math.max(0, paper.top - box.top) +
      Math.max(0, box.bottom - paper.bottom);
    return taken.reduce((sum, other) => sum + overlap(box, other), outside * 100);
  };
  return {
    block: (box) => {
      taken.push(box);
    },
    place: (text, look, places, canBeLeftOut) => {
      const ranked = places
        .map((at) => ({ at, cost: covered(boxOf(text, at, look)) }))
        .toSorted((a, b) => a.cost - b.cost);
      const [best] = ranked;
      if (best === undefined || (canBeLeftOut !== undefined && best.cost > 0.05)) return '';
      taken.push(boxOf(text, best.at, look));
      const [x, y] = baselineAt(best.at, look);
      return textAt(x, y, text, { ...look, anchor: 'middle' });
    },
  };
}
