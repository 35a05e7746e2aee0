/** The marks of the legend: each entry's sample is drawn exactly as boxes of its kind are. */
import type { PlacedLegendEntry } from '../layout/arrangement.ts';
import { placeTag } from '../layout/chart/tags.ts';
import { textWidth } from '../text/measure.ts';
import { metricsOf } from '../text/metrics.ts';
import type { NodeTag } from '../viewpoints/diagram.ts';
import { figureWord } from '../viewpoints/words.ts';
import { badgeMarks, type Drawing, pinMarks, scaleMarks, shapeMark } from './blocks.ts';
import { cellFateMarks } from './cells.ts';
import { edgeFateMarks } from './edge-fates.ts';
import { lineMarks } from './edges.ts';
import type { Look, Mark, Point, Rect } from './figure.ts';
import { tagMarks } from './tags.ts';
import { textMark } from './text-mark.ts';

export function legendMarks(
  placed: PlacedLegendEntry,
  arrangement: Drawing,
  language: string,
): Mark[] {
  const { entry, sample, text } = placed;
  if (entry.hidden === true) return [];
  const key = entry.kind === 'fate' ? entry.fate : entry.kind === 'heat' ? entry.heat.step : '';
  const id = `legend/${entry.kind}${key === '' ? '' : `-${key}`}`;
  const word: Look = {
    part: 'legend-text',
    ...(entry.kind === 'note' ? ({ emphasis: 'faint' } as const) : {}),
  };
  const words = textMark(
    COUNTED.has(entry.kind)
      ? id
      : `${id}-${placed.textBox.x.toFixed(2)}-${placed.textBox.y.toFixed(2)}`,
    word,
    text,
  );
  const { weight } = arrangement;
  const corner = { x: sample.x + sample.width, y: sample.y };
  switch (entry.kind) {
    case 'note':
      return [words];
    case 'pin':
      return [
        ...pinMarks(id, 1, { ...sample, x: sample.x + sample.width / 2 - 2 }, arrangement),
        words,
      ];
    case 'heat': {
      const look: Look = { part: 'block', value: entry.heat.value, weight };
      const box = shapeMark(`${id}/sample`, look, { box: sample }, 0);
      return [box, ...scaleMarks(id, entry.heat, sample), words];
    }
    case 'line': {
      const y = sample.y + sample.height / 2;
      const points: readonly Point[] = [
        [sample.x, y],
        [sample.x + sample.width, y],
      ];
      const lineId = `${id}-${placed.textBox.x.toFixed(1)}-${placed.textBox.y.toFixed(1)}`;
      const middle: Point = [sample.x + sample.width / 2, y];
      const fate =
        entry.fate === undefined ? [] : edgeFateMarks(lineId, middle, entry.fate, weight);
      return [...lineMarks(lineId, points, entry, weight), ...fate, words];
    }
    case 'tone':
      return entry.filled === true
        ? [...filledSample(`${id}-${entry.code}`, entry, sample, arrangement), words]
        : [...toneSample(`${id}-${entry.tone}`, entry, sample, arrangement), words];
    case 'tag': {
      const { tag } = entry;
      return [...legendTag(`${id}-${tag.kind}-${tag.text}`, tag, sample, arrangement), words];
    }
    case 'cell':
      return [...cellSample(`${id}-${entry.text}`, entry, sample, arrangement), words];
    case 'number': {
      const tag = { kind: 'number', text: entry.number } as const;
      return [...legendTag(`${id}-${entry.number}`, tag, sample, arrangement), words];
    }
    case 'ghost': {
      const look: Look = { part: 'block', emphasis: 'faint', line: 'dotted', weight };
      const badge = figureWord('moved-badge', language);
      return [
        shapeMark(`${id}/sample`, look, { box: sample }, 0),
        ...badgeMarks(id, badge, look, corner, arrangement),
        words,
      ];
    }
    case 'fate': {
      const look: Look = { part: 'block', fate: entry.fate, weight };
      const marks = [shapeMark(`${id}/sample`, look, { box: sample }, 0)];
      if (entry.fate === 'changed') {
        const inner: Look = { part: 'block-inner', fate: entry.fate, weight };
        marks.push(shapeMark(`${id}/inner`, inner, { box: sample }, arrangement.inner));
      }
      if (entry.badge !== undefined) {
        marks.push(...badgeMarks(id, entry.badge, look, corner, arrangement));
      }
      return [...marks, words];
    }
  }
}

