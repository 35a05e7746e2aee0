/** One field from which everything is reached: actions, views, elements, words of notes and marks. */

import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ACTIONS } from '../../actions/all.ts';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { viewsIn } from '../../session/views.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { allActions, type Choice, type ChoiceSection, choicesFor } from './choices.ts';
import './command.css';
import { keyOf, runChoice, useRecent } from './run.ts';

const close = () => useSession.setState({ dialog: undefined });

export function CommandPalette() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'command');
  return (
    <Modal
      opened={open}
      onClose={close}
      withCloseButton={false}
      size={640}
      yOffset="12vh"
      padding={0}
      attributes={{ content: { 'aria-label': t('command.name') } }}
    >
      <Search />
    </Modal>
  );
}

function Search() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const sections = useSections(typed);
  const choices = sections.flatMap((section) => section.choices);
  const active = choices[Math.min(at, choices.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  const row = (choice: Choice) => `${id}${choices.indexOf(choice)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is found by what is active.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = choices.length - 1;
    const to = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    }[event.key];
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter' && active !== undefined) runChoice(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className="k-command">
      <label className="k-command-field">
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active && row(active)}
          aria-label={t('command.field')}
          placeholder={t('command.field')}
          autoComplete="off"
          spellCheck={false}
          {...takesFocus}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={move}
        />
      </label>
      <div
        ref={list}
        id={`${id}list`}
        className="k-command-list"
        {...(choices.length > 0
          ? { role: 'listbox', 'aria-label': t('command.found') }
          : { role: 'status' })}
      >
        {sections.map((section, place) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not field sets.
          <div key={section.kind + String(place)} role="group" aria-label={titleOf(section)}>
            <p className="k-command-title" aria-hidden="true">
              {titleOf(section)}
            </p>
            {section.choices.map((choice) => (
              <ChoiceRow
                key={keyOf(choice)}
                id={row(choice)}
                choice={choice}
                query={typed}
                active={choice === active}
                onPoint={() => setAt(choices.indexOf(choice))}
                onChoose={() => runChoice(choice)}
              />
            ))}
            {section.more > 0 && (
              <p className="k-command-more">{t('command.more', { count: section.more })}</p>
            )}
          </div>
        ))}
        {choices.length === 0 && (
          <p className="k-command-nothing">{t('command.nothing', { query: typed.trim() })}</p>
        )}
      </div>
      <footer className="k-command-keys" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('command.keys.move')}
        </span>
        <span>
          <kbd>{shortcutText('enter')}</kbd> {t('command.keys.choose')}
        </span>
        <span>
          <kbd>&gt;</kbd> {t('command.keys.actions')}
        </span>
        <span>
          <kbd>{shortcutText('escape')}</kbd> {t('command.keys.close')}
        </span>
      </footer>
    </div>
  );

  function titleOf(section: Titled): string {
    return t(`command.sections.${section.title ?? section.kind}`);
  }
}

interface Titled extends ChoiceSection {
  readonly title?: 'recent';
}

function useSections(typed: string): readonly Titled[] {
  const { t, language } = useWords();
  const source = useSource();
  const session = useSession();
  const recent = useRecent((s) => s.choices);
  return useMemo(() => {
    const dialog = undefined;
    const actions = ACTIONS.filter(
      (action) => action.id !== 'command' && action.enabled({ ...session, dialog }),
    ).map((action) => ({ action, label: t(action.label) }));
    const views = viewsIn(session.workspace);
    const from = { actions, views, source, marks: session.workspace.marks.values(), language };
    if (typed.trim() === '>') return allActions(from);
    if (typed.trim() !== '') return choicesFor(typed, from);
    const others = views.map((view): Choice => ({ kind: 'view', view }));
    return [
      { kind: 'action', title: 'recent', choices: recent, more: 0 },
      { kind: 'view', choices: others, more: 0 },
      ...allActions(from),
    ].filter((section): section is Titled => section.choices.length > 0);
  }, [typed, t, language, source, session, recent]);
}
