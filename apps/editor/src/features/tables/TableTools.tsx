/** Above a table: words to filter by, grouping, columns, lists to paste; what filters are on. */
import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { pasteListAction } from '../../actions/tables.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { layOut, useLayouts } from './layoutState.ts';
import type { Sheet } from './sheet.ts';
import { useTable } from './tableState.ts';

export function TableTools({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const { table, columns } = sheet;
  const query = useTable((s) => s.query);
  const filters = useTable((s) => s.filters);
  const group = useLayouts((s) => s[table].group);
  const canPaste = useSession(pasteListAction.enabled);
  const only = useTable((s) => (s.only?.table === table ? s.only : undefined));
  const asked = query !== '' || Object.keys(filters).length > 0 || only !== undefined;
  const groups = columns.filter((column) => column.groups);
  return (
    <div className="k-table-tools" role="toolbar" aria-label={t(`tables.${table}`)}>
      <SearchField
        id="k-table-search"
        placeholder={t('tables.search')}
        value={query}
        onChange={(words) => useTable.setState({ query: words })}
      />
      <span className="k-quiet k-table-count" role="status">
        {sheet.found === sheet.rows.length
          ? t('tables.rows', { count: sheet.found })
          : t('tables.rowsOf', { count: sheet.found, total: sheet.rows.length })}
      </span>
      {only !== undefined && <span className="k-table-only">{only.words}</span>}
      {asked && (
        <UnstyledButton
          className="k-table-clear"
          onClick={() => useTable.setState({ query: '', filters: {}, only: undefined })}
        >
          <IconFilterOff size={15} stroke={1.75} aria-hidden="true" />
          {t('tables.clearFilters')}
        </UnstyledButton>
      )}
      <span className="k-bottom-space" />
      <div className="k-table-group">
        <span aria-hidden="true">{t('tables.group')}</span>
        <NativeSelect
          id="k-table-group"
          size="xs"
          aria-label={t('tables.group')}
          value={groups.some(({ id }) => id === group) ? group : ''}
          data={[
            { value: '', label: t('tables.noGroup') },
            ...groups.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(event) => layOut(table, { group: event.currentTarget.value || undefined })}
        />
      </div>
      <ColumnChooser sheet={sheet} />
      {table === 'elements' && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={!canPaste}
          leftSection={<pasteListAction.icon size={15} stroke={1.75} />}
          onClick={() => void pasteListAction.run()}
        >
          {t(pasteListAction.label)}
        </Button>
      )}
    </div>
  );
}
