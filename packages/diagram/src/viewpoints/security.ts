/**
 * Information security: numbered controls, what they protect with the numbers of those that do, what
 * nothing protects, and the four organisational layers with who fills them.
 */
import { type ElementId, type RelationId, type Text, textIn } from '@khung/core';
import type { OccurrenceId } from '../figure/figure.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  type ChartContext,
  edgesOf,
  elementNode,
  elementOf,
  frameNode,
  relationOf,
} from './chart-context.ts';
import { chartOf } from './chart-of.ts';
import type { LegendEntry, NodeTag } from './diagram.ts';
import { nothingIn } from './nothing.ts';
import { type AssetGroup, type AssetsWish, assetsOf, levelOf } from './security-assets.ts';
import {
  type Cover,
  type Coverage,
  controlsIn,
  coverageOf,
  demandsIn,
} from './security-coverage.ts';
import { ladderOf } from './security-layers.ts';

export interface SecurityOptions extends AssetsWish {
  /** How it is told which control protects what. */
  readonly covers: 'numbers' | 'lines';
  readonly onlyUncovered: boolean;
}

/** Up to three roots: `frame:controls`, `frame:assets`, `frame:layers`. */
export function securityChart(context: ChartContext, options: SecurityOptions): Chart {
  const own = controlsIn(context);
  const layered = own.length > 0;
  const controls = layered ? own : demandsIn(context, false);
  const demands = layered ? demandsIn(context, true) : [];
  const coverage = coverageOf(context, controls);
  const asked = coverageOf(context, demands);
  const signs = signsOf(controls, demands);
  const isCovered = (id: ElementId) =>
    coverage.covers(id).some((cover) => cover.direct) ||
    asked.covers(id).some((cover) => cover.direct);
  const groups = assetsOf(context, options, isCovered);
  const show: Showing = { context, options, coverage, asked, signs, seen: new Map() };
  const assets = groups.map((group) => groupNode(show, group)).filter((node) => node !== undefined);
  const ladder = ladderOf(context, (id) => signs.get(id));
  const listed = [...controls, ...demands].flatMap((id) => {
    const row = context.rows.get(id);
    const sign = signs.get(id);
    const node = row && elementNode(context, row, sign === undefined ? {} : { tags: [sign] });
    return node === undefined ? [] : [node];
  });
  const panel = (
    id: string,
    name: Text,
    children: readonly ChartNode[],
    layer: 'security' | 'infrastructure',
  ) =>
    children.length === 0
      ? []
      : [frameNode(context, id, textIn(name, context.language), children, { role: 'lane', layer })];
  const edges = options.covers === 'lines' ? linesOf(context, coverage, assets) : [];
  const said = new Set<RelationId>([...ladder.relations, ...asked.relations]);
  if (options.covers === 'numbers') for (const id of coverage.relations) said.add(id);
  return chartOf(context, {
    viewpoint: 'security',
    name: { vi: 'Mô hình an toàn thông tin', en: 'Information security' },
    nodes: [
      ...panel('controls', CONTROLS, listed, 'security'),
      ...panel('assets', ASSETS, assets, 'infrastructure'),
      ...panel('layers', LAYERS, ladder.nodes, 'security'),
    ],
    edges,
    expressed: said,
    lineWord: () => textIn({ vi: 'bảo vệ', en: 'protects' }, context.language),
    legend: listed.length + assets.length === 0 ? [nothingIn(context, NOTHING)] : legendIn(show),
  });
}

const NOTHING: Text = {
  vi: 'Mô hình chưa có biện pháp bảo vệ hay hạ tầng nào.',
  en: 'The model has neither controls nor infrastructure yet.',
};
const CONTROLS: Text = { vi: 'Biện pháp bảo vệ', en: 'Controls' };
const ASSETS: Text = { vi: 'Đối tượng được bảo vệ', en: 'What is protected' };
const LAYERS: Text = { vi: 'Mô hình 4 lớp', en: 'Four layers' };

interface Showing {
  readonly context: ChartContext;
  readonly options: SecurityOptions;
  readonly coverage: Coverage;
  readonly asked: Coverage;
  readonly signs: ReadonlyMap<string, NodeTag>;
  /** How many boxes bear each kind of sign. */
  readonly seen: Map<string, number>;
}

/** Controls are numbered, demands have letters. */
function signsOf(controls: readonly string[], demands: readonly string[]): Map<string, NodeTag> {
  const signs = new Map<string, NodeTag>();
  for (const [index, id] of controls.entries()) {
    signs.set(id, { kind: 'shield', text: String(index + 1) });
  }
  for (const [index, id] of demands.entries()) {
    signs.set(id, { kind: 'number', text: String.fromCharCode(65 + (index % 26)) });
  }
  return signs;
}

function groupNode(show: Showing, group: AssetGroup): ChartNode | undefined {
  const { context, options } = show;
  const children = group.assets
    .map((id) => assetNode(show, id))
    .filter((node) => node !== undefined);
  if (group.site === undefined) {
    if (children.length === 0) return undefined;
    return frameNode(context, `assets-${group.key}`, group.label, children, {
      role: 'group',
      layer: group.layer,
    });
  }
  if (children.length === 0) return assetNode(show, group.site);
  const row = context.rows.get(group.site);
  if (row === undefined) return undefined;
  const tags = options.onlyUncovered && covered(show, group.site) ? [] : tagsAt(show, group.site);
  return elementNode(context, row, { children, ...(tags.length === 0 ? {} : { tags }) });
}

function assetNode(show: Showing, id: ElementId): ChartNode | undefined {
  const { context, options } = show;
  const row = context.rows.get(id);
  if (row === undefined || (options.onlyUncovered && covered(show, id))) return undefined;
  const tags = tagsAt(show, id);
  return elementNode(context, row, { shape: 'box', ...(tags.length === 0 ? {} : { tags }) });
}

