/** The themes: one way of painting, four palettes. A theme sees looks only, never geometry. */
import type { Look } from './figure.ts';
import { COURSES, EDGE_DASHES, EDGE_WIDTHS, FATE_LINES } from './lines.ts';
import { darkPalette, greyPalette, lightPalette, type Palette, type Tone } from './palette.ts';
import type { Paint, Theme } from './theme.ts';

export const screenLight: Theme = themeOf('screen-light', lightPalette);
export const screenDark: Theme = themeOf('screen-dark', darkPalette);
/** In colour, on white paper. */
export const print: Theme = themeOf('print', lightPalette);
/** For black-and-white printing and copying. */
export const grey: Theme = themeOf('grey', greyPalette);

export const THEMES = { screenLight, screenDark, print, grey } as const;
export type ThemeName = keyof typeof THEMES;

/** Categories that a theme tells apart by colour; after so many it begins again. */
export const TONES = lightPalette.tones.length;
/** Categories that it tells apart by colour or by the style of their code. */
export const TONE_STYLES = 2 * TONES;

function themeOf(name: string, palette: Palette): Theme {
  return { name, paint: (look) => paintOf(look, palette) };
}

function paintOf(look: Look, palette: Palette): Paint {
  const plain = look.emphasis === 'faint';
  const layer = look.layer ?? 'other';
  switch (look.part) {
    case 'page':
      return { fill: palette.page };
    case 'band':
    case 'bar':
      if (look.depth === 1) return { fill: plain ? palette.plainStrip : palette.strips[layer] };
      return {
        fill: plain ? palette.plainBand : palette.bands[layer],
        stroke: palette.hairline,
        width: 0.2,
      };
    case 'group':
      return boxPaint(look, palette, groupFill(look, palette));
    case 'block':
      return boxPaint(look, palette, heatFill(look, palette));
    case 'bus':
      if (look.coloured) return boxPaint(look, palette, heatFill(look, palette));
      return boxPaint(look, palette, look.fate === undefined ? palette.bus : palette.box);
    case 'block-inner':
      return outline(look, palette);
    case 'arrow':
      return arrowPaint(look, palette);
    case 'badge': {
      const { fill, stroke } = badgeOf(look, palette);
      return { fill, ...(stroke === undefined ? {} : { stroke, width: 0.25 }) };
    }
    case 'badge-text':
      return { fill: badgeOf(look, palette).text };
    case 'label':
    case 'group-label':
      return { fill: plain || isGone(look) ? palette.faded : palette.ink };
    case 'band-label':
      return { fill: palette.ink };
    case 'legend-text':
      return { fill: plain ? palette.note : palette.ink };
    case 'note':
      return { fill: palette.note };
    case 'legend':
      return { stroke: palette.hairline, width: 0.2 };
    case 'heat':
      return plain
        ? { fill: palette.page, stroke: palette.heatMark, width: 0.15 }
        : { fill: palette.heatMark, stroke: palette.heatMark, width: 0.15 };
    case 'edge':
      return edgePaint(look, palette);
    case 'edge-end': {
      const { stroke = palette.line, width = 0 } = edgePaint(look, palette);
      // The line stops at the base of hollow ends, so they need no fill: their ground shows through.
      const filled = look.end?.startsWith('filled') === true;
      return { stroke, width, ...(filled ? { fill: stroke } : {}) };
    }
    case 'edge-ground': {
      const { fill = palette.page } =
        look.ground === undefined ? {} : paintOf(look.ground, palette);
      return { fill };
    }
    case 'edge-label':
      return { fill: isGone(look) || plain ? palette.faded : palette.ink };
    case 'number':
      return { fill: isGone(look) ? palette.faded : palette.ink };
    case 'number-text':
      return { fill: palette.page };
    case 'lane':
      if (look.line !== undefined)
        return { fill: plain ? palette.plainStrip : palette.strips[layer] };
      return {
        fill: plain ? palette.plainBand : palette.bands[layer],
        stroke: palette.hairline,
        width: 0.2,
      };
    case 'zone':
      return { fill: zoneFill(look, palette), stroke: palette.line, width: 0.25, dash: [1.2, 0.8] };
    case 'frame-label':
      return { fill: palette.ink };
    case 'detail':
      return { fill: plain || isGone(look) ? palette.faded : palette.note };
    case 'icon':
      return lined(look, { width: 0.22 }, plain || isGone(look) ? palette.faded : palette.note);
    case 'image':
      return {};
    case 'tone':
    case 'code':
      return codePaint(look, palette);
    case 'tone-text':
    case 'code-text':
      return { fill: isSecond(look) ? palette.ink : toneOf(look, palette).text };
    case 'tag':
      return tagPaint(look, palette);
    case 'tag-text':
      return { fill: look.emphasis === 'strong' ? palette.page : palette.ink };
    case 'header':
      if (look.tone !== undefined) return { fill: toneOf(look, palette).pale };
      return { fill: look.depth === 1 ? palette.plainStrip : palette.plainBand };
    case 'cell':
      // Every other row is tinted; what became of a cell is told by its outline.
      if (look.depth === 1) return { fill: palette.plainBand };
      if (look.fate !== undefined) return boxPaint(look, palette, palette.box);
      return { fill: palette.box, stroke: palette.hairline, width: 0.15 };
    case 'grid':
      return look.emphasis === 'strong'
        ? { stroke: palette.line, width: 0.25 }
        : { stroke: palette.hairline, width: 0.15 };
    case 'header-text':
      return { fill: isGone(look) ? palette.faded : palette.ink };
    case 'cell-text':
      return { fill: isGone(look) || plain ? palette.faded : palette.ink };
    case 'sticky-text':
      return { fill: palette.ink };
    case 'sticky':
      return { fill: palette.sticky, stroke: palette.hairline, width: 0.2 };
    case 'stamp':
      return { stroke: palette.courses.ends, width: 0.4 };
    case 'stamp-text':
      return { fill: palette.courses.ends };
    case 'pin':
      return { fill: palette.pin.fill };
    case 'pin-text':
      return { fill: palette.pin.text };
  }
}

