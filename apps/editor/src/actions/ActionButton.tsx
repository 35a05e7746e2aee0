/** An action as a button with its icon; its name and keys are in the tooltip. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useWords } from '../i18n/useWords.ts';
import { useSession } from '../session/session.ts';
import type { Action } from './action.ts';
import { shortcutText } from './shortcutText.ts';

export function ActionButton({ action }: { action: Action }) {
  const { t } = useWords();
  const enabled = useSession(action.enabled);
  const name = t(action.label);
  const says = useSession((session) => action.says?.(session));
  const keys = action.shortcut === undefined ? '' : ` (${shortcutText(action.shortcut)})`;
  return (
    <Tooltip label={`${says ?? name}${keys}`}>
      <UnstyledButton
        className="k-icon-button"
        aria-label={name}
        disabled={!enabled}
        data-action={action.id}
        onClick={() => void action.run()}
      >
        <action.icon size={18} stroke={1.75} />
      </UnstyledButton>
    </Tooltip>
  );
}
