/** The colours of fates as the figures have them: on screens light and dark, on paper in grey. */
import { FATES, type Fate } from '@khung/core';
import { grey, screenDark, screenLight, type Theme } from '@khung/diagram';

export function fateColours(): string {
  const rules = (theme: Theme, before = '') =>
    FATES.map((fate) => `${before}.f-${fate}{${coloursOf(theme, fate)}}`).join('\n');
  return [
    rules(screenLight),
    `@media screen and (prefers-color-scheme:dark){\n${rules(screenDark)}\n}`,
    `@media print{\n${rules(grey, ':root:not([data-ink="colour"]) ')}\n}`,
  ].join('\n');
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
