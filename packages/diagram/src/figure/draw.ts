/** Draws an arrangement: marks in paint order, each knowing what it stands for. Colours come later. */
import type { Arrangement, PlacedBlock, PlacedRegion } from '../layout/arrangement.ts';
import { missingLetters } from '../text/measure.ts';
import { arrowMarks } from './arrows.ts';
import { blockMarks } from './blocks.ts';
import type { Figure, Ground, Look, Mark, Occurrence } from './figure.ts';
import { legendMarks } from './legend.ts';
import { pageMark } from './page-mark.ts';
import { textMark } from './text-mark.ts';

export function drawOverview(arrangement: Arrangement): Figure {
  const { diagram, width, height } = arrangement;
  const marks: Mark[] = [pageMark(arrangement)];
  const coloured = diagram.coloured === true;
  const drawing = { ...arrangement, font: diagram.font.name, coloured };
  const fated = diagram.legend.some((entry) => entry.kind === 'fate' && entry.hidden !== true);
  for (const region of arrangement.regions) marks.push(...regionMarks(region, fated || coloured));
  for (const arrow of arrangement.arrows) marks.push(...arrowMarks(arrow, arrangement.weight));
  const visible = arrangement.blocks.filter((placed) => !placed.block.hidden);
  for (const placed of visible) marks.push(...blockMarks(placed, drawing));
  for (const entry of arrangement.legend) {
    marks.push(...legendMarks(entry, drawing, diagram.language));
  }
  const missing = missingIn(marks, diagram.font.name);
  return {
    width,
    height,
    title: diagram.title,
    caption: diagram.caption,
    language: diagram.language,
    font: diagram.font,
    marks,
    occurrences: visible.filter((placed) => !placed.block.ghost).map(occurrence),
    items: [],
    edges: [],
    unshown: diagram.unshown,
    findings: [
      ...arrangement.findings,
      ...(missing === '' ? [] : [{ kind: 'missing-glyph', text: missing } as const]),
    ],
    ...(diagram.page === undefined ? {} : { page: diagram.page }),
    placing: { x: 0, y: 0, scale: 1, grounds: arrangement.regions.map(ground) },
  };
}

const ground = ({ region, kind, box }: PlacedRegion): Ground => ({
  id: `${kind}/${region.id}`,
  box,
  sized: kind === 'band' ? 'height' : 'width',
});

function regionMarks(placed: PlacedRegion, plain: boolean): Mark[] {
  const { region, kind, box, labelBox } = placed;
  const id = `${kind}/${region.id}`;
  const part = kind === 'band' ? 'band' : 'bar';
  // Where fates or categories are shown the bands step back, so that colour speaks of those alone.
  const look: Look = { part, layer: region.layer, depth: 0, ...(plain ? FAINT : {}) };
  const marks: Mark[] = [{ shape: 'box', id, look, ...box, radius: 0.8 }];
  const strip = kind === 'band' && labelBox.height === box.height;
  if (strip) {
    const inner: Look = { ...look, depth: 1 };
    marks.push({ shape: 'box', id: `${id}/strip`, look: inner, ...labelBox, radius: 0.8 });
  }
  const label: Look = { part: 'band-label', layer: region.layer };
  marks.push(textMark(`${id}/label`, label, placed.label));
  return marks;
}

const FAINT = { emphasis: 'faint' } as const;

function occurrence(placed: PlacedBlock): Occurrence {
  const { block, box, parent, labelBox } = placed;
  return {
    id: block.id,
    element: block.element,
    ...(parent === undefined ? {} : { parent }),
    box,
    shape: block.children.length > 0 && block.shape !== 'bus' ? 'group' : block.shape,
    layer: block.layer,
    ...(block.fate === undefined ? {} : { fate: block.fate }),
    label: block.label,
    labelBox,
  };
}

/** Letters of the texts that the measured font lacks. */
export function missingIn(marks: readonly Mark[], font: Figure['font']['name']): string {
  const missing = new Set<string>();
  for (const mark of marks) {
    if (mark.shape !== 'text') continue;
    for (const line of mark.lines) {
      for (const letter of missingLetters(line.text, mark.weight, font)) missing.add(letter);
    }
  }
  return [...missing].join('');
}
