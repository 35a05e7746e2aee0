import { expect, test } from 'vitest';
import { fillIn, textIn } from './text.ts';

test('the language asked for comes first, then Vietnamese, English, unnamed, any', () => {
  expect(textIn({ vi: 'Ứng dụng', en: 'Application' }, 'en')).toBe('Application');
  expect(textIn({ vi: 'Ứng dụng', en: 'Application' }, 'fr')).toBe('Ứng dụng');
  expect(textIn({ en: 'Application', und: 'x' }, 'fr')).toBe('Application');
  expect(textIn({ und: 'x', nl: 'Toepassing' }, 'vi')).toBe('x');
  expect(textIn({ nl: 'Toepassing', de: 'Anwendung' }, 'vi')).toBe('Anwendung');
  expect(textIn({ vi: '', en: 'Application' }, 'vi')).toBe('Application');
  expect(textIn(undefined, 'vi')).toBe('');
  expect(textIn({}, 'vi')).toBe('');
});

test('a template takes its values, texts among them in its own language', () => {
  const template = { vi: '{name} thuộc {layer}', en: '{name} is of {layer}' };
  const layer = { vi: 'Dữ liệu', en: 'Data' };
  expect(fillIn(template, { name: 'Kho', layer }, 'en')).toBe('Kho is of Data');
  expect(fillIn(template, { name: 'Kho' }, 'vi')).toBe('Kho thuộc {layer}');
});
