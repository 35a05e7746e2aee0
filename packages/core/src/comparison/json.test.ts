import { expect, test } from 'vitest';
import { elementId } from '../workspace/ids.ts';
import { compareModels } from './compareModels.ts';
import { element, model, relation, succession } from './comparison.fixture.ts';
import { comparisonToJson } from './json.ts';

const esb = element('esb', { name: { vi: 'Trục ESB', en: 'ESB' }, owner: elementId('tt') });
const lgsp = element('lgsp', { name: { vi: 'LGSP' }, specialisation: 'integration-platform' });
const gplx = element('gplx', { name: { vi: 'GPLX' } });
const gplxNow = element('gplx', { name: { vi: 'Giấy phép lái xe', en: 'Licences' } });
const comparison = compareModels(
  model('1.0', [esb, gplx], ['r: esb Serving gplx']),
  model('2.0', [lgsp, gplxNow], [{ ...relation('r: lgsp Serving gplx') }]),
  [succession('esb > lgsp', 0, 'Theo khung 2.0')],
);

test('a comparison as JSON has every row with its fate, its changes and its reason', () => {
  expect(JSON.parse(JSON.stringify(comparisonToJson(comparison)))).toEqual({
    before: '1.0',
    after: '2.0',
    summary: {
      elements: {
        kept: 0,
        changed: 1,
        new: 0,
        successor: 1,
        replaced: 1,
        split: 0,
        merged: 0,
        retired: 0,
        carriedOver: 0,
      },
      relations: { kept: 0, changed: 1, new: 0, retired: 0 },
    },
    elements: [
      {
        id: 'lgsp',
        name: 'LGSP',
        type: 'ApplicationComponent',
        layer: 'application',
        owner: null,
        fate: 'successor',
        changes: [],
        reason: 'Theo khung 2.0',
        predecessors: ['esb'],
        successors: [],
      },
      {
        id: 'esb',
        name: 'Trục ESB',
        type: 'ApplicationComponent',
        layer: 'application',
        owner: 'tt',
        fate: 'replaced',
        changes: [],
        reason: 'Theo khung 2.0',
        predecessors: [],
        successors: ['lgsp'],
      },
      {
        id: 'gplx',
        name: 'Giấy phép lái xe',
        type: 'ApplicationComponent',
        layer: 'application',
        owner: null,
        fate: 'changed',
        changes: [
          { field: 'name.en', was: null, to: 'Licences' },
          { field: 'name.vi', was: 'GPLX', to: 'Giấy phép lái xe' },
        ],
        reason: null,
        predecessors: [],
        successors: [],
      },
    ],
    relations: [
      {
        id: 'r',
        type: 'Serving',
        source: 'lgsp',
        target: 'gplx',
        fate: 'changed',
        cause: 'end',
        changes: [{ field: 'source', was: 'esb', to: 'lgsp' }],
      },
    ],
  });
});

test('names are in the language asked for', () => {
  expect(comparisonToJson(comparison, 'en').elements.map(({ name }) => name)).toEqual([
    'LGSP',
    'ESB',
    'Licences',
  ]);
});