/** A box of the category, its code at the left. */
function filledSample(
  id: string,
  { tone, code }: { readonly tone: number; readonly code: string },
  sample: Rect,
  drawing: Drawing,
): Mark[] {
  const { badge, font, weight } = drawing;
  const look: Look = { part: 'block', tone, coloured: true, weight };
  const wide = textWidth(code, badge.size, 'bold', font) + 1.2 * badge.side;
  const width = Math.min(Math.max(sample.height, wide), sample.width);
  const tag = toneSample(`${id}/tag`, { tone, code }, { ...sample, width }, drawing);
  return [
    shapeMark(`${id}/box`, look, { box: sample }, 0),
    ...tag.map((mark): Mark => {
      const part = mark.look.part === 'tone' ? 'code' : 'code-text';
      return { ...mark, look: { ...mark.look, part } };
    }),
  ];
}

/** The colour of a category with the code that its boxes carry. */
function toneSample(
  id: string,
  { tone, code }: { readonly tone: number; readonly code: string },
  sample: Rect,
  { badge, font }: Drawing,
): Mark[] {
  const look: Look = { part: 'tone', tone };
  const marks: Mark[] = [{ shape: 'box', id: `${id}/sample`, look, ...sample, radius: 0.3 }];
  const width = textWidth(code, badge.size, 'bold', font);
  if (code === '' || width > sample.width) return marks;
  const { capHeight } = metricsOf(font, 'bold');
  const line = {
    text: code,
    width,
    x: sample.x + (sample.width - width) / 2,
    y: sample.y + (sample.height + capHeight * badge.size) / 2,
  };
  const word: Look = { part: 'tone-text', tone };
  const text = { lines: [line], size: badge.size, weight: 'bold' } as const;
  return [...marks, textMark(`${id}/code`, word, text)];
}

/** A cell as wide as it is in the matrix, with its letter and the outline of its fate. */
function cellSample(
  id: string,
  entry: { readonly text: string; readonly fate?: 'new' | 'retired' | 'changed' },
  sample: Rect,
  { badge, font, weight, inner }: Drawing,
): Mark[] {
  const { text, fate } = entry;
  const { size } = badge;
  const width = textWidth(text, size, 'bold', font);
  const box = { ...sample, x: sample.x + (sample.width - CELL_SAMPLE) / 2, width: CELL_SAMPLE };
  const outline = cellFateMarks(id, fate, box, { weight, inner });
  const ground: Look = { part: 'cell', weight };
  const marks: Mark[] =
    outline.length > 0
      ? outline
      : [{ shape: 'box', id: `${id}/sample`, look: ground, ...box, radius: 0 }];
  const { capHeight } = metricsOf(font, 'bold');
  const line = {
    text,
    width,
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height + capHeight * size) / 2,
  };
  const word: Look = { part: 'cell-text', ...(fate === undefined ? {} : { fate }) };
  return [...marks, textMark(`${id}/code`, word, { lines: [line], size, weight: 'bold' })];
}

/** mm. */
const CELL_SAMPLE = 7;

/** A sign in the middle of the sample's room. */
function legendTag(id: string, tag: NodeTag, sample: Rect, { badge, font }: Drawing): Mark[] {
  const size = badge.size;
  const height = Math.min(1.36 * size, sample.height);
  const wide = textWidth(tag.text, size, 'bold', font) + 0.8 * size;
  const width = Math.min(Math.max(wide, 0.95 * height), sample.width);
  const box = {
    x: sample.x + (sample.width - width) / 2,
    y: sample.y + (sample.height - height) / 2,
    width,
    height,
  };
  return tagMarks(id, placeTag(tag, box, size, font));
}

/** Of these there is one entry for each key; of the others the place tells them apart. */
const COUNTED: ReadonlySet<string> = new Set(['fate', 'heat', 'pin', 'ghost']);
