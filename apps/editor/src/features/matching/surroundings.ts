/** The relations of two elements beside each other: those that lead to matched neighbours stand in one line. */
import {
  type ElementId,
  type Model,
  type Neighbour,
  neighbours,
  relationVerb,
  type Text,
} from '@khung/core';
import type { Partners } from './decisions.ts';

/** `verb` as the element itself would say it: `sử dụng`, `phục vụ`. */
export interface Link {
  readonly verb: Text;
  readonly name: Text;
}

export interface LinkLine {
  readonly key: string;
  readonly before?: Link;
  readonly after?: Link;
}

/** Lines with both sides first, then those of one side only. */
export function linkLines(
  sides: { readonly before: Model; readonly after: Model },
  partners: Partners,
  one: ElementId | undefined,
  other: ElementId | undefined,
): readonly LinkLine[] {
  const here = one === undefined ? [] : neighbours(sides.before, one);
  const there = new Set(other === undefined ? [] : neighbours(sides.after, other));
  const [both, alone]: [LinkLine[], LinkLine[]] = [[], []];
  for (const link of here) {
    const partner = partnerOf(partners, link);
    const twin = [...there].find(
      (candidate) =>
        candidate.other === partner &&
        candidate.as === link.as &&
        candidate.relation.type === link.relation.type,
    );
    const key = `< ${link.relation.id} ${link.as}`;
    const before = linkOf(sides.before, link);
    if (twin === undefined) alone.push({ key, before });
    else {
      there.delete(twin);
      both.push({ key, before, after: linkOf(sides.after, twin) });
    }
  }
  const rest = [...there].map((link) => ({
    key: `> ${link.relation.id} ${link.as}`,
    after: linkOf(sides.after, link),
  }));
  return [...both, ...alone, ...rest];
}

function partnerOf({ of }: Partners, { other }: Neighbour): string | undefined {
  const loose: ReadonlyMap<string, ElementId> = of;
  return loose.get(other);
}

function linkOf({ elements }: Model, { relation, other, as }: Neighbour): Link {
  const loose: ReadonlyMap<
    string,
    typeof elements extends ReadonlyMap<ElementId, infer E> ? E : never
  > = elements;
  const neighbour = loose.get(other);
  const [source, target] = [loose.get(relation.source), loose.get(relation.target)];
  if (source === undefined || target === undefined)
    return { verb: {}, name: neighbour?.name ?? { und: other } };
  const verb = relationVerb(relation, source.type, target.type);
  return {
    verb: as === 'source' ? verb.forward : verb.backward,
    name: neighbour?.name ?? { und: other },
  };
}
