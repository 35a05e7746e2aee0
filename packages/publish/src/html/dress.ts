/**
 * Figures in classes: one style sheet paints all of them, in light, in dark and, on paper, in grey.
 * A class is a way of painting; looks that are painted alike in all three share one.
 */
import { grey, type Look, type Paint, screenDark, screenLight } from '@khung/diagram';
import { type Dress, inUnits } from '../svg/shapes.ts';

export interface ClassDress extends Dress {
  /** The rules of all classes given so far. */
  readonly rules: () => string;
}

interface InThemes {
  readonly light: string;
  readonly dark: string;
  readonly grey: string;
}

export function classDress(): ClassDress {
  const classes = new Map<string, { readonly name: string; readonly paints: InThemes }>();
  const known = new Map<string, string>();
  const classOf = (kind: 's' | 't', look: Look, css: (paint: Paint) => string): string => {
    const of = kind + JSON.stringify(look);
    const before = known.get(of);
    if (before !== undefined) return before;
    const paints = {
      light: css(screenLight.paint(look)),
      dark: css(screenDark.paint(look)),
      grey: css(grey.paint(look)),
    };
    const key = kind + JSON.stringify(paints);
    const found = classes.get(key) ?? { name: kind + classes.size.toString(36), paints };
    classes.set(key, found);
    const attribute = ` class="${found.name}"`;
    known.set(of, attribute);
    return attribute;
  };
  return {
    name: () => '',
    shape: (look) => classOf('s', look, shapeRule),
    text: (look) => classOf('t', look, ({ fill }) => `fill:${fill ?? '#000000'}`),
    rules: () => rulesOf([...classes.values()]),
  };
}

function shapeRule({ fill, stroke, width, dash }: Paint): string {
  if (stroke === undefined || width === undefined || width <= 0) return `fill:${fill ?? 'none'}`;
  const dashes = dash?.length ? `;stroke-dasharray:${dash.map(inUnits).join(' ')}` : '';
  return `fill:${fill ?? 'none'};stroke:${stroke};stroke-width:${inUnits(width)}${dashes}`;
}

function rulesOf(classes: readonly { readonly name: string; readonly paints: InThemes }[]): string {
  const list = (theme: keyof InThemes, before = '') =>
    classes
      .filter(({ paints }) => theme === 'light' || paints[theme] !== paints.light)
      .map(({ name, paints }) => `${before}.${name}{${paints[theme]}}`)
      .join('\n');
  return [
    list('light'),
    `@media screen and (prefers-color-scheme:dark){\n${list('dark')}\n}`,
    `@media print{\n${list('grey', ':root:not([data-ink="colour"]) ')}\n}`,
  ].join('\n');
}
