/**
 * A mark as SVG elements. How it is painted and what it is called comes from a dress: attributes in a
 * file of its own, classes where a page has one style sheet for many figures.
 */
import type { ImageMark, Look, Mark, Paint, TextMark } from '@khung/diagram';
import { pictureIn } from '../picture/picture.ts';
import { cornerRadius, cylinderData, numberText, pathData } from './outline.ts';
import { legible, xmlAttribute, xmlText } from './text.ts';

/** Each gives attributes, with a space before each one. */
export interface Dress {
  /** What a mark is called, before its geometry. */
  readonly name: (look: Look) => string;
  /** How a shape is filled and lined, after it. */
  readonly shape: (look: Look) => string;
  /** The colour of words. */
  readonly text: (look: Look) => string;
}

/** Part, colours and lines as attributes, which a style sheet can override. */
export function plainDress(paint: (look: Look) => Paint): Dress {
  return {
    name: ({ part }) => ` data-part="${part}"`,
    shape: (look) => paintAttributes(paint(look)),
    text: (look) => ` fill="${xmlAttribute(paint(look).fill ?? '#000000')}"`,
  };
}

export function markElements(mark: Mark, dress: Dress): string[] {
  const name = dress.name(mark.look);
  switch (mark.shape) {
    case 'box': {
      const radius = cornerRadius(mark);
      const rect = numbers({ x: mark.x, y: mark.y, width: mark.width, height: mark.height });
      const rounded = radius ? numbers({ rx: radius }) : '';
      return [`<rect${name}${rect}${rounded}${dress.shape(mark.look)}/>`];
    }
    case 'cylinder':
      return [`<path${name} d="${cylinderData(mark, inUnits)}"${dress.shape(mark.look)}/>`];
    case 'path':
      return [`<path${name} d="${pathData(mark.commands, inUnits)}"${dress.shape(mark.look)}/>`];
    case 'image':
      return [imageElement(mark, name)];
    case 'text':
      return textElements(mark, name, dress.text(mark.look));
  }
}

/** By the older name of its attribute, which every reader knows. It is never fetched from anywhere. */
function imageElement(mark: ImageMark, name: string): string {
  pictureIn(mark);
  const { x, y, width, height, href } = mark;
  return `<image${name}${numbers({ x, y, width, height })} xlink:href="${xmlAttribute(href)}"/>`;
}

/** A text element a line: selecting, searching and measuring then see lines, not one long string. */
function textElements(mark: TextMark, name: string, painted: string): string[] {
  const shared = [
    numbers({ 'font-size': mark.size }),
    mark.weight === 'bold' ? ' font-weight="bold"' : '',
    painted,
    mark.rotate
      ? ` transform="rotate(${[numberText(mark.rotate.angle), inUnits(mark.rotate.x), inUnits(mark.rotate.y)].join(' ')})"`
      : '',
  ].join('');
  return mark.lines.map(({ text, x, y }) => {
    // Renderers drop outer and doubled spaces, which were measured, unless told not to.
    const spaces = /^\s|\s\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    return `<text${name}${numbers({ x, y })}${shared}${spaces}>${xmlText(legible(text))}</text>`;
  });
}

function paintAttributes({ fill, stroke, width, dash }: Paint): string {
  const lined = stroke !== undefined && width !== undefined && width > 0;
  return attributes([
    ['fill', fill ?? 'none'],
    ['stroke', lined ? stroke : undefined],
    ['stroke-width', lined ? inUnits(width) : undefined],
    ['stroke-dasharray', lined && dash?.length ? dash.map(inUnits).join(' ') : undefined],
  ]);
}

function numbers(values: Readonly<Record<string, number>>): string {
  return attributes(Object.entries(values).map(([name, value]) => [name, inUnits(value)]));
}

/** @param values absent ones are left out */
export function attributes(values: readonly (readonly [string, string | undefined])[]): string {
  return values
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlAttribute(value)}"`]))
    .join('');
}

/**
 * User units in a millimetre. Browsers round the advance of each letter to 1/64 of a unit: with
 * millimetres as units a long line of small type would end a whole millimetre early.
 */
const UNITS = 10;

/** A length in user units; to the micrometre. */
export const inUnits = (mm: number): string => numberText(Math.round(mm * 1000) / (1000 / UNITS));
