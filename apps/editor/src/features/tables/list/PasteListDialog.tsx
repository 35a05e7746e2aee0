/** A list of names, or columns from a spreadsheet, becomes elements: seen before it is done, undone as one. */
import { takesFocus } from '../../parts/takesFocus.ts';
import '../tables.css';
import { type ElementId, fold, unitsOf } from '@khung/core';
import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  type OptionsFilter,
  Select,
  Textarea,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { mayNest } from '../../canvas/gestures.ts';
import { kindChoices, kindIn } from '../kindColumn.ts';
import { kindOfRow } from '../kindOfRow.ts';
import { addList } from './addList.ts';
import { ListPreview } from './ListPreview.tsx';
import { usePastedText } from './pastedText.ts';
import { guessColumns, type ListColumns, listBlock, ROLES, readList } from './readList.ts';

const close = () => useSession.setState({ dialog: undefined });

export function PasteListDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'paste-list');
  return (
    <Modal
      opened={open}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('tables.list.cancel') }}
      title={t('tables.list.title')}
      size="lg"
    >
      {open && <Form />}
    </Modal>
  );
}

function Form() {
  const { t, textOf, language } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const [text, setText] = useState(() => usePastedText.getState().text);
  const [chosen, setChosen] = useState<ListColumns>();
  const [kind, setKind] = useState(() => kindOfRow(undefined));
  const [parent, setParent] = useState<string | null>(null);
  const [skips, setSkips] = useState(true);

  const kinds = useMemo(() => kindChoices(profile, language), [profile, language]);
  const words = useMemo(
    () => ({
      kind: { kind: 'choice', choices: kinds } as const,
      unit: {
        kind: 'choice',
        choices: unitsOf(model, profile).map(({ id, name }) => ({
          value: String(id),
          name: textOf(name),
        })),
      } as const,
    }),
    [kinds, model, profile, textOf],
  );
  const names = useMemo(
    () =>
      new Set([...model.elements.values()].flatMap(({ name }) => Object.values(name).map(fold))),
    [model],
  );
  const block = useMemo(() => listBlock(text), [text]);
  const guessed = useMemo(() => guessColumns(block, words), [block, words]);
  const columns = chosen?.roles.length === guessed.roles.length ? chosen : guessed;
  const entries = useMemo(
    () => readList(block, columns, words, names),
    [block, columns, words, names],
  );
  const known = entries.filter((entry) => entry.known !== 'no').length;
  const wanted = skips ? entries.filter((entry) => entry.known === 'no') : entries;
  const holder = [...model.elements.values()].find(({ id }) => id === parent);
  const cannot = wanted.find((entry) => {
    const type = kindIn(profile, entry.kind ?? kind)?.type;
    return holder !== undefined && type !== undefined && !mayNest(holder.type, type);
  });
  const kindWords = (item: string) => kinds.find(({ value }) => value === item)?.name ?? item;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const into: ElementId | undefined = holder?.id;
        if (wanted.length === 0 || cannot !== undefined) return;
        if (addList(wanted, kind, into)) close();
      }}
    >
      <p className="k-dialog-intro">{t('tables.list.intro')}</p>
      <Textarea
        aria-label={t('tables.list.text')}
        placeholder={t('tables.list.placeholder')}
        value={text}
        autosize
        minRows={4}
        maxRows={7}
        {...takesFocus}
        onChange={(event) => setText(event.currentTarget.value)}
        // Enter begins a new line.
        onKeyDown={(event) => {
          const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (sends && !event.nativeEvent.isComposing) event.currentTarget.form?.requestSubmit();
        }}
      />
      {columns.roles.length > 1 && (
        <div className="k-list-columns">
          {columns.roles.map((role, at) => (
            <NativeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a text have no other name.
              key={at}
              size="xs"
              label={t('tables.list.column', { number: at + 1 })}
              value={role}
              data={ROLES.map((value) => ({
                value,
                label: t(ROLE_WORDS[value]),
              }))}
              onChange={(event) => {
                const next = ROLES.find((one) => one === event.currentTarget.value) ?? 'skip';
                const roles = columns.roles.map((one, x) =>
                  x === at ? next : one === next && next !== 'skip' ? 'skip' : one,
                );
                setChosen({ ...columns, roles });
              }}
            />
          ))}
          <Checkbox
            size="xs"
            label={t('tables.list.headings')}
            checked={columns.headed}
            onChange={() => setChosen({ ...columns, headed: !columns.headed })}
          />
        </div>
      )}
      <div className="k-list-choices">
        <Select
          label={t(
            columns.roles.includes('kind') ? 'tables.list.kindFallback' : 'tables.list.kind',
          )}
          searchable
          allowDeselect={false}
          filter={foldedFilter}
          data={kinds.map(({ value, name }) => ({ value: String(value), label: name }))}
          value={kind}
          onChange={(value) => value !== null && setKind(value)}
        />
        <Select
          label={t('tables.list.parent')}
          placeholder={t('tables.list.noParent')}
          searchable
          clearable
          limit={60}
          filter={foldedFilter}
          data={[...model.elements.values()].map(({ id, name }) => ({
            value: id,
            label: textOf(name),
          }))}
          value={parent}
          onChange={setParent}
          error={
            cannot &&
            t('tables.list.cannotHold', {
              parent: textOf(holder?.name),
              kind: kindWords(cannot.kind ?? kind),
            })
          }
        />
      </div>
      <ListPreview entries={entries} skips={skips} kindWords={(one) => kindWords(one ?? kind)} />
      {known > 0 && (
        <Checkbox
          size="xs"
          mt={8}
          label={t('tables.list.skipKnown', { count: known })}
          checked={skips}
          onChange={() => setSkips(!skips)}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('tables.list.cancel')}
        </Button>
        <Button type="submit" disabled={wanted.length === 0 || cannot !== undefined}>
          {t('tables.list.add', { count: wanted.length })}
        </Button>
      </Group>
    </form>
  );
}

const ROLE_WORDS = {
  name: 'tables.columns.name',
  kind: 'tables.columns.kind',
  unit: 'tables.columns.owner',
  documentation: 'tables.columns.documentation',
  skip: 'tables.list.skip',
} as const;

/** Blind to diacritics, as every search here. */
const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(' ').filter(Boolean);
  return options
    .filter((one) => 'label' in one && words.every((word) => fold(one.label).includes(word)))
    .slice(0, limit);
};
