/**
 * Largest possible smallest distance of n points in a square of side 1, where a
 * proof is published. Used as upper bounds only.
 *
 * n to 9: Schaer, Meir, Graham (1965 to 1968); 10 to 20: Peikert, Würtz, Monagan, de
 * Groot (1992); 21 to 27: Nurmela, Östergård (1999); 28 to 30: Markót, Csendes (2005);
 * 14, 16, 25, 36: Wengerodt, Kirchner (1983 to 1987). Values: Packomania,
 * http://www.packomania.com/csq/csq.html, d = 2r / (1 − 2r), to twelve
 * digits and rounded up.
 */
export const KNOWN_SQUARES: ReadonlyMap<number, number> = new Map([
  [2, Math.SQRT2],
  [3, 1.035276180411],
  [4, 1],
  [5, Math.SQRT1_2],
  [6, 0.600925212578],
  [7, 0.535898384863],
  [8, 0.517638090206],
  [9, 0.5],
  [10, 0.421279543984],
  [11, 0.398207310237],
  [12, 0.388730126324],
  [13, 0.366096007697],
  [14, 0.348915260375],
  [15, 0.341081377403],
  [16, 0.333333333334],
  [17, 0.306153985301],
  [18, 0.300462606289],
  [19, 0.289541991995],
  [20, 0.286611652352],
  [21, 0.27181225536],
  [22, 0.267958401551],
  [23, 0.258819045103],
  [24, 0.254333095031],
  [25, 0.25],
  [26, 0.238734757242],
  [27, 0.235849528302],
  [28, 0.230535493643],
  [29, 0.226882900745],
  [30, 0.224502964532],
  [36, 0.2],
]);
