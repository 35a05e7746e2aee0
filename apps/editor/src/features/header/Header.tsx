/** The top of the screen: whose workspace, what is shown of it, and what can be done with the whole. */
import { ActionButton } from '../../actions/ActionButton.tsx';
import { commandAction } from '../../actions/command.ts';
import { helpAction } from '../../actions/help.ts';
import { redoAction } from '../../actions/redo.ts';
import { undoAction } from '../../actions/undo.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ActionMenu } from './ActionMenu.tsx';
import { Brand } from './Brand.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import './header.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { ShownSwitch } from './ShownSwitch.tsx';
import { WorkspaceName } from './WorkspaceName.tsx';

export function Header() {
  const { t } = useWords();
  return (
    <header className="k-header">
      <div className="k-header-left">
        <Brand />
        <ActionMenu label={t('header.file')} groups={['file']} />
        <WorkspaceName />
      </div>
      <ShownSwitch />
      <div className="k-header-right" role="toolbar" aria-label={t('header.toolbar')}>
        <ActionButton action={commandAction} />
        <ActionButton action={undoAction} />
        <ActionButton action={redoAction} />
        <span className="k-header-rule" />
        <LanguageSwitch />
        <SchemeSwitch />
        <ActionButton action={helpAction} />
        <ExportMenu />
      </div>
    </header>
  );
}
