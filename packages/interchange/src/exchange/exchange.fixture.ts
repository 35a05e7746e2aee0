/** Exchange files for the tests, short to write. */

/** A file with these parts inside its model. */
export function exchange(...parts: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">',
    '<name xml:lang="vi">Mô hình</name>',
    ...parts,
    '</model>',
    '',
  ].join('\n');
}

export const elements = (...inner: readonly string[]): string =>
  ['<elements>', ...inner, '</elements>'].join('\n');

export const relationships = (...inner: readonly string[]): string =>
  ['<relationships>', ...inner, '</relationships>'].join('\n');

export const element = (id: string, inner = '', type = 'ApplicationComponent'): string =>
  `<element identifier="${id}" xsi:type="${type}">${inner}</element>`;

/** @param more Further attributes. */
export const relationship = (line: string, more = '', inner = ''): string => {
  const [id = '', source = '', type = '', target = ''] = line.split(/:? /);
  return `<relationship identifier="${id}" source="${source}" target="${target}" xsi:type="${type}" ${more}>${inner}</relationship>`;
};
