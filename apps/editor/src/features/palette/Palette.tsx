/** The palette: kinds of element by band, to click or to drag onto the figure. */
import { UnstyledButton } from '@mantine/core';
import { IconLock, IconMoodEmpty } from '@tabler/icons-react';
import { useState } from 'react';
import { canEdit } from '../../actions/conditions.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { create } from '../canvas/gestures.ts';
import { Empty } from '../parts/Empty.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { containerFor } from './container.ts';
import { DraggableKind } from './DraggableKind.tsx';
import { type Kind, kindsOf } from './kinds.ts';
import './palette.css';
import { useRecent } from './recent.ts';

export function Palette() {
  const { t, language, textOf } = useWords();
  const profile = useProfile();
  const editable = useSession(canEdit);
  const only = useSession((s) => (s.selection.length === 1 ? s.selection[0] : undefined));
  const model = useMainModel();
  const container = containerFor(model, only);
  const into = container === undefined ? undefined : model.elements.get(container);
  const recent = useRecent((s) => s.kinds);
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const groups = kindsOf(profile, language, query, all || query !== '');
  const justUsed = recent
    .map((item) => groups.flatMap((group) => group.kinds).find((kind) => kind.item === item))
    .filter((kind): kind is Kind => kind !== undefined);

  const hint = !editable
    ? t('palette.refused')
    : into
      ? t('palette.hintInto', { name: textOf(into.name) })
      : t('palette.hint');
  return (
    <>
      <SearchField
        id="k-palette-search"
        placeholder={t('palette.search')}
        value={query}
        onChange={setQuery}
      />
      <div className="k-list-note k-palette-hint">
        {!editable && <IconLock size={14} aria-hidden="true" />}
        <span>{hint}</span>
      </div>
      <div className="k-scroll" data-disabled={!editable || undefined}>
        {query === '' && justUsed.length > 0 && (
          <Section name={t('palette.recent')} kinds={justUsed} editable={editable} />
        )}
        {groups.map((group) => (
          <Section key={group.key} name={group.name} kinds={group.kinds} editable={editable} />
        ))}
        {groups.length === 0 && (
          <Empty
            icon={IconMoodEmpty}
            title={t('palette.nothing')}
            hint={t('outline.nothingHint')}
          />
        )}
        {query === '' && !all && (
          <UnstyledButton className="k-more" onClick={() => setAll(true)}>
            {t('palette.otherTypes')}
          </UnstyledButton>
        )}
      </div>
    </>
  );
}

interface SectionProps {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly editable: boolean;
}

function Section({ name, kinds, editable }: SectionProps) {
  return (
    <section className="k-palette-section">
      <h2 className="k-eyebrow">{name}</h2>
      {kinds.map((kind) => (
        <DraggableKind
          key={kind.item}
          kind={kind}
          disabled={!editable}
          onPick={() => create(kind.item)}
        />
      ))}
    </section>
  );
}
