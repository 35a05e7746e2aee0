/** The headers of a matrix, filled by what their elements say in the field that the figure is coloured by. */
import type { ChartContext } from './chart-context.ts';
import { colourLegend, sortedIn, tonesOf } from './colouring.ts';
import type { LegendEntry } from './diagram.ts';
import type { Header } from './matrix-table.ts';

export interface ColouredHeaders {
  readonly of: ReadonlyMap<Header, Header>;
  readonly legend: readonly LegendEntry[];
}

/** An element that heads a row and a column counts once. */
export function colouredHeaders(
  context: ChartContext,
  headers: readonly Header[],
): ColouredHeaders {
  const sorted = sortedIn(context);
  const of = new Map<Header, Header>();
  if (sorted === undefined) return { of, legend: [] };
  const shown = new Map(headers.map(({ element, hidden }) => [element, !hidden]));
  const drawn = new Map<number, number>();
  const framed = new Set<number>();
  let without = 0;
  for (const [element, isDrawn] of shown) {
    const index = sorted.of.get(element);
    if (index === undefined) {
      if (isDrawn) without += 1;
      continue;
    }
    framed.add(index);
    if (isDrawn) drawn.set(index, (drawn.get(index) ?? 0) + 1);
  }
  const toneOf = tonesOf(sorted, framed);
  for (const header of headers) {
    const index = sorted.of.get(header.element);
    const code = index === undefined ? undefined : sorted.categories[index]?.code;
    if (index === undefined || code === undefined) continue;
    of.set(header, { ...header, category: { tone: toneOf(index), code } });
  }
  return { of, legend: colourLegend(context, sorted, toneOf, { drawn, framed, without }) };
}
