/** Which kinds of change do not count in the comparison on screen: what differs in nothing else reads kept. */
import { changeKindName } from '@khung/core';
import { Checkbox, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { LOOKED_PAST } from '../../session/lookedPast.ts';
import { show } from '../../session/session.ts';
import type { ShownComparison } from '../../session/shown.ts';

export function LookPast({ shown }: { shown: ShownComparison }) {
  const { t, textOf } = useWords();
  const { ignore = [], ...rest } = shown;
  const choose = (kinds: readonly string[]) => {
    const wanted = LOOKED_PAST.filter((kind) => kinds.includes(kind));
    show(wanted.length === 0 ? rest : { ...rest, ignore: wanted });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('ways.ignoreHint')}>
          <UnstyledButton className="k-look-past" data-on={ignore.length > 0 || undefined}>
            <IconFilter size={15} stroke={1.9} aria-hidden="true" />
            <span>{t('ways.ignore')}</span>
            {ignore.length > 0 && <b>{ignore.length}</b>}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('ways.ignoreTitle')}
          size="xs"
          value={[...ignore]}
          onChange={choose}
        >
          <div className="k-look-past-kinds">
            {LOOKED_PAST.map((kind) => (
              <Checkbox key={kind} size="xs" value={kind} label={textOf(changeKindName(kind))} />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
