/** What can be done with a column: sort, group, hide, and let only some of its values through. */

import { fold } from '@khung/core';
import { Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconEyeOff,
  IconFilterOff,
  IconStack2,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import type { Column } from './column.ts';
import { layOut, useLayouts } from './layoutState.ts';
import type { Sheet } from './sheet.ts';
import { filterBy, useTable } from './tableState.ts';

interface ColumnProps {
  readonly sheet: Sheet;
  readonly column: Column;
}

export function ColumnMenu({ sheet, column }: ColumnProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const filtered = useTable((s) => s.filters[column.id] !== undefined);
  const sort = useLayouts((s) => s[sheet.table].sort);
  const done = (act: () => void) => () => {
    act();
    setOpen(false);
  };
  const sorting = (down: boolean) =>
    done(() => layOut(sheet.table, { sort: { column: column.id, down } }));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={264}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className="k-grid-head-more"
          aria-label={t('tables.columnMenu', { name: column.label })}
          aria-expanded={open}
          data-on={filtered || undefined}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={14} stroke={2} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={column.label}>
        {open && (
          <>
            <Item icon={IconArrowUp} words={t('tables.sortUp')} onClick={sorting(false)} />
            <Item icon={IconArrowDown} words={t('tables.sortDown')} onClick={sorting(true)} />
            {sort?.column === column.id && (
              <Item
                words={t('tables.noSort')}
                onClick={done(() => layOut(sheet.table, { sort: undefined }))}
              />
            )}
            {column.groups && (
              <Item
                icon={IconStack2}
                words={t('tables.groupBy')}
                onClick={done(() => layOut(sheet.table, { group: column.id }))}
              />
            )}
            {sheet.shown.length > 1 && (
              <Item
                icon={IconEyeOff}
                words={t('tables.hideColumn')}
                onClick={done(() => hide(sheet, column))}
              />
            )}
            <hr className="k-rule" />
            <ValueFilter sheet={sheet} column={column} />
            {filtered && (
              <Item
                icon={IconFilterOff}
                words={t('tables.clearFilters')}
                onClick={done(() => filterBy(column.id, undefined))}
              />
            )}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface ItemProps {
  readonly icon?: typeof IconArrowUp;
  readonly words: string;
  readonly onClick: () => void;
}

function Item({ icon: Icon, words, onClick }: ItemProps) {
  return (
    <UnstyledButton className="k-menu-line" onClick={onClick}>
      {Icon ? <Icon size={16} stroke={1.75} aria-hidden="true" /> : <span className="k-menu-gap" />}
      {words}
    </UnstyledButton>
  );
}

function hide({ table }: Sheet, { id }: Column): void {
  const { shown } = useLayouts.getState()[table];
  layOut(table, { shown: { ...shown, [id]: false } });
}

/** More are found by typing. */
const LISTED = 200;

function ValueFilter({ sheet, column }: ColumnProps) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const chosen = useTable((s) => s.filters[column.id]);
  const values = useMemo(() => valuesOf(sheet, column, language), [sheet, column, language]);
  const words = fold(query);
  const found = words === '' ? values : values.filter(([text]) => fold(text).includes(words));
  const on = new Set(chosen ?? values.map(([text]) => text));
  const set = (texts: ReadonlySet<string>) =>
    filterBy(column.id, texts.size === values.length ? undefined : [...texts]);
  const all = found.every(([text]) => on.has(text));
  const toggle = (texts: readonly string[], wanted: boolean) => {
    const next = new Set(on);
    for (const text of texts) {
      if (wanted) next.add(text);
      else next.delete(text);
    }
    set(next);
  };
  const some = values.some(([text]) => text === '') && values.length > 1;
  return (
    <div className="k-filter">
      <TextInput
        size="xs"
        aria-label={t('tables.filterSearch')}
        placeholder={t('tables.filterSearch')}
        value={query}
        {...takesFocus}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || words === '') return;
          set(new Set(found.map(([text]) => text)));
        }}
      />
      {some && (
        <div className="k-filter-quick">
          <UnstyledButton className="k-link k-small" onClick={() => set(new Set(['']))}>
            {t('tables.filterEmpty')}
          </UnstyledButton>
          <UnstyledButton
            className="k-link k-small"
            onClick={() => set(new Set(values.map(([text]) => text).filter((text) => text !== '')))}
          >
            {t('tables.filterFilled')}
          </UnstyledButton>
        </div>
      )}
      <div className="k-filter-values k-scroll">
        <Checkbox
          size="xs"
          label={t('tables.filterAll')}
          checked={all}
          indeterminate={!all && found.some(([text]) => on.has(text))}
          onChange={() =>
            toggle(
              found.map(([text]) => text),
              !all,
            )
          }
        />
        {found.slice(0, LISTED).map(([text, count]) => (
          <Checkbox
            key={text}
            size="xs"
            label={
              <span className="k-filter-value">
                <span>{text === '' ? <i>{t('tables.empty')}</i> : text}</span>
                <small>{count}</small>
              </span>
            }
            checked={on.has(text)}
            onChange={() => toggle([text], !on.has(text))}
          />
        ))}
        {found.length > LISTED && (
          <p className="k-quiet k-small">
            {t('tables.filterMore', { count: found.length - LISTED })}
          </p>
        )}
      </div>
    </div>
  );
}

function valuesOf({ rows }: Sheet, column: Column, language: string): readonly [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = column.text(row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...counts].sort(([a], [b]) =>
    (a === '') !== (b === '') ? (a === '' ? -1 : 1) : compare(a, b),
  );
}
