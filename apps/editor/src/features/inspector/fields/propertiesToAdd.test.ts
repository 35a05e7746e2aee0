/** Properties that may still be added, on the sample; one that is new comes with its value in one step. */
import { readFileSync } from 'node:fs';
import {
  applyEdit,
  architectureId,
  elementId,
  emptyHistory,
  parseWorkspace,
  profileOf,
  propertyDefinitionId,
  record,
  resolve,
  undo,
} from '@khung/core';
import { describe, expect, it } from 'vitest';
import { addOwnProperty, propertiesToAdd } from './propertiesToAdd.ts';

const workspace = parseWorkspace(
  readFileSync(new URL('../../../../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8'),
);
const target = architectureId('2.0');
const profile = profileOf(workspace.info.profile);
const lgspIn = (ws: typeof workspace) => {
  const element = resolve(ws, target).elements.get(elementId('lgsp'));
  if (element === undefined) throw new Error('no lgsp');
  return element;
};
const find = (ws: typeof workspace, query: string, asked: readonly string[] = []) =>
  propertiesToAdd({
    concept: lgspIn(ws),
    profile,
    workspace: ws,
    asked: new Set(asked),
    language: 'vi',
    query,
  });
const OWN = { name: 'Kinh phí vận hành', language: 'vi', type: 'number', value: 1500 } as const;

describe('a property that an element lacks', () => {
  it('is offered unless the element has it or its field stands there already', () => {
    const { offers, newName } = find(workspace, '');
    const has = Object.keys(lgspIn(workspace).properties ?? {});
    expect(has.length).toBeGreaterThan(0);
    expect(offers.filter(({ id }) => has.includes(id))).toEqual([]);
    expect(newName).toBeUndefined();
    const [first] = offers;
    expect(first).toBeDefined();
    const less = find(workspace, '', [first?.id ?? '']).offers;
    expect(less).toEqual(offers.slice(1));
  });

  it('is found without its marks; a name that none has can be made, one that some has cannot', () => {
    const name = profile.properties.find(({ id }) => !lgspIn(workspace).properties?.[id])?.name.vi;
    const found = find(workspace, name?.toLowerCase() ?? '');
    expect(found.offers.map((one) => one.name)).toContain(name);
    expect(found.newName).toBeUndefined();
    expect(find(workspace, ' Kinh phí ').newName).toBe('Kinh phí');
  });

  it('is defined and given its value in one step, which undo takes back whole', () => {
    const edit = addOwnProperty(workspace, target, lgspIn(workspace), OWN, () => 'property-1');
    const after = applyEdit(workspace, edit);
    expect(after.properties.get(propertyDefinitionId('property-1'))).toMatchObject({
      name: { vi: OWN.name },
      type: 'number',
    });
    expect(lgspIn(after).properties?.['property-1']).toBe(1500);
    const back = undo(after, record(emptyHistory(), edit));
    expect(back?.workspace.properties.size).toBe(workspace.properties.size);
    expect(back && lgspIn(back.workspace)).toEqual(lgspIn(workspace));
  });

  it('is offered to others by its name once it is there', () => {
    const edit = addOwnProperty(workspace, target, lgspIn(workspace), OWN, () => 'property-1');
    const after = applyEdit(workspace, edit);
    const [other] = [...resolve(after, target).elements.values()].filter(({ id }) => id !== 'lgsp');
    if (other === undefined) throw new Error('no other');
    const { offers, newName } = propertiesToAdd({
      concept: other,
      profile,
      workspace: after,
      asked: new Set(),
      language: 'vi',
      query: 'kinh phi van hanh',
    });
    expect(offers).toMatchObject([{ kind: 'defined', id: 'property-1', type: 'number' }]);
    expect(newName).toBeUndefined();
  });
});
