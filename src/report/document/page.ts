/**
 * The sheet, in twips (1 mm = 56.69 twips), Annex I, I.1-I.3.
 *
 * Margins sit on the generous side of the text: 20 mm above and below, 30 mm
 * on the left, 15 mm on the right, the least the decree allows there, so that
 * letterheads and tables have room. 850 twips would be 14.99 mm.
 */
export const page = {
  shortSide: 11906,
  longSide: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 851,
  /** The page number stands in the middle of the upper margin. */
  header: 480,
  footer: 480,
} as const;

export type Orientation = 'portrait' | 'landscape';

const TWIPS_PER_MM = 1440 / 25.4;

/** A length on paper given in millimetres. */
export function twipsOf(millimetres: number): number {
  return millimetres * TWIPS_PER_MM;
}

/** Largest picture between the margins of a sheet, in millimetres. */
export function textAreaMm(orientation: Orientation): { readonly width: number; readonly height: number } {
  const across = orientation === 'portrait' ? page.longSide : page.shortSide;
  return {
    width: textWidth(orientation) / TWIPS_PER_MM,
    height: (across - page.top - page.bottom) / TWIPS_PER_MM,
  };
}

/** What every office printer leaves free, on every side of a sheet to hang up; 15 mm. */
export const EVEN_MARGIN = 850;

/** The paragraph that must end a section, and the gaps around a picture. */
const BELOW_PICTURE_MM = 4;

/** Largest picture on a sheet with even margins, in millimetres. */
export function wallAreaMm(orientation: Orientation): { readonly width: number; readonly height: number } {
  const [across, down] =
    orientation === 'portrait' ? [page.shortSide, page.longSide] : [page.longSide, page.shortSide];
  return {
    width: Math.floor((across - 2 * EVEN_MARGIN) / TWIPS_PER_MM),
    height: Math.floor((down - 2 * EVEN_MARGIN) / TWIPS_PER_MM - BELOW_PICTURE_MM),
  };
}

/** Width of the text between the margins. */
export function textWidth(orientation: Orientation): number {
  return (orientation === 'portrait' ? page.shortSide : page.longSide) - page.left - page.right;
}
