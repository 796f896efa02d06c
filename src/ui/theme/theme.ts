import {
  ActionIcon,
  Button,
  type CheckboxProps,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Menu,
  Modal,
  mergeThemeOverrides,
  Notification,
  Popover,
  type SelectProps,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import type { Messages } from '#i18n/messages.ts';
import { type ColourTokens, colourVariables, dark, light } from './tokens.ts';

const office: MantineColorsTuple = [
  '#eef4fb',
  '#dce7f5',
  '#b7cdea',
  '#8fb6e8',
  '#6b97d2',
  '#4f81c4',
  '#3a6db3',
  '#2b5da1',
  '#1f4e8c',
  '#173d70',
];
const red: MantineColorsTuple = [
  '#fce9e7',
  '#f9d5d2',
  '#f2b1ad',
  '#f6a49d',
  '#e2665f',
  '#d94a42',
  '#cc372f',
  '#b82a23',
  '#a5211b',
  '#861813',
];
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eff2f5',
  '#e4e8ed',
  '#d5dbe2',
  '#bec7d0',
  '#98a3af',
  '#7f8a97',
  '#4d5965',
  '#323d49',
  '#18212c',
];
const darkTuple: MantineColorsTuple = [
  '#e6eaee',
  '#c9d1d9',
  '#adb7c2',
  '#7c8895',
  '#434e5a',
  '#343e49',
  '#262d36',
  '#1c2229',
  '#14181d',
  '#0e1216',
];

/** Text on a filled button: the library decides by the light mode's shade, which is wrong in the dark. */
const readableOnFilled: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--pa-on-accent)' } : colours;
};

/** Office density: 14 px text, 32 px controls, corners of Windows 11. */
const theme = createTheme({
  primaryColor: 'office',
  // White on the library's usual shade 6 is too faint to read (axe); shade 3 carries dark text in the dark.
  primaryShade: { light: 8, dark: 3 },
  variantColorResolver: readableOnFilled,
  colors: { office, red, gray, dark: darkTuple },
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.35' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 500 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    // By name, so that parts which are not on the first screen are not read for it.
    Select: {
      defaultProps: {
        size: 'sm',
        allowDeselect: false,
        checkIconPosition: 'right',
      } satisfies Partial<SelectProps>,
    },
    Checkbox: { defaultProps: { size: 'sm' } satisfies Partial<CheckboxProps> },
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
    Menu: Menu.extend({
      defaultProps: { position: 'bottom-end', shadow: 'md', transitionProps: { duration: 0 } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'lg', transitionProps: { duration: 120 }, padding: 'lg' },
    }),
  },
});

/** The theme with names for the buttons the library leaves without one. */
export function themeIn({ common: { close } }: Messages): MantineThemeOverride {
  return mergeThemeOverrides(theme, {
    components: {
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
    },
  });
}

/** Mantine's own variables, so that its parts follow the tokens. */
function mantineVariables(tokens: ColourTokens): Record<string, string> {
  return {
    ...colourVariables(tokens),
    '--mantine-color-body': tokens.surface,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-bright': tokens.ink,
    '--mantine-color-dimmed': tokens.inkMuted,
    '--mantine-color-placeholder': tokens.inkMuted,
    '--mantine-color-anchor': tokens.accentInk,
    '--mantine-color-error': tokens.errorInk,
    '--mantine-color-default': tokens.surface,
    '--mantine-color-default-hover': tokens.hover,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.edge,
    '--mantine-color-gray-light': tokens.hover,
    '--mantine-color-gray-light-hover': tokens.selected,
    '--mantine-color-gray-light-color': tokens.ink,
    '--mantine-color-office-light': tokens.noteGround,
    '--mantine-color-office-light-color': tokens.accentInk,
    '--mantine-color-gray-subtle-color': tokens.inkMuted,
    '--mantine-primary-color-light-color': tokens.accentInk,
    '--mantine-shadow-md': tokens.shadow,
    '--mantine-shadow-lg': tokens.shadow,
    '--mantine-shadow-xl': tokens.shadow,
  };
}

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineVariables(light),
  dark: mantineVariables(dark),
});
