/** The history: what was done, by whom and when, and the checkpoints that people have named. */
import { Modal, Tabs } from '@mantine/core';
import { IconFlag, IconHistory } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { usePast } from '../../session/past.ts';
import { useSession } from '../../session/session.ts';
import { type HistoryTab, useAskedHistory } from './asked.ts';
import { CheckpointTab } from './CheckpointTab.tsx';
import { GestureTab } from './GestureTab.tsx';
import './history.css';

const close = () => useSession.setState({ dialog: undefined });
const TABS: readonly HistoryTab[] = ['gestures', 'checkpoints'];

export function HistoryDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'history');
  const tab = useAskedHistory((s) => s.tab);
  const count = usePast((s) => s.checkpoints.length);
  const turn = (wanted: string | null) => {
    const known = TABS.find((one) => one === wanted);
    if (known !== undefined) useAskedHistory.setState({ tab: known });
  };
  return (
    <Modal opened={open} onClose={close} title={t('history.dialog')} size={720}>
      <Tabs value={tab} onChange={turn} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="gestures" leftSection={<IconHistory size={16} stroke={1.75} />}>
            {t('history.tab')}
          </Tabs.Tab>
          <Tabs.Tab value="checkpoints" leftSection={<IconFlag size={16} stroke={1.75} />}>
            {count === 0 ? t('checkpoints.tab') : t('checkpoints.tabCount', { count })}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="gestures">
          <GestureTab />
        </Tabs.Panel>
        <Tabs.Panel value="checkpoints">
          <CheckpointTab />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
