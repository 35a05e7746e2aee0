/** How the comparison is looked at: four ways beside each other, of the same place and selection. */
import { SegmentedControl } from '@mantine/core';
import type { Action } from '../../actions/action.ts';
import { shortcutText } from '../../actions/shortcutText.ts';
import { WAY_ACTIONS } from '../../actions/ways.ts';
import { useWords } from '../../i18n/useWords.ts';
import { lookAs, useSession } from '../../session/session.ts';
import { WAYS } from '../../session/ways.ts';
import './ways.css';

export function WaySwitch() {
  const { t } = useWords();
  const way = useSession((s) => s.way);
  return (
    <SegmentedControl
      className="k-ways"
      size="xs"
      aria-label={t('ways.name')}
      value={way}
      data={WAYS.map((value) => ({
        value,
        label: <Way action={WAY_ACTIONS[value]} word={t(`ways.${value}`)} />,
      }))}
      onChange={lookAs}
      transitionDuration={120}
    />
  );
}

function Way({ action, word }: { action: Action; word: string }) {
  const { t } = useWords();
  const keys = action.shortcut === undefined ? '' : ` (${shortcutText(action.shortcut)})`;
  return (
    <span className="k-way" title={`${t(action.label)}${keys}`}>
      <action.icon size={15} stroke={1.9} aria-hidden="true" />
      <span>{word}</span>
    </span>
  );
}
