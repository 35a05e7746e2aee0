/** What is to be protected, in groups: sites with their nodes, networks, platforms, important systems. */
import {
  bandOf,
  type Element,
  type ElementId,
  elementTypeInfo,
  shapeOf,
  textIn,
} from '@khung/core';
import { type ChartContext, elementOf, layerIn, modelWith } from './chart-context.ts';
import { type Estate, estateOf } from './infrastructure-estate.ts';

export interface AssetGroup {
  readonly key: string;
  readonly label: string;
  readonly layer: 'infrastructure' | 'application';
  /** A site that is an asset itself and holds the others. */
  readonly site?: ElementId;
  readonly assets: readonly ElementId[];
}

export interface AssetsWish {
  readonly which: 'infrastructure' | 'important' | 'all';
  /** From which security level on a system is important. */
  readonly level: number;
}

/** The property of the security level, 1 to 5. */
export const LEVEL = 'cap-do';

export function levelOf(element: Element | undefined): number | undefined {
  const value = element?.properties?.[LEVEL];
  const level = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof level === 'number' && Number.isFinite(level) ? level : undefined;
}

/** @param isCovered whether any control is related to it */
export function assetsOf(
  context: ChartContext,
  wish: AssetsWish,
  isCovered: (id: ElementId) => boolean,
): AssetGroup[] {
  const estate = estateOf(context);
  const groups: AssetGroup[] = [];
  const loose: ElementId[] = [];
  for (const root of estate.roots) {
    const inside = descendants(root, estate);
    if (estate.sites.has(root) || inside.length > 0) {
      groups.push({
        key: root,
        label: '',
        layer: 'infrastructure',
        site: root,
        assets: inside,
      });
    } else loose.push(root);
  }
  const word = (vi: string, en: string) => textIn({ vi, en }, context.language);
  const add = (key: string, label: string, layer: AssetGroup['layer'], assets: ElementId[]) => {
    if (assets.length > 0) groups.push({ key, label, layer, assets });
  };
  add('loose', word('Hạ tầng khác', 'Other infrastructure'), 'infrastructure', loose);
  add('networks', word('Mạng', 'Networks'), 'infrastructure', [...estate.networks]);
  if (wish.which === 'infrastructure') return groups;
  const platforms: ElementId[] = [];
  const systems: ElementId[] = [];
  for (const [id, row] of context.rows) {
    const element = elementOf(row, context.show);
    if (element === undefined || !isSystem(context, element)) continue;
    if (shapeOf(element, context.profile) === 'bus') platforms.push(id);
    else if (isImportant(element, row.before, wish) || isCovered(id)) systems.push(id);
  }
  add('platforms', word('Nền tảng tích hợp', 'Integration'), 'application', platforms);
  const levels =
    wish.which === 'important' && systems.some((id) => levelOf(at(context, id)) !== undefined);
  const important = levels
    ? word(`Hệ thống từ cấp độ ${wish.level}`, `Systems of level ${wish.level} and above`)
    : word('Hệ thống, ứng dụng', 'Systems');
  add('systems', important, 'application', systems);
  return groups;
}

function at(context: ChartContext, id: ElementId): Element | undefined {
  const row = context.rows.get(id);
  return row && elementOf(row, context.show);
}

function isImportant(element: Element, before: Element | undefined, wish: AssetsWish): boolean {
  if (wish.which === 'all') return true;
  return Math.max(levelOf(element) ?? 0, levelOf(before) ?? 0) >= wish.level;
}

/** An application of the ministry's own: what is outside is for others to protect. */
function isSystem(context: ChartContext, element: Element): boolean {
  if (layerIn(context, element) !== 'application') return false;
  if (bandOf(element, context.profile, modelWith(context, element.id))?.kind === 'column')
    return false;
  const { aspect } = elementTypeInfo(element.type);
  return aspect === 'active' || aspect === 'behaviour';
}

function descendants(id: ElementId, estate: Estate): ElementId[] {
  const children = estate.childrenOf.get(id) ?? [];
  return children.flatMap((child) => [child, ...descendants(child, estate)]);
}
