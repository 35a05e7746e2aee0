/** The tables and the views of the document in a row, as the sheets of a workbook: turn to one, make, name, order, remove. */
import { textIn, type View } from '@khung/core';
import { Menu, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ActionItem } from '../../actions/ActionItem.tsx';
import { shortcutText } from '../../actions/shortcutText.ts';
import { elementsTableAction, relationsTableAction } from '../../actions/tables.ts';
import {
  deleteViewAction,
  duplicateViewAction,
  moveViewBackAction,
  moveViewOnAction,
  renameViewAction,
} from '../../actions/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showTable, showView, type TableKind, useSession } from '../../session/session.ts';
import { useView, viewsIn } from '../../session/views.ts';
import { renameView } from './edits.ts';
import { useViewsUi } from './ui.ts';
import './views.css';

const Gallery = lazy(() => import('./Gallery.tsx').then(({ Gallery }) => ({ default: Gallery })));

export function ViewTabs() {
  const { t } = useWords();
  const views = useSession((s) => viewsIn(s.workspace));
  const current = useView();
  const table = useSession((s) => s.table);
  return (
    <nav className="k-views" aria-label={t('tables.sheets')}>
      <TableTab table="elements" current={table === 'elements'} />
      <TableTab table="relations" current={table === 'relations'} />
      <div className="k-views-row">
        {views.map((view) => (
          <Tab key={view.id} view={view} current={view.id === current.id && table === undefined} />
        ))}
      </div>
      <NewView />
    </nav>
  );
}

const TABLES = { elements: elementsTableAction, relations: relationsTableAction } as const;

function TableTab({ table, current }: { table: TableKind; current: boolean }) {
  const { t } = useWords();
  const { icon: Icon, label, shortcut } = TABLES[table];
  const name = t(label);
  return (
    <div className="k-view" data-kind="table" data-current={current || undefined}>
      <Tooltip label={shortcut === undefined ? name : `${name} (${shortcutText(shortcut)})`}>
        <UnstyledButton
          className="k-view-name"
          aria-current={current ? 'page' : undefined}
          aria-label={name}
          data-table={table}
          onClick={() => showTable(table)}
        >
          <Icon size={15} stroke={1.75} aria-hidden="true" />
          <span>{name}</span>
        </UnstyledButton>
      </Tooltip>
    </div>
  );
}

function Tab({ view, current }: { view: View; current: boolean }) {
  const { language } = useWords();
  const renaming = useViewsUi((s) => s.renaming) && current;
  const [menu, setMenu] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const name = textIn(view.name, language);
  useEffect(() => {
    if (current) root.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  if (renaming) return <NameField name={name} />;
  return (
    <div ref={root} className="k-view" data-current={current || undefined}>
      <UnstyledButton
        className="k-view-name"
        aria-current={current ? 'page' : undefined}
        data-view={view.id}
        title={name}
        onClick={() => showView(view.id)}
        onDoubleClick={() => {
          showView(view.id);
          useViewsUi.setState({ renaming: true });
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          showView(view.id);
          setMenu(true);
        }}
      >
        {name}
      </UnstyledButton>
      {current && <TabMenu opened={menu} onChange={setMenu} />}
    </div>
  );
}

function TabMenu({ opened, onChange }: { opened: boolean; onChange: (open: boolean) => void }) {
  const { t } = useWords();
  return (
    <Menu opened={opened} onChange={onChange} position="top-start" width={248} offset={6}>
      <Menu.Target>
        <UnstyledButton className="k-view-more" aria-label={t('views.menu')}>
          <IconChevronDown size={14} stroke={2} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[renameViewAction, duplicateViewAction, moveViewBackAction, moveViewOnAction].map(
          (action) => (
            <ActionItem key={action.id} action={action} />
          ),
        )}
        <Menu.Divider />
        <ActionItem action={deleteViewAction} />
      </Menu.Dropdown>
    </Menu>
  );
}

function NameField({ name }: { name: string }) {
  const { t } = useWords();
  const done = useRef(false);
  const finish = (text: string | undefined) => {
    if (done.current) return;
    done.current = true;
    useViewsUi.setState({ renaming: false });
    if (text !== undefined && text.trim() !== name) renameView(text);
  };
  return (
    <input
      className="k-view-field"
      aria-label={t('actions.renameView')}
      defaultValue={name}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(undefined);
      }}
    />
  );
}

function NewView() {
  const { t } = useWords();
  const open = useViewsUi((s) => s.choosing);
  const set = (choosing: boolean) => useViewsUi.setState({ choosing });
  return (
    <Popover
      opened={open}
      onChange={set}
      position="top-start"
      width={560}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={t('actions.addView')} disabled={open}>
          <UnstyledButton
            className="k-view-add"
            aria-label={t('actions.addView')}
            aria-expanded={open}
            onClick={() => set(!open)}
          >
            <IconPlus size={16} stroke={2} />
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('actions.addView')}>
        <Suspense fallback={null}>
          <Gallery onDone={() => set(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
