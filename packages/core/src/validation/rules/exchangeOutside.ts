/** A planned application that exchanges with others directly, and is joined to no integration platform. */
import { includeIn } from '../../collections/multimap.ts';
import type { ExchangeRule } from '../../language/profile.ts';
import { bandOf, layerOf } from '../../language/standing.ts';
import { elementAt, linksOf } from '../../query/links.ts';
import type { ConceptId, ElementId } from '../../workspace/ids.ts';
import type { Element } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import { isPlanned } from '../planned.ts';
import type { ArchitectureRule, Subject } from '../rule.ts';
import { onWholes } from '../wholes.ts';

export const exchangeOutside: ArchitectureRule = {
  id: 'exchange-outside',
  severity: 'info',
  title: { vi: 'Trao đổi ngoài nền tảng tích hợp', en: 'Exchange past the platform' },
  message: {
    vi: '“{name}” trao đổi thẳng với {others} mà không kết nối {platform}',
    en: '“{name}” exchanges directly with {others} and is not joined to {platform}',
  },
  advice: {
    vi: 'Nối với nền tảng tích hợp, hoặc ghi “Không cần kết nối” ở thuộc tính kết nối.',
    en: 'Join it to the integration platform, or say “Not needed” in the property of that name.',
  },
  *check(subject) {
    const { architecture, profile, model } = subject;
    const { exchange } = profile;
    if (!exchange || !isPlanned(architecture)) return;
    const isPlatform = platformsIn(subject, exchange);
    // Where there is no platform at all, one finding for each application would say nothing.
    if (![...model.elements.values()].some(isPlatform)) return;
    const joined = joinedIn(subject, exchange, isPlatform);
    for (const [id, others] of directIn(subject, isPlatform)) {
      if (joined(id)) continue;
      yield {
        concept: id,
        data: {
          name: labelOf(model, id),
          others: [...others].map((other) => labelOf(model, other)),
          platform: exchange.name,
        },
      };
    }
  },
};

type IsPlatform = (element: Element) => boolean;

/** The platform itself and its parts. */
function platformsIn({ model, nesting }: Subject, { through }: ExchangeRule): IsPlatform {
  const kinds = new Set(through);
  const inPlatform = onWholes(nesting, (id) => {
    const kind = model.elements.get(id)?.specialisation;
    return kind !== undefined && kinds.has(kind);
  });
  return ({ id }) => inPlatform(id);
}

/** An application is joined where it, its whole or one of its parts is, or where a person said so. */
function joinedIn(
  { model, nesting }: Subject,
  { property, settled }: ExchangeRule,
  isPlatform: IsPlatform,
): (id: ElementId) => boolean {
  const links = linksOf(model);
  const values = new Set(settled);
  const leadsToPlatform = (end: ConceptId): boolean => {
    const element = elementAt(model, end);
    return element !== undefined && isPlatform(element);
  };
  const joinedItself = (id: ElementId): boolean =>
    values.has(String(model.elements.get(id)?.properties?.[property])) ||
    links.from(id).some(({ target }) => leadsToPlatform(target)) ||
    links.to(id).some(({ source }) => leadsToPlatform(source));
  return onWholes(
    nesting,
    (id) => joinedItself(id) || (nesting.childrenOf.get(id) ?? []).some(joinedItself),
  );
}

/** Of our own applications, those with which each exchanges without anything between. */
function directIn(
  { model, profile }: Subject,
  isPlatform: IsPlatform,
): ReadonlyMap<ElementId, ReadonlySet<ElementId>> {
  const found = new Map<ElementId, Set<ElementId>>();
  const isOutside = (element: Element) => bandOf(element, profile, model)?.kind === 'column';
  for (const { type, source, target } of model.relations.values()) {
    if (type !== 'Flow') continue;
    const [one, other] = [elementAt(model, source), elementAt(model, target)];
    if (!one || !other || one.id === other.id || isPlatform(one) || isPlatform(other)) continue;
    if (layerOf(one, profile, model) !== 'application') continue;
    if (layerOf(other, profile, model) !== 'application') continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!isOutside(from)) includeIn(found, from.id, to.id);
    }
  }
  return found;
}
