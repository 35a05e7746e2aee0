/** A palette: the few flat colours of a theme, by what they mean. All `#rrggbb`. */
import type { Layer } from '@khung/core';
import type { Course } from './lines.ts';

export interface Palette {
  readonly page: string;
  readonly ink: string;
  /** Text of what is no longer there; still 4.5 : 1 on its box. */
  readonly faded: string;
  readonly note: string;
  readonly box: string;
  /** The box of what is no longer there. */
  readonly gone: string;
  readonly line: string;
  readonly hairline: string;
  readonly bands: Readonly<Record<Layer, string>>;
  /** Strips of band labels, by layer. */
  readonly strips: Readonly<Record<Layer, string>>;
  /** Bands and strips where colour speaks of fates. */
  readonly plainBand: string;
  readonly plainStrip: string;
  readonly group: string;
  readonly bus: string;
  readonly arrow: string;
  readonly courses: Readonly<Record<Course, string>>;
  readonly badges: Readonly<Record<Course, { fill: string; text: string; stroke?: string }>>;
  /** From the lowest to the highest value, in one hue: how much, not how good (many difficulties are no success). */
  readonly heat: readonly string[];
  readonly heatMark: string;
  readonly pin: { readonly fill: string; readonly text: string };
  /** Paper that remarks are written on. */
  readonly sticky: string;
  /** Of categories: as many in every palette, told apart with all kinds of sight; each has its code as well. */
  readonly tones: readonly [Tone, ...Tone[]];
}

export interface Tone {
  /** The ground of boxes. */
  readonly pale: string;
  /** The stripe, with its code. */
  readonly strong: string;
  readonly text: string;
  /** Round a stripe that is as light as the paper. */
  readonly edge?: string;
}

const tone = (strong: string, pale: string, text = '#ffffff'): Tone => ({ pale, strong, text });

const LIGHT_BADGE = (fill: string) => ({ fill, text: '#ffffff' });

export const lightPalette: Palette = {
  page: '#ffffff',
  ink: '#1b2430',
  faded: '#5f6671',
  note: '#4d5764',
  box: '#ffffff',
  gone: '#f3f3f4',
  line: '#5b6676',
  hairline: '#c3cad3',
  bands: {
    business: '#fbf3e0',
    application: '#e4eef9',
    data: '#e2f2ee',
    infrastructure: '#ecebf5',
    security: '#fae9e6',
    motivation: '#fbf3e0',
    strategy: '#fbf3e0',
    implementation: '#eef0f2',
    other: '#eef0f2',
  },
  strips: {
    business: '#f3e0b5',
    application: '#c5dbf2',
    data: '#bfe2d9',
    infrastructure: '#d5d2ea',
    security: '#f2cdc6',
    motivation: '#f3e0b5',
    strategy: '#f3e0b5',
    implementation: '#dadfe5',
    other: '#dadfe5',
  },
  plainBand: '#f1f3f6',
  plainStrip: '#dfe4ea',
  group: '#ffffff',
  bus: '#c5dbf2',
  arrow: '#8492a4',
  courses: {
    stays: '#5b6676',
    changes: '#1d5fae',
    comes: '#1a7a45',
    passes: '#9a5200',
    ends: '#b3261e',
  },
  badges: {
    stays: LIGHT_BADGE('#5b6676'),
    changes: LIGHT_BADGE('#1d5fae'),
    comes: LIGHT_BADGE('#1a7a45'),
    passes: LIGHT_BADGE('#9a5200'),
    ends: LIGHT_BADGE('#b3261e'),
  },
  heat: ['#ffffff', '#e6eef8', '#cbdcf0', '#aac6e6', '#86addb'],
  heatMark: '#3d4856',
  pin: { fill: '#5a3d9a', text: '#ffffff' },
  sticky: '#fdf8dd',
  // After Okabe and Ito, darkened where white letters stand on them.
  tones: [
    tone('#1a6db0', '#e5f0f9'),
    tone('#e69f00', '#fdf3dd', '#1b2430'),
    tone('#0a7d5c', '#e0f2ec'),
    tone('#a8487f', '#f7e7f0'),
    tone('#74c0ee', '#ebf7fd', '#1b2430'),
    tone('#bf4a12', '#fae8df'),
    tone('#efe24a', '#fcfadd', '#1b2430'),
    tone('#5c626b', '#eceef0'),
  ],
};

const DARK_BADGE = (fill: string) => ({ fill, text: '#10151b' });

