import { describe, expect, test } from 'vitest';
import { element, model, relation } from './model.fixture.ts';
import { PROFILES, profileOf, specialisationOf, UnknownProfile } from './profiles.ts';
import { bandOf, layerOf, shapeOf } from './standing.ts';
import { elementTypeInfo } from './types.ts';
import { ELEMENT_TYPES } from './vocabulary.ts';

const khung = profileOf('khung-2.0');
const generic = profileOf('archimate');

describe('where an element stands', () => {
  const nowhere = model([]);

  test.each([
    ['BusinessActor', 'business', 'band/users'],
    ['BusinessInterface', 'business', 'band/channels'],
    ['BusinessProcess', 'business', 'band/business'],
    ['ApplicationComponent', 'application', 'band/applications'],
    ['DataObject', 'data', 'band/data'],
    ['Node', 'infrastructure', 'band/infrastructure'],
    ['Facility', 'infrastructure', 'band/infrastructure'],
    ['Goal', 'motivation', 'bar/governance'],
    ['Capability', 'strategy', 'bar/governance'],
    ['WorkPackage', 'implementation', undefined],
  ] as const)('a bare %s is of the %s layer, at %s', (type, layer, place) => {
    const bare = element('x', type);
    const found = bandOf(bare, khung, nowhere);
    expect(layerOf(bare, khung)).toBe(layer);
    expect(found && `${found.kind}/${found.id}`).toBe(place);
  });

  test('the specialisation comes before the type, the element before both', () => {
    const wall = element('x', 'Device', { specialisation: 'security-control' });
    expect(layerOf(wall, khung)).toBe('security');
    expect(bandOf(wall, khung, nowhere)).toEqual({ kind: 'bar', id: 'security' });
    const own = element('x', 'Device', { specialisation: 'security-control', layer: 'data' });
    expect(layerOf(own, khung)).toBe('data');
    expect(bandOf(own, khung, nowhere)).toEqual({ kind: 'band', id: 'data' });
  });

  test('what is outside stays outside, whatever its layer', () => {
    const outside = element('x', 'ApplicationComponent', {
      specialisation: 'external-system',
      layer: 'security',
    });
    expect(bandOf(outside, khung, nowhere)).toEqual({ kind: 'column', id: 'external' });
  });

  test('a unit is on purpose not in the overall diagram', () => {
    expect(
      bandOf(element('x', 'BusinessActor', { specialisation: 'unit' }), khung, nowhere),
    ).toBeUndefined();
  });

  test('databases are cylinders, the integration platform is a bus, a grouping is a group', () => {
    const shape = (type: Parameters<typeof element>[1], specialisation?: string) =>
      shapeOf(element('x', type, specialisation ? { specialisation } : {}), khung);
    expect(shape('DataObject', 'sector-database')).toBe('cylinder');
    expect(shape('ApplicationComponent', 'integration-platform')).toBe('bus');
    expect(shape('Grouping')).toBe('group');
    expect(shape('ApplicationComponent')).toBe('box');
  });

  test('a specialisation that the profile does not know leaves the type its say', () => {
    const imported = element('x', 'DataObject', { specialisation: 'someone-elses' });
    expect(layerOf(imported, khung)).toBe('data');
    expect(bandOf(imported, khung, nowhere)).toEqual({ kind: 'band', id: 'data' });
  });
});

