import { describe, expect, test } from 'vitest';
import { fateWords } from './fates.ts';
import { layerName } from './layers.ts';
import { elementTypeInfo, relationSentence, relationTypeInfo, relationVerb } from './types.ts';
import { ELEMENT_TYPES, FATES, LAYERS, RELATION_TYPES } from './vocabulary.ts';

describe('the vocabulary', () => {
  test('has the 58 types, Grouping, Location and two junctions, and 11 relations', () => {
    expect(ELEMENT_TYPES).toHaveLength(62);
    expect(new Set(ELEMENT_TYPES).size).toBe(62);
    expect(RELATION_TYPES).toHaveLength(11);
  });

  test('no two element types, relations, layers or fates share a name in a language', () => {
    for (const lang of ['vi', 'en']) {
      for (const names of [
        ELEMENT_TYPES.map((type) => elementTypeInfo(type).name[lang]),
        RELATION_TYPES.map((type) => relationTypeInfo(type).name[lang]),
        LAYERS.map((layer) => layerName(layer)[lang]),
        FATES.map((fate) => fateWords(fate).word[lang]),
      ]) {
        expect(names).not.toContain(undefined);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  test('only a kept element has no badge, and no two badges read the same', () => {
    const badges = FATES.map((fate) => fateWords(fate).badge?.vi);
    expect(badges.filter((badge) => badge === undefined)).toHaveLength(1);
    expect(new Set(badges).size).toBe(FATES.length);
    expect(fateWords('kept').badge).toBeUndefined();
  });
});

describe('a relation read aloud', () => {
  test('reads from either end', () => {
    const lgsp = { type: 'ApplicationComponent', label: 'LGSP' } as const;
    const portal = { type: 'ApplicationComponent', label: 'Cổng DVC' } as const;
    const serving = { type: 'Serving' } as const;
    expect(relationSentence(serving, lgsp, portal, 'target')).toEqual({
      subject: 'Cổng DVC',
      verb: { vi: 'sử dụng', en: 'uses' },
      object: 'LGSP',
    });
    expect(relationSentence(serving, lgsp, portal, 'source').verb.vi).toBe('phục vụ');
  });

  test('an application is deployed on its host, but a person performs a process', () => {
    const assignment = { type: 'Assignment' } as const;
    expect(relationVerb(assignment, 'SystemSoftware', 'Artifact').backward.vi).toBe(
      'triển khai trên',
    );
    expect(relationVerb(assignment, 'BusinessActor', 'BusinessProcess').forward.vi).toBe(
      'thực hiện',
    );
  });

  test('access says whether it reads or writes', () => {
    const verb = (access: string | undefined) =>
      relationVerb({ type: 'Access', access }, 'ApplicationComponent', 'DataObject').forward.vi;
    expect(verb('read')).toBe('khai thác');
    expect(verb('write')).toBe('cập nhật');
    expect(verb(undefined)).toBe('truy cập');
  });
});
