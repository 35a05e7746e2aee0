/** A block that goes beyond the last row: how many rows are changed, how many added, and of which kind. */

import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile } from '../../session/derived.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { finishPaste } from './edits.ts';
import { kindChoices } from './kindColumn.ts';
import { kindOfRow } from './kindOfRow.ts';
import type { PendingPaste } from './paste.ts';
import type { Sheet } from './sheet.ts';
import { useTable } from './tableState.ts';

const SHOWN = 6;

const close = () => useTable.setState({ pending: undefined });

export function PastePreview({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const pending = useTable((s) => s.pending);
  return (
    <Modal
      opened={pending !== undefined}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('tables.add.cancel') }}
      title={t('tables.add.title')}
      size="lg"
    >
      {pending !== undefined && <Preview sheet={sheet} pending={pending} />}
    </Modal>
  );
}

function Preview({ sheet, pending }: { sheet: Sheet; pending: PendingPaste }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const [kind, setKind] = useState(() => kindOfRow(pending.above));
  const { added } = pending;
  const changed = new Set(pending.writes.map(({ row }) => row.id)).size;
  const columns = [...(added[0]?.keys() ?? [])].slice(0, 4);
  const named = added.every((cells) => [...cells.keys()].some(({ id }) => id === 'kind'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        finishPaste(sheet, pending, kind);
      }}
    >
      <p className="k-dialog-intro">
        <b>{t('tables.add.summary', { rows: pending.rows, changed, added: added.length })}</b>
      </p>
      <table className="k-preview">
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {added.slice(0, SHOWN).map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no other name.
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.id}>{cells.get(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {added.length > SHOWN && (
        <p className="k-quiet k-small">{t('tables.add.more', { count: added.length - SHOWN })}</p>
      )}
      <Select
        mt="sm"
        label={t(named ? 'tables.list.kindFallback' : 'tables.add.kind')}
        searchable
        allowDeselect={false}
        data={kindChoices(profile, language).map(({ value, name }) => ({
          value: String(value),
          label: name,
        }))}
        value={kind}
        onChange={(chosen) => chosen !== null && setKind(chosen)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('tables.add.cancel')}
        </Button>
        <Button type="submit" {...takesFocus}>
          {t('tables.add.confirm')}
        </Button>
      </Group>
    </form>
  );
}
