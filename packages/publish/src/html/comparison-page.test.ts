/** A comparison as a page: what is in it, that nothing in it can break out, and that it stays small. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  architectureId,
  compare,
  FATES,
  parseWorkspace,
  textIn,
  viewId,
  type Workspace,
} from '@khung/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fonts } from '../../test/fixture.ts';
import { comparisonPage } from './comparison-page.ts';
import { attribute, short, shown, spokenInto } from './markup.ts';
import { sha256Base64 } from './sha256.ts';

const written = readFileSync(
  new URL('../../../../samples/bo-gtvt.khung.json', import.meta.url),
  'utf8',
);
const sample = parseWorkspace(written);

const pageOf = async (ws: Workspace, views: readonly string[], options = {}) =>
  comparisonPage(ws, compare(ws, architectureId('1.0'), architectureId('2.0')), {
    views: views.flatMap((id) => ws.views.get(viewId(id)) ?? []),
    ...options,
  });

/** Start and end tags as a browser's tokenizer would see them, scripts and styles as raw text. */
function tagsOf(html: string): string[] {
  const tags: string[] = [];
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>=]+(?:="[^"]*")?)*)\s*(\/?)>/gy;
  for (let at = html.indexOf('<html'); at >= 0; at = html.indexOf('<', pattern.lastIndex)) {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found === null) throw new Error(`no tag: ${html.slice(at, at + 80)}`);
    const [, end = '', name = '', attributes = ''] = found;
    const bare = attributes.replace(/"[^"]*"/g, '""');
    if (/ (on\w+|style|href|src)=/.test(bare) && name !== 'a') throw new Error(`<${name}${bare}>`);
    tags.push(end + name);
    if (end === '' && (name === 'script' || name === 'style')) {
      pattern.lastIndex = html.indexOf(`</${name}`, pattern.lastIndex);
    }
  }
  return tags;
}

