/** What a junction joins must be allowed from each that goes in to each that comes out. */
import { mayRelate } from '../../language/rules.ts';
import { elementTypeInfo, relationTypeInfo } from '../../language/types.ts';
import type { RelationType } from '../../language/vocabulary.ts';
import { elementAt, linksOf } from '../../query/links.ts';
import type { Element } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const junctionPath: ArchitectureRule = {
  id: 'junction-path',
  severity: 'warning',
  title: { vi: 'Đường qua nút nối không được phép', en: 'Path through a junction not allowed' },
  message: {
    vi: 'Qua “{junction}”, quan hệ “{relation}” không được phép từ “{source}” đến “{target}”',
    en: 'Through “{junction}”, a relation “{relation}” is not allowed from “{source}” to “{target}”',
  },
  advice: {
    vi: 'Đổi loại quan hệ, hoặc nối thẳng hai thành phần theo loại được phép.',
    en: 'Change the type of relation, or join the two directly by one that is allowed.',
  },
  *check({ model }) {
    const links = linksOf(model);
    for (const junction of model.elements.values()) {
      if (elementTypeInfo(junction.type).aspect !== 'connector') continue;
      const into = links.to(junction.id);
      const out = links.from(junction.id);
      const relation = into[0]?.type;
      if (!relation || [...into, ...out].some(({ type }) => type !== relation)) continue;
      const sources = oneOfEachType(into.map(({ source }) => elementAt(model, source)));
      const targets = oneOfEachType(out.map(({ target }) => elementAt(model, target)));
      const illegal = firstIllegal(relation, sources, targets);
      if (!illegal) continue;
      yield {
        concept: junction.id,
        data: {
          junction: labelOf(model, junction.id),
          relation: relationTypeInfo(relation).name,
          source: labelOf(model, illegal.source.id),
          target: labelOf(model, illegal.target.id),
        },
      };
    }
  },
};

/** Legality is about types, so one element of each will do; another junction is looked at by itself. */
function oneOfEachType(elements: readonly (Element | undefined)[]): Element[] {
  const byType = new Map<string, Element>();
  for (const element of elements) {
    if (!element || elementTypeInfo(element.type).aspect === 'connector') continue;
    if (!byType.has(element.type)) byType.set(element.type, element);
  }
  return [...byType.values()];
}

function firstIllegal(
  relation: RelationType,
  sources: readonly Element[],
  targets: readonly Element[],
): { source: Element; target: Element } | undefined {
  for (const source of sources) {
    const target = targets.find((one) => !mayRelate(relation, source.type, one.type));
    if (target) return { source, target };
  }
  return undefined;
}
