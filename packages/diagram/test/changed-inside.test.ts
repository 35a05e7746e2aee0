/** A container whose content is not drawn says whether a comparison keeps all of it. */
import { expect, it } from 'vitest';
import { viewpointOf } from '../src/index.ts';
import { approved, both } from './sample.ts';

const page = { width: 247, height: 155 };

it('marks containers in which something that is not drawn is changed, in comparisons alone', () => {
  const words = (source: typeof both | typeof approved) => {
    const [figure] =
      viewpointOf('overview')?.figures(source, { page, settings: { levels: 1 } }) ?? [];
    return (figure?.marks ?? []).flatMap((mark) =>
      mark.shape === 'text' ? [mark.lines.map(({ text }) => text).join(' ')] : [],
    );
  };
  const counts = (source: typeof both | typeof approved) =>
    words(source).filter((word) => /^\+\d+\*?$/.test(word));
  // Of the public channels four are not drawn, and not all were there before.
  expect(counts(both)).toContain('+4*');
  expect(words(both).join('\n')).toContain('+n: thành phần bên trong không vẽ; *: có thay đổi');
  expect(counts(approved).length).toBeGreaterThan(5);
  expect(counts(approved).filter((count) => count.endsWith('*'))).toEqual([]);
});