/** Whether anything protects it on the side that counts. */
function covered({ context, coverage }: Showing, id: ElementId): boolean {
  return coverage.covers(id).some((cover) => counts(context, id, cover));
}

/** In the comparison the later side counts, but for what is gone from it. */
function counts({ rows, show }: ChartContext, id: ElementId, { before, after }: Cover): boolean {
  const gone = rows.get(id)?.after === undefined;
  return show === 'before' || gone ? before : after;
}

/** Its level, the numbers of what protects it, or that nothing does. */
function tagsAt(show: Showing, id: ElementId): NodeTag[] {
  const { context, options, coverage, asked, signs } = show;
  const tags: NodeTag[] = [];
  const level = levelTag(context, id);
  if (level !== undefined) tags.push(level);
  for (const cover of asked.covers(id)) {
    const sign = signs.get(cover.control);
    if (sign !== undefined && cover.direct && counts(context, id, cover)) tags.push(sign);
  }
  const numbers = coverage.covers(id).flatMap((cover) => coverTag(show, id, cover));
  if (options.covers === 'numbers') tags.push(...numbers);
  if (!covered(show, id)) {
    tags.push({ kind: 'missing', text: textIn({ vi: 'chưa có', en: 'none' }, context.language) });
  }
  for (const { kind, emphasis } of tags) {
    const key = `${kind}${emphasis ?? ''}`;
    show.seen.set(key, (show.seen.get(key) ?? 0) + 1);
  }
  return tags;
}

function levelTag(context: ChartContext, id: ElementId): NodeTag | undefined {
  const row = context.rows.get(id);
  const both = context.compared && context.show === 'both';
  const now = levelOf(row && elementOf(row, context.show));
  const before = both ? levelOf(row?.before) : undefined;
  const word = textIn({ vi: 'CĐ', en: 'L' }, context.language);
  if (now === undefined)
    return before === undefined ? undefined : { kind: 'pill', text: `${word} ${before}` };
  const change = before !== undefined && before !== now ? `${before} → ${now}` : String(now);
  return { kind: 'pill', text: `${word} ${change}` };
}

/** `+` and `−` where a protection comes or goes at something that stays. */
function coverTag({ context, signs }: Showing, id: ElementId, cover: Cover): NodeTag[] {
  const sign = signs.get(cover.control);
  if (sign === undefined) return [];
  const kind = cover.direct ? 'shield' : 'inherited';
  const row = context.rows.get(id);
  const stays = row?.before !== undefined && row.after !== undefined;
  const both = context.compared && context.show === 'both';
  if (both && stays && cover.before !== cover.after) {
    return cover.after
      ? [{ kind, text: `+${sign.text}`, emphasis: 'strong' }]
      : [{ kind: 'inherited', text: `−${sign.text}`, emphasis: 'faint' }];
  }
  return counts(context, id, cover) ? [{ kind, text: sign.text }] : [];
}

function linesOf(
  context: ChartContext,
  coverage: Coverage,
  assets: readonly ChartNode[],
): ChartEdge[] {
  const drawn = new Set<string>();
  const visit = (node: ChartNode): void => {
    drawn.add(node.id);
    node.children.forEach(visit);
  };
  assets.forEach(visit);
  const rows = context.source.relations.filter((row) => {
    const relation = relationOf(row, context.show);
    return relation !== undefined && coverage.relations.has(relation.id);
  });
  return edgesOf(context, rows, {
    at: (end) => end as OccurrenceId,
    style: () => ({ line: 'solid', tail: 'none', head: 'filled-arrow' }),
    label: () => '',
    turned: (relation) => drawn.has(relation.source),
  }).filter(({ from, to }) => drawn.has(to) && !drawn.has(from));
}

function legendIn({ context, seen, options }: Showing): LegendEntry[] {
  const { language } = context;
  const entries: LegendEntry[] = [];
  const add = (tag: NodeTag, word: Text, key: string) => {
    const count = seen.get(key) ?? 0;
    if (count > 0) entries.push({ kind: 'tag', tag, word: textIn(word, language), count });
  };
  if (options.covers === 'numbers') {
    add({ kind: 'shield', text: 'n' }, OWN, 'shield');
    add({ kind: 'inherited', text: 'n' }, HELD, 'inherited');
    const more = (seen.get('shieldstrong') ?? 0) + (seen.get('inheritedstrong') ?? 0);
    seen.set('more', more);
    add({ kind: 'shield', text: '+n' }, MORE, 'more');
    add({ kind: 'inherited', text: '−n', emphasis: 'faint' }, LESS, 'inheritedfaint');
  }
  add({ kind: 'missing', text: '' }, NONE, 'missing');
  add({ kind: 'pill', text: textIn({ vi: 'CĐ', en: 'L' }, language) }, LEVELS, 'pill');
  add({ kind: 'number', text: 'A' }, ASKED, 'number');
  return entries;
}

const OWN: Text = { vi: 'Biện pháp số n bảo vệ trực tiếp', en: 'Control n protects it' };
const HELD: Text = { vi: 'Biện pháp số n bảo vệ nơi chứa', en: 'Control n protects what holds it' };
const MORE: Text = { vi: 'Thêm biện pháp', en: 'Control added' };
const LESS: Text = { vi: 'Bỏ biện pháp', en: 'Control removed' };
const NONE: Text = { vi: 'Chưa có biện pháp', en: 'No control' };
const LEVELS: Text = { vi: 'Cấp độ an toàn thông tin', en: 'Security level' };
const ASKED: Text = { vi: 'Yêu cầu áp dụng', en: 'Demand that applies' };
