/** What a person should know of figures just written: what is drawn, what is not and why, what may be illegible. */
import { type Comparison, type ConceptId, type Element, type Model, textIn } from '@khung/core';
import type { Figure, FigureFinding, Unshown, UnshownReason } from '@khung/diagram';
import { formatNumber, say } from '../words/say.ts';
import type { Tongue } from '../words/tongue.ts';

export function figureReport(
  source: Model | Comparison,
  figures: readonly Figure[],
  lang: Tongue,
): string {
  const words = say(lang);
  const drawn = new Set(
    figures.flatMap(({ occurrences }) => occurrences.map((one) => one.element)),
  );
  const unshown = unshownInAll(figures);
  const elements = unshown.filter(({ source: { kind } }) => kind === 'element');
  const relations = unshown.filter(({ source: { kind } }) => kind === 'relation');
  const lines = [words('figure.drawn', { count: drawn.size })];
  if (elements.length > 0) {
    lines.push(words('figure.elements-unshown', { count: elements.length }));
    for (const [reason, ids] of byReason(elements)) {
      const names = ids.map((id) => elementName(source, id, lang)).join('; ');
      const said = words(`unshown.${reason}`);
      lines.push(`  ${words('figure.unshown-names', { reason: said, count: ids.length, names })}`);
    }
  }
  if (relations.length > 0) {
    lines.push(words('figure.relations-unshown', { count: relations.length }));
    for (const [reason, ids] of byReason(relations)) {
      const said = words(`unshown.${reason}`);
      lines.push(`  ${words('figure.unshown', { reason: said, count: ids.length })}`);
    }
  }
  const findings = figures.flatMap((figure) => figure.findings);
  lines.push(...new Set(findings.map((finding) => findingLine(finding, lang))));
  return lines.map((line) => `${line}\n`).join('');
}

/** What one page leaves to another is shown, taken together. */
function unshownInAll(figures: readonly Figure[]): readonly Unshown[] {
  const once = new Map<string, Unshown>();
  for (const { unshown } of figures) {
    for (const one of unshown) {
      if (one.reason !== 'other-page') once.set(`${one.source.kind} ${one.source.id}`, one);
    }
  }
  return [...once.values()];
}

function byReason(unshown: readonly Unshown[]): ReadonlyMap<UnshownReason, readonly ConceptId[]> {
  const groups = new Map<UnshownReason, ConceptId[]>();
  for (const { reason, source } of unshown) {
    const group = groups.get(reason);
    if (group) group.push(source.id);
    else groups.set(reason, [source.id]);
  }
  return groups;
}

function findingLine(finding: FigureFinding, lang: Tongue): string {
  const words = say(lang);
  if (finding.kind === 'missing-glyph') {
    return words('finding.missing-glyph', { text: finding.text });
  }
  const { size, smallest, levels, pages } = finding;
  const remedy = [
    levels === undefined ? '' : words('finding.remedy-levels', { levels }),
    pages === undefined ? '' : words('finding.remedy-pages', { pages }),
  ].join('');
  const rounded = (points: number) => formatNumber(Math.round(points * 10) / 10, lang);
  return words('finding.type-too-small', {
    size: rounded(size),
    smallest: rounded(smallest),
    remedy,
  });
}

function elementName(source: Model | Comparison, id: ConceptId, lang: Tongue): string {
  return textIn(elementIn(source, id)?.name, lang) || id;
}

function elementIn(source: Model | Comparison, id: string): Element | undefined {
  if ('architecture' in source) return find(source, id);
  return find(source.after, id) ?? find(source.before, id);
}

function find({ elements }: Model, id: string): Element | undefined {
  const byText: ReadonlyMap<string, Element> = elements;
  return byText.get(id);
}
