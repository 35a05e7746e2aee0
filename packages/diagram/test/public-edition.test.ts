/** What a public edition must not tell: not in a figure's words, counts, findings or ids, whatever the viewpoint. */
import {
  architectureId,
  type Comparison,
  compare,
  type Element,
  elementId,
  type Model,
  publicEdition,
  type Relation,
  resolve,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { VIEWPOINTS, wishOf } from '../src/index.ts';
import { sample } from './sample.ts';

/** A platform, a unit, a database, a control, a site, and what a step sends. */
const SECRET = new Set(
  ['lgsp', 'vu-van-tai', 'csdl-nguoi-dieu-khien', 'soc', 'ttdl', 'bc-tham-dinh', 'gplx'].map(
    elementId,
  ),
);
const WORD = 'BÍMẬT';

const [BEFORE, AFTER] = [architectureId('1.0'), architectureId('2.0')];

/** The same model with some elements marked internal, and every third relation that touches none of them. */
function marked(model: Model): Model {
  const elements = new Map<Element['id'], Element>();
  for (const [id, element] of model.elements) {
    const properties = { ...element.properties, 'phien-ban': WORD };
    const name = { vi: `${WORD} ${id}`, en: `${WORD} ${id}` };
    const secret = SECRET.has(id) ? { name, internal: true } : {};
    elements.set(id, { ...element, properties, ...secret });
  }
  const relations = new Map<Relation['id'], Relation>();
  let count = 0;
  for (const [id, relation] of model.relations) {
    count += 1;
    const hidden = count % 3 === 0 && relation.name !== undefined;
    const secret = hidden ? { name: { vi: WORD, en: WORD }, internal: true } : {};
    relations.set(id, { ...relation, ...secret });
  }
  return { ...model, elements, relations };
}

function pairOf(models: readonly Model[]): Comparison {
  const [before, after] = models;
  if (before === undefined || after === undefined) throw new Error('two models were asked for');
  return compare(sample, BEFORE, AFTER, { before, after });
}

const MODELS = [BEFORE, AFTER].map((id) => marked(resolve(sample, id)));
const PUBLIC = publicEdition(sample, MODELS);
const SOURCES: readonly (Model | Comparison)[] = [...PUBLIC, pairOf(PUBLIC)];

/** As if what is internal had never been recorded, so that no succession names it either. */
function neverThere(): readonly (Model | Comparison)[] {
  const without = (ids: Readonly<Record<string, true>>) =>
    Object.fromEntries(Object.entries(ids).filter(([id]) => !SECRET.has(elementId(id))));
  const successions = new Map(
    [...sample.successions].map(([id, one]) => [
      id,
      { ...one, from: without(one.from), to: without(one.to) },
    ]),
  );
  const [before, after] = PUBLIC;
  if (before === undefined || after === undefined) throw new Error('two models were asked for');
  return [before, after, compare({ ...sample, successions }, BEFORE, AFTER, { before, after })];
}

/** As whole words, so that an id that another one begins with counts for itself alone. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...SECRET].join('|')})(?![\\p{L}\\p{N}-])`,
  'u',
);

describe.each(VIEWPOINTS.map((viewpoint) => [viewpoint.id, viewpoint] as const))(
  '%s for the public',
  (id, viewpoint) => {
    const view = [...sample.views.values()].find((one) => one.viewpoint === id);
    const drawn = (source: Model | Comparison) => viewpoint.figures(source, wishOf(view));

    it('says nothing of what is internal, in no word, id, finding or count', () => {
      const absent = neverThere();
      for (const [index, source] of SOURCES.entries()) {
        const figures = JSON.stringify(drawn(source));
        expect(figures).not.toContain(WORD);
        expect(NAMED.exec(figures)?.[0]).toBeUndefined();
        const other = absent[index];
        if (other !== undefined) expect(figures).toBe(JSON.stringify(drawn(other)));
      }
    });
  },
);

it('has something to hide: the same words stand in the internal edition', () => {
  const figures = VIEWPOINTS.flatMap((viewpoint) => viewpoint.figures(pairOf(MODELS), wishOf({})));
  const drawn = JSON.stringify(figures);
  expect(drawn).toContain(WORD);
  expect(NAMED.test(drawn)).toBe(true);
});
