/** Who did what, when, the newest first; a click on what is of this sitting goes back to how things stood after it. */
import { Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { IconHistoryToggle, IconUser, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { clockText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { usePast } from '../../session/past.ts';
import { goToGesture } from '../../session/perform.ts';
import { carryJournal, prefer, usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { useAskedHistory } from './asked.ts';
import { type Entry, entriesOf } from './entries.ts';
import { dayText } from './moments.ts';

/** Lines shown at first; more on demand. */
const FIRST = 200;

export function GestureTab() {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const about = useAskedHistory((s) => s.about);
  const name = useAskedHistory((s) => s.person);
  const nothing =
    useSession(({ history }) => history.done.length + history.undone.length === 0) &&
    usePast.getState().gestures.length === 0;
  return (
    <>
      <div className="k-history-top">
        <SearchField
          id="k-history-search"
          placeholder={t('history.search')}
          value={search}
          onChange={setSearch}
          first={!name}
        />
        <PersonField />
      </div>
      {about && (
        <p className="k-history-about">
          <span>{t('history.about', { name: about.name })}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconX size={13} />}
            onClick={() => useAskedHistory.setState({ about: undefined })}
          >
            {t('history.everything')}
          </Button>
        </p>
      )}
      {nothing ? (
        <Empty
          icon={IconHistoryToggle}
          title={t('history.nothing')}
          hint={t('history.nothingHint')}
        />
      ) : (
        <Lines about={about?.id} search={search} />
      )}
      <JournalChoice />
    </>
  );
}

/** Asked once, never in the way; what was done before it keeps no name. */
function PersonField() {
  const { t } = useWords();
  const person = usePreferences((p) => p.person);
  const asked = useAskedHistory((s) => s.person);
  return (
    <TextInput
      id="k-person"
      leftSection={<IconUser size={15} stroke={1.75} />}
      aria-label={t('history.person')}
      title={t('history.personHint')}
      placeholder={t('history.personPlaceholder')}
      autoComplete="name"
      maxLength={80}
      value={person}
      data-autofocus={asked || undefined}
      onChange={(event) => prefer({ person: event.currentTarget.value })}
    />
  );
}

function Lines({ about, search }: { about: string | undefined; search: string }) {
  const { t, language } = useWords();
  const history = useSession((s) => s.history);
  const gestures = usePast((s) => s.gestures);
  const mayWrite = useSession((s) => s.keeping.kind !== 'read-only');
  const [most, setMost] = useState(FIRST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are of the language.
  const { sitting, before } = useMemo(
    () => entriesOf(history, gestures, { about, search }),
    [history, gestures, about, search, language],
  );
  if (sitting.length + before.length === 0) {
    return (
      <Empty
        icon={IconHistoryToggle}
        title={t('history.noMatch')}
        hint={t('history.noMatchHint')}
      />
    );
  }
  const whole = about === undefined && search === '';
  const shown = before.slice(0, most);
  return (
    <ol className="k-history" aria-label={t('history.title')}>
      {withDays(sitting, '', (entry) => (
        <Line key={entry.id} entry={entry} disabled={!mayWrite} />
      ))}
      {whole && (
        <li data-state={history.done.length === 0 ? 'now' : 'done'}>
          <UnstyledButton
            disabled={!mayWrite || (sitting.length === 0 && before.length === 0)}
            aria-current={history.done.length === 0 ? 'step' : undefined}
            onClick={() => goToGesture(0)}
          >
            <span>{before.length === 0 ? t('history.begin') : t('history.earlier')}</span>
          </UnstyledButton>
        </li>
      )}
      {withDays(shown, lastDay(sitting), (entry) => (
        <Line key={entry.id} entry={entry} disabled />
      ))}
      {before.length > most && (
        <li className="k-history-more">
          <Button size="compact-sm" variant="subtle" onClick={() => setMost(most + 5 * FIRST)}>
            {t('history.more', { count: before.length - most })}
          </Button>
        </li>
      )}
    </ol>
  );
}

function lastDay(entries: readonly Entry[]): string {
  const at = entries.at(-1)?.at;
  return at === undefined ? '' : dayText(at);
}

/** A day's name before the first of its lines. */
function withDays(
  entries: readonly Entry[],
  told: string,
  lineOf: (entry: Entry) => ReactNode,
): ReactNode[] {
  let last = told;
  return entries.flatMap((entry) => {
    const day = entry.at === undefined ? last : dayText(entry.at);
    const line = lineOf(entry);
    if (day === last) return [line];
    last = day;
    return [
      <li key={`day ${entry.id}`} className="k-history-day">
        {day}
      </li>,
      line,
    ];
  });
}

function Line({ entry, disabled }: { entry: Entry; disabled: boolean }) {
  const { t } = useWords();
  const { text, by, at, count, state } = entry;
  const inside = (
    <>
      <span>{text}</span>
      {state === 'undone' && <small>{t('history.undone')}</small>}
      {by !== undefined && <b>{by}</b>}
      {at !== undefined && (
        <time dateTime={new Date(at).toISOString()}>{clockText(new Date(at))}</time>
      )}
    </>
  );
  return (
    <li data-state={state}>
      {count === undefined ? (
        <div>{inside}</div>
      ) : (
        <UnstyledButton
          disabled={disabled}
          aria-current={state === 'now' ? 'step' : undefined}
          onClick={() => goToGesture(count)}
        >
          {inside}
        </UnstyledButton>
      )}
    </li>
  );
}

/** Names and times leave this browser only where a person wants it. */
function JournalChoice() {
  const { t } = useWords();
  const id = useSession((s) => s.workspace.info.id);
  const wanted = usePreferences((p) => p.journalIn.includes(id));
  return (
    <Checkbox
      mt="md"
      size="sm"
      label={t('history.journalInFile')}
      description={t('history.journalHint')}
      checked={wanted}
      onChange={(event) => carryJournal(id, event.currentTarget.checked)}
    />
  );
}
