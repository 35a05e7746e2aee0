/**
 * The editor's look for Mantine: a deep blue-grey, one warm accent, a type scale of five sizes, and
 * spacing in steps of four pixels.
 */
import { createTheme, type MantineColorsTuple, mergeThemeOverrides } from '@mantine/core';

/** Deep blue-grey; 7 on white and 3 on dark both pass AA for text. */
const ink: MantineColorsTuple = [
  '#f1f5f9',
  '#e1e9f0',
  '#c4d3e0',
  '#a2bacd',
  '#7d9cb6',
  '#5b809f',
  '#3f6787',
  '#2c5272',
  '#1f4160',
  '#14304a',
];

/** Old gold: attention that is not an error. */
const gold: MantineColorsTuple = [
  '#fdf6e7',
  '#f8e9c8',
  '#f0d394',
  '#e6bb5f',
  '#dba636',
  '#c98f1d',
  '#a97312',
  '#86590d',
  '#67440b',
  '#4a3009',
];

/** Neutral greys with a little blue, for dark surfaces. */
const dark: MantineColorsTuple = [
  '#e3e8ee',
  '#c3ccd6',
  '#9daab8',
  '#6f7e8e',
  '#465464',
  '#364250',
  '#28323e',
  '#1e2731',
  '#171e27',
  '#10161d',
];

const theme = createTheme({
  colors: { ink, gold, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // As plain data: to name the components here would load their code before the first paint.
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 'xs' } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        withinPortal: true,
        transitionProps: { duration: 0 },
        // The first line takes the focus: arrow keys go on from there.
        withInitialFocusPlaceholder: false,
        // A long one that fits neither above nor below is moved until all of it is in sight.
        middlewares: { flip: true, shift: { crossAxis: true } },
      },
    },
    // There at once, and the focus with it: people type on. `useDialogFocus` gives the focus back.
    Modal: {
      defaultProps: { transitionProps: { duration: 0 }, returnFocus: false },
      styles: { title: { fontSize: 16, fontWeight: 600 } },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
  },
});

/** The look, with what its own buttons are called in the language of the moment. */
export const themeWith = ({ close }: { close: string }) =>
  mergeThemeOverrides(theme, {
    components: {
      Modal: {
        defaultProps: {
          closeButtonProps: { 'aria-label': close },
          // The page has a banner already; this is the head of a dialog.
          attributes: { header: { role: 'presentation' } },
        },
      },
    },
  });
