/** What one works with under the header: three panels with the figure in the middle, every shortcut, the dialogs. */
import 'virtual:figure-fonts.css';
import { Group, Panel } from 'react-resizable-panels';
import { Keyboard } from './actions/Keyboard.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FigurePanel } from './features/canvas/FigurePanel.tsx';
import { Inspector } from './features/inspector/Inspector.tsx';
import { LeftPanel } from './features/left/LeftPanel.tsx';
import { Divider } from './features/parts/Divider.tsx';
import { useKeptFocus } from './features/parts/useKeptFocus.ts';
import { Progress } from './features/progress/Progress.tsx';
import { useSides } from './session/narrow.ts';

export function Workbench() {
  useKeptFocus();
  const { left, details } = useSides();
  return (
    <>
      <Keyboard />
      <Group className="k-body" orientation="horizontal">
        {left && (
          <Panel
            id="left"
            defaultSize={272}
            minSize={232}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            <LeftPanel />
          </Panel>
        )}
        {left && <Divider />}
        <Panel id="figure" minSize={360}>
          <FigurePanel />
        </Panel>
        {details && <Divider />}
        {details && (
          <Panel
            id="details"
            defaultSize={320}
            minSize={272}
            maxSize={520}
            groupResizeBehavior="preserve-pixel-size"
          >
            <Inspector />
          </Panel>
        )}
      </Group>
      <Progress />
      <Dialogs />
    </>
  );
}
