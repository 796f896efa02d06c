/**
 * Every colour of the window, by the job it does, in both modes.
 *
 * The blue is that of office ink, the red that of a seal and kept for what is
 * wrong. Nothing else in the window names a colour: style sheets use
 * `var(--pa-…)`, Mantine's own variables are derived in `theme.ts`. A test
 * computes the contrast of every pair that meets on screen (WCAG 2.2: 4.5:1
 * for text, 3:1 for the edge of a control).
 */
export type ColourTokens = {
  /** Behind everything. */
  readonly canvas: string;
  /** Panels, fields, table rows. */
  readonly surface: string;
  /** Table heads, read-only fields, quiet areas inside a panel. */
  readonly sunken: string;
  /** Menus and dialogs above the page. */
  readonly raised: string;
  /** Row under the pointer. */
  readonly hover: string;
  /** Chosen row, current navigation entry. */
  readonly selected: string;
  /** Between things. */
  readonly line: string;
  /** Edge of a control. */
  readonly edge: string;
  readonly ink: string;
  readonly inkMuted: string;
  /** Buttons, links, focus. */
  readonly accent: string;
  readonly onAccent: string;
  readonly accentHover: string;
  /** Text of an accent on plain ground. */
  readonly accentInk: string;
  readonly okInk: string;
  readonly okGround: string;
  readonly warningInk: string;
  readonly warningGround: string;
  readonly errorInk: string;
  readonly errorGround: string;
  readonly noteInk: string;
  readonly noteGround: string;
  readonly shadow: string;
};

export const light: ColourTokens = {
  canvas: '#eff2f5',
  surface: '#ffffff',
  sunken: '#f6f8fa',
  raised: '#ffffff',
  hover: '#f0f4f9',
  selected: '#dfe9f6',
  line: '#d5dbe2',
  edge: '#7f8a97',
  ink: '#18212c',
  inkMuted: '#4d5965',
  accent: '#1f4e8c',
  onAccent: '#ffffff',
  accentHover: '#173d70',
  accentInk: '#1f4e8c',
  okInk: '#17613a',
  okGround: '#e3f2e9',
  warningInk: '#7a4a00',
  warningGround: '#fcf0d9',
  errorInk: '#a5211b',
  errorGround: '#fce9e7',
  noteInk: '#35506f',
  noteGround: '#e7eef6',
  shadow: '0 6px 20px rgb(24 33 44 / 16%), 0 1px 3px rgb(24 33 44 / 12%)',
};

export const dark: ColourTokens = {
  canvas: '#14181d',
  surface: '#1c2229',
  sunken: '#181d23',
  raised: '#262d36',
  hover: '#252d37',
  selected: '#24384f',
  line: '#343e49',
  edge: '#7c8895',
  ink: '#e6eaee',
  inkMuted: '#adb7c2',
  accent: '#8fb6e8',
  onAccent: '#0e1722',
  accentHover: '#aecaf0',
  accentInk: '#9dc0ee',
  okInk: '#86d3a6',
  okGround: '#1b3527',
  warningInk: '#efc274',
  warningGround: '#3a2d13',
  errorInk: '#f6a49d',
  errorGround: '#43211f',
  noteInk: '#a9c4e4',
  noteGround: '#22303f',
  shadow: '0 6px 20px rgb(0 0 0 / 50%), 0 1px 3px rgb(0 0 0 / 40%)',
};

/** `--pa-ink-muted: …` for every token, as Mantine's resolver wants them. */
export function colourVariables(tokens: ColourTokens): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--pa-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
