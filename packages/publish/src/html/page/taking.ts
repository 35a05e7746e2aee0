/** What is taken on a figure is taken in the table and the other way round: a ring here, a mark there. */
import type { Page, Taken } from './page.ts';

export function taking(page: Page): void {
  const SVG = 'http://www.w3.org/2000/svg';
  const first = (ids: string) =>
    ids.split(' ').find((id) => page.row({ kind: 'relation', id })) ?? ids.split(' ')[0] ?? '';

  page.of = (target) => {
    if (!(target instanceof Element)) return undefined;
    const group = target.closest<SVGGElement>(
      '.sheet g[data-element],.sheet g[data-relation],.sheet g[data-relations]',
    );
    if (!group) return undefined;
    const { element } = group.dataset;
    if (element !== undefined) return { kind: 'element', id: element };
    const several = group.closest<SVGGElement>('g[data-relations]')?.dataset['relations'];
    const id = several === undefined ? group.dataset['relation'] : first(several);
    return id === undefined ? undefined : { kind: 'relation', id };
  };
  page.groups = ({ kind, id }) =>
    page
      .all<SVGGElement>(`.view.shown g[data-${kind}="${CSS.escape(id)}"]`)
      .filter((one) => one.getClientRects().length > 0);
  page.row = ({ kind, id }) =>
    page.find(
      kind === 'element'
        ? `#rows tr[data-id="${CSS.escape(id)}"]`
        : `#relations tr[data-relation-id="${CSS.escape(id)}"]`,
    );

  page.ring = (taken, kind) => {
    for (const old of page.all(`.ring.${kind}`)) old.remove();
    if (kind === 'taken')
      for (const old of page.all('.taken-line')) old.classList.remove('taken-line');
    if (!taken) return;
    for (const group of page.groups(taken)) {
      if (taken.kind === 'relation') {
        if (kind === 'taken') group.classList.add('taken-line');
        continue;
      }
      const box = group.getBBox();
      const ring = document.createElementNS(SVG, 'rect');
      ring.setAttribute('class', `ring ${kind}`);
      const out = {
        x: box.x - 8,
        y: box.y - 8,
        width: box.width + 16,
        height: box.height + 16,
        rx: 14,
      };
      for (const [name, value] of Object.entries(out)) ring.setAttribute(name, String(value));
      group.ownerSVGElement?.append(ring);
    }
  };

  /** The view on screen if it shows it, else the first that does. */
  const turnTo = (taken: Taken) => {
    if (page.groups(taken).length > 0) return true;
    const marks = `g[data-${taken.kind}="${CSS.escape(taken.id)}"]`;
    const home = page.find(`.view ${marks}`)?.closest<HTMLElement>('.view');
    if (!home || home.classList.contains('shown')) return page.groups(taken).length > 0;
    page.show(home.dataset['view'] ?? '');
    return page.groups(taken).length > 0;
  };

  page.take = (taken, from) => {
    for (const old of page.all('tr.taken')) old.classList.remove('taken');
    page.taken = taken;
    if (!taken) {
      page.ring(undefined, 'taken');
      return;
    }
    const drawn = from === 'figure' || turnTo(taken);
    page.ring(taken, 'taken');
    page.row(taken)?.classList.add('taken');
    if (from === 'figure' || !drawn) return;
    page.find('#so-do')?.scrollIntoView({ block: 'start' });
    for (const group of page.groups(taken)) {
      const pane = group.closest<HTMLElement>('.pane');
      if (pane) page.reveal(group.getBoundingClientRect(), pane);
    }
  };
  page.refresh.push(() => page.ring(page.taken, 'taken'));
}