describe('groupings, locations and junctions', () => {
  test('take layer and band from what they hold, through other groupings', () => {
    const parts = model(
      [
        element('outer', 'Grouping'),
        element('inner', 'Location'),
        element('a', 'DataObject'),
        element('b', 'DataObject'),
        element('c', 'ApplicationComponent'),
      ],
      [
        'Aggregation outer inner',
        'Composition inner a',
        'Aggregation inner b',
        'Aggregation inner c',
      ],
    );
    for (const one of parts.elements.values()) {
      if (one.type === 'ApplicationComponent') continue;
      expect(layerOf(one, khung, parts)).toBe('data');
      expect(bandOf(one, khung, parts)).toEqual({ kind: 'band', id: 'data' });
    }
  });

  test('one that has a specialisation of its own keeps to it', () => {
    const zone = element('z', 'Grouping', { specialisation: 'security-zone' });
    const parts = model([zone, element('d', 'Device')], ['Aggregation z d']);
    expect(layerOf(zone, khung, parts)).toBe('security');
    expect(bandOf(zone, khung, parts)).toEqual({ kind: 'bar', id: 'security' });
  });

  test('a tie goes to the upper layer', () => {
    const parts = model(
      [element('g', 'Grouping'), element('d', 'Device'), element('a', 'ApplicationComponent')],
      ['Aggregation g d', 'Aggregation g a'],
    );
    const [grouping] = parts.elements.values();
    expect(grouping && layerOf(grouping, khung, parts)).toBe('application');
  });

  test('a junction stands with what it joins', () => {
    const junction = element('j', 'AndJunction');
    const parts = model(
      [element('p', 'BusinessProcess'), junction, element('q', 'BusinessProcess')],
      ['Triggering p j', 'Triggering j q'],
    );
    expect(layerOf(junction, khung, parts)).toBe('business');
  });

  test('an empty one, or a ring of empty ones, is of no layer and fits no band of khung-2.0', () => {
    const ring = model(
      [element('a', 'Grouping'), element('b', 'Grouping')],
      ['Aggregation a b', 'Aggregation b a'],
    );
    for (const one of ring.elements.values()) {
      expect(layerOf(one, khung, ring)).toBe('other');
      expect(bandOf(one, khung, ring)).toBeUndefined();
      expect(bandOf(one, generic, ring)).toEqual({ kind: 'band', id: 'other' });
    }
  });

  test('a chain of 20,000 groupings takes its layer from the one box at its end', () => {
    const size = 20_000;
    const boxes = Array.from({ length: size }, (_, index) => element(`g${index}`, 'Grouping'));
    const chain = boxes.map((_, index) =>
      relation(`Aggregation g${index} ${index + 1 < size ? `g${index + 1}` : 'end'}`),
    );
    const long = model([...boxes, element('end', 'DataObject')], chain);
    const [first] = long.elements.values();
    expect(first && layerOf(first, khung, long)).toBe('data');
  });
});

describe('profiles', () => {
  test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
    '%s names only places, types and scales that there are, each once',
    (_, profile) => {
      const places = [
        ...profile.bands.map(({ id }) => `band/${id}`),
        ...profile.bars.map(({ id }) => `bar/${id}`),
        ...(profile.column ? [`column/${profile.column.id}`] : []),
      ];
      expect(new Set(places).size).toBe(places.length);
      const used = [
        ...profile.specialisations.flatMap(({ place }) => (place ? [place] : [])),
        ...Object.values(profile.placeByType),
        ...Object.values(profile.placeByLayer),
      ];
      for (const place of used) expect(places).toContain(`${place.kind}/${place.id}`);
      const ids = profile.specialisations.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { on } of profile.properties) {
        for (const id of on?.specialisations ?? []) expect(ids).toContain(id);
      }
    },
  );

  test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
    '%s says everything in Vietnamese and English',
    (_, profile) => {
      const named = [
        profile,
        ...profile.bands,
        ...profile.bars,
        ...profile.specialisations,
        ...profile.properties,
        ...profile.properties.flatMap((one) => (one.type === 'choice' ? one.values : [])),
        ...profile.scales,
        ...profile.scales.flatMap((scale) => scale.steps),
        ...profile.figures,
      ];
      for (const { name } of named) {
        expect(name.vi).toBeTruthy();
        expect(name.en).toBeTruthy();
      }
      for (const step of profile.scales.flatMap((scale) => scale.steps)) {
        expect(step.description.vi).toBeTruthy();
        expect(step.description.en).toBeTruthy();
      }
    },
  );

  test('scales rise from 0 to 1', () => {
    for (const scale of khung.scales) {
      const values = scale.steps.map((step) => step.value);
      expect(values[0]).toBe(0);
      expect(values.at(-1)).toBe(1);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
    }
  });

  test('the generic profile has a band for every type', () => {
    for (const type of ELEMENT_TYPES) {
      expect(bandOf(element('x', type), generic, model([]))).toBeDefined();
    }
  });

  test('each specialisation keeps within types of one language', () => {
    for (const one of khung.specialisations) {
      expect(one.types.map((type) => elementTypeInfo(type).name.vi)).not.toContain(undefined);
      expect(specialisationOf(one.id, khung)).toBe(one);
    }
  });

  test('an unknown profile is refused by its name, with those that there are', () => {
    expect(() => profileOf('khung-9')).toThrow(UnknownProfile);
    try {
      profileOf('khung-9');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'unknown-profile',
        data: { id: 'khung-9', known: ['khung-2.0', 'archimate'] },
      });
    }
  });
});