describe('a comparison page', () => {
  const comparison = compare(sample, architectureId('1.0'), architectureId('2.0'));
  let html = '';
  beforeAll(async () => {
    html = (await pageOf(sample, ['to-chuc', 'an-toan'], { fonts: async () => fonts })).html;
  }, 60_000);

  it('has a row for every element that is not kept, with its reason', () => {
    for (const row of comparison.elements.values()) {
      expect(html.includes(`<tr data-id="${row.id}" data-fate="${row.fate}"`)).toBe(
        row.fate !== 'kept',
      );
      const reason = textIn(row.reason, 'vi');
      if (row.fate !== 'kept') expect(html).toContain(shown({ vi: reason, en: reason }));
    }
  });

  it('counts every fate that occurs', () => {
    for (const fate of FATES) {
      const count = comparison.summary.elements[fate];
      if (fate !== 'kept' && count > 0) {
        expect(html).toMatch(new RegExp(`class="chip" data-fate="${fate}".{0,200}<b>${count}</b>`));
      }
    }
  });

  it('shows each view before, after and both, in both languages', () => {
    const sheets = [...html.matchAll(/<figure class="side" data-side="(\w+)">/g)].map(
      ([, side]) => side,
    );
    expect(sheets).toEqual(['before', 'after', 'both', 'before', 'after', 'both']);
    expect(html.match(/<svg class="sheet" lang="vi"/g)).toHaveLength(6);
    expect(html.match(/<svg class="sheet" lang="en"/g)).toHaveLength(6);
  });

  it('says that its content is illustrative, and of which states it is', () => {
    expect(html).toContain(textIn(sample.info.illustrative, 'vi'));
    expect(html).toContain('Kiến trúc 1.0 · đã phê duyệt');
  });

  it('carries the letters of its figures', () => {
    expect(html).toContain('@font-face{font-family:Arimo;font-weight:700;src:url(data:font/ttf');
  });

  it('allows nothing but its own script and styles, which it names by their sums', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const sumOf = (text = '') => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(
      `style-src 'sha256-${sumOf(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])}'`,
    );
    expect(policy).toContain(
      `script-src 'sha256-${sumOf(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])}'`,
    );
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toMatch(/ on\w+="/);
  });

  it('names no other place', () => {
    const spoken = html.replaceAll('http-equiv', '').replaceAll('http://www.w3.org/2000/svg', '');
    expect(spoken).not.toMatch(/https?:|\/\/\w+\.\w|@import|url\((?!data:)/);
  });

  it('is the same each time', async () => {
    const again = await pageOf(sample, ['to-chuc', 'an-toan'], { fonts: async () => fonts });
    expect(again.html).toBe(html);
  }, 60_000);

  it('is made of whole tags', () => {
    const open: string[] = [];
    const empty = new Set(['meta', 'input', 'rect', 'path', 'image']);
    for (const tag of tagsOf(html)) {
      if (empty.has(tag)) continue;
      if (tag.startsWith('/')) expect(open.pop()).toBe(tag.slice(1));
      else open.push(tag);
    }
    expect(open).toEqual([]);
  });
});

describe('a page for the public', () => {
  it('leaves out what is marked internal, and the other one says that it has some', async () => {
    const ws = parseWorkspace(
      written.replace(
        '"owner":"van-phong-bo","order":"a0113"',
        '"owner":"van-phong-bo","internal":true,"order":"a0113"',
      ),
    );
    const own = (await pageOf(ws, ['to-chuc'])).html;
    const open = (await pageOf(ws, ['to-chuc'], { edition: 'public' })).html;
    expect(own).toContain('Giám sát qua báo cáo giấy');
    expect(own).toContain('Có thông tin nội bộ');
    expect(open).not.toContain('Giám sát qua báo cáo giấy');
    expect(open).toContain('Bản công khai');
  }, 60_000);
});

describe('hostile words', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><!-- ]]> <svg onload=alert(1)>',
    '\u202Eđảo ngược\u202C \u2028\u2029',
    'Cục 👩‍👩‍👧 طرق',
    '`+alert(1)+` \\ {{x}} &lt;b&gt; &#60;',
  ];

  /** The sample with every text of it made hostile. */
  const spoilt = (words: readonly string[]): Workspace => {
    let turn = 0;
    const spoil = (value: unknown, key: string): unknown => {
      if (key === 'name' || key === 'reason' || key === 'illustrative') {
        turn += 1;
        return {
          vi: `${words[turn % words.length]} ${turn}`,
          en: words[(turn + 1) % words.length],
        };
      }
      if (Array.isArray(value)) return value.map((inner) => spoil(inner, ''));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]),
      );
    };
    return parseWorkspace(JSON.stringify(spoil(JSON.parse(written), '')));
  };

  it('stay words wherever they stand', async () => {
    const { html } = await pageOf(spoilt(HOSTILE), ['to-chuc', 'ung-dung']);
    const tags = tagsOf(html);
    expect(tags.filter((tag) => tag === 'script')).toHaveLength(2);
    expect(new Set(tags).has('img')).toBe(false);
    expect(html).not.toContain('<!--');
    expect(html).toContain(shown({ vi: HOSTILE[0] ?? '', en: HOSTILE[0] ?? '' }));
    const records = /<script type="application\/json" id="records">([\s\S]*?)<\/script>/.exec(html);
    expect(JSON.stringify(JSON.parse(records?.[1] ?? ''))).toContain('</script><script>alert(1)');
  }, 60_000);

  it('of 100,000 letters are cut, and say so', async () => {
    const long = 'đường bộ '.repeat(11_200);
    const ws = parseWorkspace(written.replaceAll('"Giám sát qua báo cáo giấy"', `"${long}"`));
    const { html } = await pageOf(ws, ['to-chuc']);
    expect(html.length).toBeLessThan(2_000_000);
    expect(html).toContain('… (+');
  }, 60_000);

  it('never end the element or the attribute that they stand in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (vi, en) => {
        expect(shown({ vi, en }).replaceAll(/<\/?span( lang="(vi|en)")?>/g, '')).not.toMatch(
          /[<>]/,
        );
        expect(attribute(vi)).not.toMatch(/["<>]/);
        expect(spokenInto('text', { vi, en }).match(/"/g)).toHaveLength(6);
      }),
    );
  });

  it('are cut between letters, never within one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 5 }), (text) => {
        const cut = short(text, 4);
        expect(/\p{Surrogate}/u.test(cut)).toBe(false);
        expect(cut.length).toBeLessThan(text.length + 20);
      }),
    );
  });
});

it('sums as SHA-256 does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'));
    }),
  );
});