export const darkPalette: Palette = {
  page: '#11161c',
  ink: '#e8edf3',
  faded: '#a0a9b5',
  note: '#b4bdc9',
  box: '#27313d',
  gone: '#1c232c',
  line: '#8492a4',
  hairline: '#3a4653',
  bands: {
    business: '#2b271d',
    application: '#1b2735',
    data: '#1a2b29',
    infrastructure: '#25243a',
    security: '#33211f',
    motivation: '#2b271d',
    strategy: '#2b271d',
    implementation: '#1f262e',
    other: '#1f262e',
  },
  strips: {
    business: '#453c25',
    application: '#274059',
    data: '#234640',
    infrastructure: '#383659',
    security: '#532f2b',
    motivation: '#453c25',
    strategy: '#453c25',
    implementation: '#303a45',
    other: '#303a45',
  },
  plainBand: '#1a2129',
  plainStrip: '#2a343f',
  group: '#1e2630',
  bus: '#274059',
  arrow: '#6b7889',
  courses: {
    stays: '#8492a4',
    changes: '#74b3ff',
    comes: '#63d394',
    passes: '#f0b45f',
    ends: '#ff8f85',
  },
  badges: {
    stays: DARK_BADGE('#8492a4'),
    changes: DARK_BADGE('#74b3ff'),
    comes: DARK_BADGE('#63d394'),
    passes: DARK_BADGE('#f0b45f'),
    ends: DARK_BADGE('#ff8f85'),
  },
  heat: ['#27313d', '#263d54', '#264a6c', '#275783', '#2a6499'],
  heatMark: '#c8d1dc',
  pin: { fill: '#b79cf2', text: '#10151b' },
  sticky: '#37331f',
  tones: [
    tone('#5aa9e6', '#1c3046', '#10151b'),
    tone('#f0b23a', '#3a2f17', '#10151b'),
    tone('#3cc79c', '#17362e', '#10151b'),
    tone('#e08fc0', '#3b2335', '#10151b'),
    tone('#a5dcfa', '#22353f', '#10151b'),
    tone('#f08a56', '#3d261b', '#10151b'),
    tone('#f0e766', '#36351c', '#10151b'),
    tone('#aab2bd', '#2c323a', '#10151b'),
  ],
};

const every = (colour: string): Record<Layer, string> => ({
  business: colour,
  application: colour,
  data: colour,
  infrastructure: colour,
  security: colour,
  motivation: colour,
  strategy: colour,
  implementation: colour,
  other: colour,
});

export const greyPalette: Palette = {
  page: '#ffffff',
  ink: '#000000',
  faded: '#525252',
  note: '#404040',
  box: '#ffffff',
  gone: '#ebebeb',
  line: '#4a4a4a',
  hairline: '#bdbdbd',
  bands: every('#f2f2f2'),
  strips: every('#dcdcdc'),
  plainBand: '#f4f4f4',
  plainStrip: '#dedede',
  group: '#fbfbfb',
  bus: '#dcdcdc',
  arrow: '#8c8c8c',
  courses: {
    stays: '#4a4a4a',
    changes: '#000000',
    comes: '#000000',
    passes: '#404040',
    ends: '#404040',
  },
  badges: {
    stays: { fill: '#4a4a4a', text: '#ffffff' },
    changes: { fill: '#ffffff', text: '#000000', stroke: '#000000' },
    comes: { fill: '#000000', text: '#ffffff' },
    passes: { fill: '#d4d4d4', text: '#000000', stroke: '#404040' },
    ends: { fill: '#d4d4d4', text: '#000000', stroke: '#404040' },
  },
  heat: ['#ffffff', '#f0f0f0', '#e0e0e0', '#d0d0d0', '#c0c0c0'],
  heatMark: '#202020',
  pin: { fill: '#303030', text: '#ffffff' },
  sticky: '#f4f4f4',
  // Codes tell them; greys help.
  tones: [
    tone('#404040', '#ffffff'),
    { ...tone('#ffffff', '#ffffff', '#000000'), edge: '#404040' },
    tone('#b4b4b4', '#f4f4f4', '#000000'),
    tone('#6a6a6a', '#f4f4f4'),
    tone('#dcdcdc', '#ffffff', '#000000'),
    tone('#202020', '#ececec'),
    { ...tone('#f4f4f4', '#ffffff', '#000000'), edge: '#000000' },
    tone('#8a8a8a', '#ececec', '#000000'),
  ],
};
