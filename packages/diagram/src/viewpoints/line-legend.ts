/** What the lines of a chart say: one entry for each style, and one for each fate that lines have. */
import { type RelationFate, type RelationType, relationTypeInfo, textIn } from '@khung/core';
import type { EdgeStyle } from '../figure/figure.ts';
import type { ChartEdge } from './chart.ts';
import { type ChartContext, relationOf } from './chart-context.ts';
import type { LegendEntry } from './diagram.ts';
import { capitalised, figureWord } from './words.ts';

/** `undefined` leaves a style unexplained. */
export type LineWord = (edge: ChartEdge, type: RelationType | undefined) => string | undefined;

/** The same entries in all figures that share a frame, so that their legends take the same room. */
export function lineLegend(
  context: ChartContext,
  edges: readonly ChartEdge[],
  lineWord: LineWord | undefined,
): LegendEntry[] {
  return [...stylesIn(context, edges, lineWord), ...fatesIn(context, edges)];
}

const roomOf = ({ room, relations }: ChartEdge): NonNullable<ChartEdge['room']> =>
  room ?? relations.map((id) => ({ id }));

function stylesIn(
  context: ChartContext,
  edges: readonly ChartEdge[],
  lineWord: LineWord | undefined,
): LegendEntry[] {
  const typeOf = new Map<string, RelationType>();
  for (const row of context.source.relations) {
    const relation = relationOf(row, context.show);
    if (relation !== undefined) typeOf.set(relation.id, relation.type);
  }
  const entries = new Map<
    string,
    { style: EdgeStyle; word: string; count: number; most: number }
  >();
  for (const edge of edges) {
    const first = edge.relations[0] ?? roomOf(edge)[0]?.id;
    const type = first === undefined ? undefined : typeOf.get(first);
    const word =
      lineWord === undefined
        ? type && textIn(relationTypeInfo(type).name, context.language)
        : lineWord(edge, type);
    if (word === undefined || word === '') continue;
    const key = `${edge.style.line} ${edge.style.tail} ${edge.style.head} ${word}`;
    const known = entries.get(key);
    const entry = known ?? { style: edge.style, word: capitalised(word), count: 0, most: 0 };
    entry.count += edge.relations.length;
    entry.most += Math.max(edge.relations.length, roomOf(edge).length);
    entries.set(key, entry);
  }
  return [...entries.values()]
    .filter(({ count }) => count > 0 || context.compared)
    .map(({ most, ...entry }) => ({
      kind: 'line',
      ...entry,
      countRoom: most,
      ...(entry.count === 0 ? { hidden: true } : {}),
    }));
}

/** As lines wear them: several relations in one line have the fate that it is drawn with. */
function fatesIn({ language, show }: ChartContext, edges: readonly ChartEdge[]): LegendEntry[] {
  return TOLD.flatMap((fate): LegendEntry[] => {
    const count = edges
      .filter((edge) => fateOf(edge) === fate)
      .reduce((sum, edge) => sum + roomOf(edge).length, 0);
    if (count === 0) return [];
    const word = figureWord(`cell-${fate}`, language);
    const hidden = show === 'both' ? {} : ({ hidden: true } as const);
    return [{ kind: 'line', style: PLAIN, fate, word, count, ...hidden }];
  });
}

function fateOf(edge: ChartEdge): RelationFate | undefined {
  const [first, ...others] = roomOf(edge).map(({ fate }) => fate);
  return others.every((fate) => fate === first) ? first : 'changed';
}

/** What stays needs no word. */
const TOLD = ['new', 'changed', 'retired'] as const satisfies readonly RelationFate[];
const PLAIN: EdgeStyle = { line: 'solid', tail: 'none', head: 'none' };
