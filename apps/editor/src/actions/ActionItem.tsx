/** An action as an item of a menu. */
import { Menu } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { shortcutText } from './shortcutText.ts';

export function ActionItem({ action }: { action: Action }) {
  const { t } = useWords();
  const enabled = useSession(action.enabled);
  return (
    <Menu.Item
      leftSection={<action.icon size={16} stroke={1.75} />}
      rightSection={
        action.shortcut && <kbd className="k-keys">{shortcutText(action.shortcut)}</kbd>
      }
      disabled={!enabled}
      data-action={action.id}
      onClick={() => void action.run()}
    >
      {t(action.label)}
    </Menu.Item>
  );
}