function boxPaint(look: Look, palette: Palette, fill: string): Paint {
  // A dotted one is no box any more but tells where it was.
  if (look.emphasis === 'faint' && look.line === 'dotted') {
    return { fill: palette.gone, ...lined(look, { width: 0.2, dash: [0.3, 0.9] }, palette.line) };
  }
  return { fill: isGone(look) ? palette.gone : fill, ...outline(look, palette) };
}

function outline(look: Look, palette: Palette): Paint {
  const { fate } = look;
  if (fate === undefined) {
    if (look.emphasis === 'strong') return lined(look, { width: 0.55 }, palette.ink);
    return lined(look, { width: 0.2 }, look.emphasis ? palette.hairline : palette.line);
  }
  return lined(look, FATE_LINES[fate], palette.courses[COURSES[fate]]);
}

/** The line as heavy as the type beside it asks for. */
function lined(look: Look, line: Pick<Paint, 'width' | 'dash'>, stroke: string): Paint {
  const { weight = 1 } = look;
  const { width = 0, dash } = line;
  const scaled = (length: number) => Math.round(length * weight * 100) / 100;
  return {
    stroke,
    width: scaled(width),
    ...(dash === undefined ? {} : { dash: dash.map(scaled) }),
  };
}

/** Solid where it says nothing of fates, else hollow, with the outline of its fate. */
function arrowPaint(look: Look, palette: Palette): Paint {
  if (look.fate === undefined || look.fate === 'kept') return { fill: palette.arrow };
  return boxPaint(look, palette, palette.box);
}

/** A line between boxes: its dash says the kind of relation, its weight and colour what becomes of it. */
function edgePaint(look: Look, palette: Palette): Paint {
  const { fate, line = 'solid', emphasis } = look;
  const stroke = fate === undefined ? palette.line : palette.courses[COURSES[fate]];
  const own = fate === undefined ? EDGE_WIDTHS.kept : EDGE_WIDTHS[fate];
  const width = emphasis === 'strong' ? Math.max(own, 0.5) : own;
  const dash = EDGE_DASHES[line];
  return lined(
    look,
    { width, ...(dash === undefined ? {} : { dash }) },
    emphasis === 'faint' ? palette.hairline : stroke,
  );
}

function badgeOf(look: Look, palette: Palette) {
  return palette.badges[look.fate === undefined ? 'stays' : COURSES[look.fate]];
}

/** Filled, outlined or a quiet ground; what is wanting or gone has a broken outline. */
function tagPaint(look: Look, palette: Palette): Paint {
  if (look.emphasis === 'strong') return { fill: palette.ink, stroke: palette.ink, width: 0.2 };
  if (look.emphasis === 'faint') return { fill: palette.plainStrip };
  const dash = look.line === 'dashed' ? { dash: [0.7, 0.5] } : {};
  return { fill: palette.page, stroke: palette.ink, width: 0.2, ...dash };
}

/** Not there any more in the later architecture. */
const isGone = ({ fate, leaves }: Look): boolean =>
  fate !== undefined && (COURSES[fate] === 'passes' || COURSES[fate] === 'ends' || leaves === true);

const toneOf = ({ tone = 0 }: Look, palette: Palette): Tone => {
  const [first] = palette.tones;
  return palette.tones[tone % palette.tones.length] ?? first;
};

/** The second time round a tone's code is outlined. */
const isSecond = ({ tone = 0 }: Look): boolean => Math.floor(tone / TONES) % 2 === 1;

function codePaint(look: Look, palette: Palette): Paint {
  const { strong, edge } = toneOf(look, palette);
  if (isSecond(look)) return { fill: palette.page, stroke: edge ?? strong, width: 0.35 };
  return { fill: strong, ...(edge === undefined ? {} : { stroke: edge, width: 0.2 }) };
}

/** Zones in zones step back by turns, as groups do. */
const zoneFill = (look: Look, palette: Palette): string =>
  (look.depth ?? 0) % 2 === 0 ? palette.group : palette.plainBand;

/** Nested groups step back by turns, so that boxes stand out of each. */
function groupFill(look: Look, palette: Palette): string {
  if (look.coloured && look.tone !== undefined) return toneOf(look, palette).pale;
  if ((look.depth ?? 0) % 2 === 0) return palette.group;
  if (look.coloured || look.fate !== undefined) return palette.plainBand;
  return palette.bands[look.layer ?? 'other'];
}

function heatFill(look: Look, palette: Palette): string {
  if (look.value === undefined) {
    return look.tone === undefined ? palette.box : toneOf(look, palette).pale;
  }
  const index = Math.round(look.value * (palette.heat.length - 1));
  return palette.heat[Math.min(Math.max(index, 0), palette.heat.length - 1)] ?? palette.box;
}
