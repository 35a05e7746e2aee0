/** The gallery as one page that opens from a file: no script, nothing fetched but the figures beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Text, textIn, type View, type Workspace } from '@khung/core';
import { viewpointOf } from '@khung/diagram';
import { type Drawn, fileOf, type Section, type State } from './sections.ts';

const STYLE = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');

export function pageOf({ info }: Workspace, sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Khung · Bộ hình mẫu</title>
<style>
${STYLE}</style>
</head>
<body>
<header>
<p class="brand">Khung</p>
<h1>Mỗi loại sơ đồ một hình</h1>
<p>${escaped(textIn(info.name, 'vi'))}: phiên bản 1.0, 2.0 và phần khác nhau giữa hai phiên bản, do Khung tự vẽ từ một tệp mô hình; riêng sơ đồ tự do là vẽ tay. ${escaped(textIn(info.illustrative, 'vi'))}.</p>
<p lang="en">One figure of each kind: architecture 1.0, 2.0 and what differs between them, drawn by Khung from one model; the free view alone is drawn by hand. ${escaped(textIn(info.illustrative, 'en'))}.</p>
</header>
<nav aria-label="Các sơ đồ">
<ol>
${sections.map(({ view }) => `<li><a href="#${escaped(view.id)}">${escaped(nameIn(view, 'vi'))}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ view, drawn }: Section): string {
  const viewpoint = viewpointOf(view.viewpoint);
  const id = escaped(view.id);
  return `<section id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${escaped(nameIn(view, 'vi'))} <span lang="en">${escaped(nameIn(view, 'en'))}</span></h2>
<p>${escaped(textIn(viewpoint?.purpose, 'vi'))}</p>
<div class="states">
${drawn.map((one) => choice(view, one)).join('\n')}
${drawn.map((one) => picture(view, one)).join('\n')}
</div>
</section>`;
}

const WORDS: Record<State, Text> = {
  '1.0': { vi: 'Phiên bản 1.0' },
  '2.0': { vi: 'Phiên bản 2.0' },
  '1.0-2.0': { vi: 'So sánh 1.0 → 2.0' },
  '1.0-2.0-grey': { vi: 'So sánh, in đen trắng' },
};
const FIRST: State = '1.0-2.0';

function choice(view: View, { state }: Drawn): string {
  const checked = state === FIRST ? ' checked' : '';
  return `<label><input type="radio" name="${escaped(view.id)}" value="${state}"${checked}>${escaped(textIn(WORDS[state], 'vi'))}</label>`;
}

function picture(view: View, { state, figure, pages, quality }: Drawn): string {
  const file = escaped(fileOf(view, state));
  const [width, height] = [Math.round(figure.width), Math.round(figure.height)];
  const size = quality.smallestType?.toLocaleString('vi', { maximumFractionDigits: 1 }) ?? '–';
  const facts = [
    `${width} × ${height} mm`,
    `cỡ chữ nhỏ nhất ${size} pt`,
    ...(pages > 1 ? [`trang 1 trong ${pages}`] : []),
  ].join(' · ');
  return `<figure data-state="${state}">
<a href="${file}"><img src="${file}" loading="lazy" width="${width * 4}" height="${height * 4}" alt="${escaped(described(view, state, figure))}"></a>
<figcaption>${escaped(facts)}</figcaption>
</figure>`;
}

/** What somebody is told who does not see it. */
function described(view: View, state: State, figure: Drawn['figure']): string {
  const what = `${nameIn(view, 'vi')}, ${textIn(WORDS[state], 'vi').toLocaleLowerCase('vi')}`;
  const held = [
    figure.occurrences.length > 0 ? `${figure.occurrences.length} thành phần` : '',
    figure.edges.length > 0 ? `${figure.edges.length} đường nối` : '',
  ].filter((part) => part !== '');
  return held.length === 0 ? what : `${what}: ${held.join(', ')}`;
}

const nameIn = ({ name }: View, language: string): string => textIn(name, language);

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
