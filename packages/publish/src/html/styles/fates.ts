/** The colours of fates as the figures have them: on screens light and dark, on paper in grey. */
import { FATES, type Fate } from '@khung/core';
import { grey, screenDark, screenLight, type Theme } from '@khung/diagram';
import { inUnits } from '../../svg/shapes.ts';

export function fateColours(): string {
  const rules = (theme: Theme, before = '') =>
    FATES.map((fate) => `${before}.f-${fate}{${coloursOf(theme, fate)}}`).join('\n');
  return [
    rules(screenLight),
    outlines(screenLight),
    `@media screen and (prefers-color-scheme:dark){\n${rules(screenDark)}\n${outlines(screenDark)}\n}`,
    `@media print{\n${rules(grey, ':root:not([data-ink="colour"]) ')}\n}`,
  ].join('\n');
}

/** On a figure of one side alone: what differs has the line that it has where both are shown. */
function outlines(theme: Theme): string {
  return FATES.filter((fate) => fate !== 'kept')
    .map((fate) => {
      const { stroke = 'none', width = 0.2, dash } = theme.paint({ part: 'block', fate });
      const dashes = dash?.length ? `;stroke-dasharray:${dash.map(inUnits).join(' ')}` : '';
      return `@media screen{.d-${fate}>:is(rect,path):first-child{stroke:${stroke};stroke-width:${inUnits(width)}${dashes}}}`;
    })
    .join('\n');
}

/** A kept element has no badge; in bars it is the quiet rest. */
function coloursOf(theme: Theme, fate: Fate): string {
  if (fate === 'kept') {
    const { fill } = theme.paint({ part: 'band', emphasis: 'faint', depth: 1 });
    return `--fate:${fill ?? '#dddddd'};--on:inherit;--edge:transparent`;
  }
  const { fill = 'none', stroke = fill } = theme.paint({ part: 'badge', fate });
  const { fill: on } = theme.paint({ part: 'badge-text', fate });
  return `--fate:${fill};--on:${on ?? '#ffffff'};--edge:${stroke}`;
}
