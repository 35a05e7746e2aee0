/** The left panel: the tree of elements, the palette, and the marks of units. */
import { Tabs } from '@mantine/core';
import { IconListTree, IconMessage2Check, IconSquarePlus } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { type LeftTab, useSession } from '../../session/session.ts';
import { UnitPanel } from '../marks/UnitPanel.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import './left.css';

const TABS = [
  { value: 'outline', icon: IconListTree },
  { value: 'palette', icon: IconSquarePlus },
  { value: 'marks', icon: IconMessage2Check },
] as const satisfies { value: LeftTab; icon: unknown }[];

export function LeftPanel() {
  const { t } = useWords();
  const tab = useSession((s) => s.leftTab);
  return (
    <nav className="k-panel" aria-label={t('left.panel')}>
      <Tabs
        className="k-tabs"
        value={tab}
        onChange={(value) => {
          const wanted = TABS.find((one) => one.value === value);
          if (wanted) useSession.setState({ leftTab: wanted.value });
        }}
        keepMounted={false}
      >
        <Tabs.List grow>
          {TABS.map(({ value, icon: Icon }) => (
            <Tabs.Tab key={value} value={value} leftSection={<Icon size={16} stroke={1.75} />}>
              {t(`left.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="outline">
          <Outline />
        </Tabs.Panel>
        <Tabs.Panel value="palette">
          <Palette />
        </Tabs.Panel>
        <Tabs.Panel value="marks">
          <UnitPanel />
        </Tabs.Panel>
      </Tabs>
    </nav>
  );
}
