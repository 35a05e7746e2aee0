/** Large models: no reader wants them on one page, but nothing may break or take minutes. */
import {
  architectureId,
  type Element,
  type ElementType,
  elementId,
  emptyWorkspace,
  type Model,
  type Relation,
  relationId,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { figureQuality, overviewFigure } from '../src/index.ts';

const KINDS: readonly (readonly [string, ElementType])[] = [
  ['user-group', 'BusinessRole'],
  ['channel', 'BusinessInterface'],
  ['public-service', 'BusinessService'],
  ['line-application', 'ApplicationComponent'],
  ['shared-service', 'ApplicationService'],
  ['sector-database', 'DataObject'],
  ['server', 'Device'],
];
const WORDS = 'cơ sở dữ liệu kết cấu hạ tầng giao thông đường thủy nội địa quản lý'.split(' ');

/** Groups of seven, seven levels of them at most, in every band; the same for the same count. */
function largeModel(count: number): Model {
  const elements = new Map<Element['id'], Element>();
  const relations = new Map<Relation['id'], Relation>();
  for (let index = 0; index < count; index += 1) {
    const [specialisation, type] = KINDS[index % KINDS.length] ?? ['server', 'Device'];
    const words = Array.from(
      { length: 2 + (index % 5) },
      (_, at) => WORDS[(index * 7 + at * 5) % WORDS.length],
    );
    const id = elementId(`e${index}`);
    elements.set(id, { id, type, specialisation, name: { vi: words.join(' ') } });
    const number = Math.floor(index / KINDS.length);
    if (number % 8 === 0) continue;
    const source = elementId(`e${Math.floor(number / 8) * KINDS.length + (index % KINDS.length)}`);
    const nests = relationId(`c${index}`);
    relations.set(nests, { id: nests, type: 'Composition', source, target: id });
  }
  const { info } = emptyWorkspace({
    record: 'workspace',
    id: 't',
    name: { vi: 'T' },
    profile: 'khung-2.0',
    language: 'archimate-3.2',
  });
  return {
    architecture: architectureId('1.0'),
    workspace: info,
    elements,
    relations,
    problems: [],
  };
}

describe('an overview of 5,000 elements on one page', () => {
  it('draws each of them, none over another, no text outside its box, and says how small type is', () => {
    const model = largeModel(5000);
    const figure = overviewFigure(model, { width: 247, height: 155, levels: 99 });
    expect(figure.occurrences).toHaveLength(model.elements.size);
    const quality = figureQuality(figure);
    expect(quality.overlaps).toEqual([]);
    expect(quality.outside).toEqual([]);
    expect(quality.textOutside).toEqual([]);
    expect(figure.findings.map((finding) => finding.kind)).toContain('type-too-small');
  });
});
