/** Where an element is used: views, relations, tables, marks, notes, successions, checks; each leads there. */
import {
  type Comparison,
  type Element,
  elementId,
  type Model,
  type Succession,
  type Workspace,
} from '@khung/core';
import { Button, Loader, UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconArrowsSplit2,
  IconChevronDown,
  IconChevronRight,
  IconClipboardCheck,
  IconHome2,
  IconLayoutBoard,
  IconMessage2,
  IconNote,
  IconPlugConnected,
  IconTable,
} from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { shortcutText } from '../../actions/shortcutText.ts';
import { elementsTableAction } from '../../actions/tables.ts';
import { whereUsedAction } from '../../actions/whereUsed.ts';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn, useMainModel, useSource } from '../../session/derived.ts';
import { select, show, useSession } from '../../session/session.ts';
import { useView, viewsIn } from '../../session/views.ts';
import { useChecks } from '../checks/state.ts';
import { showLeft } from '../left/showLeft.ts';
import { elementIn } from '../parts/lookUp.ts';
import { showOnly } from '../tables/tableState.ts';
import { goToElement, goToElementOn, goToNote } from './goTo.ts';
import { toggleWhereUsed, useWhereUsed } from './state.ts';
import { usesOf } from './uses.ts';
import { useViewsShowing } from './useViewsShowing.ts';
import './whereUsed.css';

export function WhereUsed({ element }: { element: Element }) {
  const { t } = useWords();
  const open = useWhereUsed((s) => s.of === element.id);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className="k-section k-used">
      <div className="k-section-head">
        <h3>
          <UnstyledButton className="k-used-head" aria-expanded={open} onClick={toggleWhereUsed}>
            {t('whereUsed.title')}
            <Chevron size={15} stroke={2} aria-hidden="true" />
          </UnstyledButton>
        </h3>
        <kbd>{shortcutText(whereUsedAction.shortcut ?? '')}</kbd>
      </div>
      {open && <Found element={element} />}
    </section>
  );
}

function Found({ element }: { element: Element }) {
  const { t, textOf } = useWords();
  const root = useRef<HTMLUListElement>(null);
  const settled = useRef(false);
  const source = useSource();
  const main = useMainModel();
  const { id } = element;
  // What is gone is looked up where it still was.
  const isGone = 'before' in source && !main.elements.has(id);
  const model = isGone ? source.before : main;
  const workspace = useSession((s) => s.workspace);
  const findings = useChecks((s) => s.findings);
  const now = useView();
  const views = viewsIn(workspace);
  const showing = useViewsShowing(element.id);
  const uses = useMemo(
    () => usesOf({ workspace, model, views, findings }, element),
    [workspace, model, views, findings, element],
  );
  useEffect(() => root.current?.querySelector('button')?.focus(), []);
  // There is more to come below, until all views have been looked through; later ones come where the eye is not.
  useEffect(() => {
    if (settled.current) return;
    settled.current = showing.state !== 'looking';
    root.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [showing.state]);
  const name = textOf(element.name) || id;
  const nameOf = (one: string) => textOf(elementNamed(workspace, source, one)?.name) || one;
  const listed = (ids: Readonly<Record<string, true>>) => Object.keys(ids).map(nameOf).join(', ');
  return (
    <ul ref={root} className="k-used-list" aria-label={t('whereUsed.of', { name })}>
      {showing.found.map(({ view, page }) => (
        <Row
          key={view.id}
          icon={IconLayoutBoard}
          kind="view"
          words={textOf(view.name)}
          about={view.id === now.id ? t('whereUsed.here') : t('whereUsed.view')}
          onGo={() => goToElementOn(view, page, id)}
        />
      ))}
      {showing.state === 'looking' && (
        <li className="k-used-wait" role="status">
          <Loader size={13} /> {t('whereUsed.looking')}
        </li>
      )}
      {showing.state === 'stopped' && (
        <li className="k-used-wait">
          {t('whereUsed.stopped')}
          <Button size="compact-xs" variant="default" onClick={showing.again}>
            {t('whereUsed.again')}
          </Button>
        </li>
      )}
      {showing.state === 'done' && showing.found.length === 0 && (
        <li className="k-used-wait">{t('whereUsed.noView')}</li>
      )}
      {uses.relations.length > 0 && (
        <Row
          icon={IconPlugConnected}
          kind="relations"
          words={t('whereUsed.relations', { count: uses.relations.length })}
          about={t('whereUsed.table')}
          onGo={() => showOnly('relations', uses.relations, t('whereUsed.relationsOf', { name }))}
        />
      )}
      {model.elements.has(id) && (
        <Row
          icon={IconTable}
          kind="table"
          words={t(elementsTableAction.label)}
          about={t('whereUsed.table')}
          onGo={() => showOnly('elements', [id], name)}
        />
      )}
      {uses.owned.length > 0 && (
        <Row
          icon={IconHome2}
          kind="owned"
          words={t('whereUsed.owned', { count: uses.owned.length })}
          about={t('whereUsed.unit')}
          onGo={() => select(uses.owned)}
        />
      )}
      {uses.successions.map((succession) => (
        <Row
          key={succession.id}
          icon={IconArrowsSplit2}
          kind="succession"
          words={`${listed(succession.from)} → ${listed(succession.to)}`}
          about={t('whereUsed.succession')}
          onGo={() => goToSuccession(succession, element)}
        />
      ))}
      {uses.marks.length > 0 && (
        <Row
          icon={IconMessage2}
          kind="marks"
          words={t('whereUsed.marks', { count: uses.marks.length })}
          about={t('whereUsed.mark')}
          onGo={() => {
            select([id]);
            showLeft('marks');
          }}
        />
      )}
      {uses.notes.map(({ view, id: note, text }) => (
        <Row
          key={`${view.id} ${note}`}
          icon={IconNote}
          kind="note"
          words={text}
          about={textOf(view.name)}
          onGo={() => goToNote(view, note)}
        />
      ))}
      {uses.findings.length > 0 && (
        <Row
          icon={IconClipboardCheck}
          kind="findings"
          words={t('whereUsed.findings', { count: uses.findings.length })}
          about={t('checks.title')}
          onGo={() => useChecks.setState({ open: true, query: name })}
        />
      )}
    </ul>
  );
}

interface RowProps {
  readonly icon: Icon;
  readonly kind: string;
  readonly words: string;
  readonly about: string;
  readonly onGo: () => void;
}

function Row({ icon: Icon, kind, words, about, onGo }: RowProps) {
  return (
    <li>
      <UnstyledButton className="k-used-row" data-use={kind} onClick={onGo}>
        <Icon size={15} stroke={1.75} aria-hidden="true" />
        <span title={words}>{words}</span>
        <small>{about}</small>
      </UnstyledButton>
    </li>
  );
}

/** Also of an architecture that is not on screen, as successions name such. */
function elementNamed(
  workspace: Workspace,
  source: Model | Comparison,
  id: string,
): Element | undefined {
  const shown = elementIn(source, elementId(id));
  if (shown !== undefined) return shown;
  return [...workspace.architectures.keys()]
    .map((one) => modelIn(workspace, one).elements.get(elementId(id)))
    .find(Boolean);
}

/** In the comparison that the succession belongs to, where there is one. */
function goToSuccession({ architecture }: Succession, element: Element): void {
  const base = useSession.getState().workspace.architectures.get(architecture)?.base;
  if (base !== undefined) show({ kind: 'comparison', before: base, after: architecture });
  goToElement(element.id);
}
