/** An action as a line of a panel that holds more than actions. */
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { shortcutText } from './shortcutText.ts';

export function ActionLine({ action, onRun }: { action: Action; onRun: () => void }) {
  const { t } = useWords();
  const enabled = useSession(action.enabled);
  return (
    <UnstyledButton
      className="k-menu-line"
      disabled={!enabled}
      data-disabled={!enabled || undefined}
      data-action={action.id}
      onClick={() => {
        onRun();
        void action.run();
      }}
    >
      <action.icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{t(action.label)}</span>
      {action.shortcut && <kbd className="k-keys">{shortcutText(action.shortcut)}</kbd>}
    </UnstyledButton>
  );
}
