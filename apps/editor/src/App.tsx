/** The screen: header, a banner where one is due, and three panels with the figure in the middle. */
import { Group, Panel, Separator } from 'react-resizable-panels';
import { Keyboard } from './actions/Keyboard.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FigurePanel } from './features/canvas/FigurePanel.tsx';
import { Header } from './features/header/Header.tsx';
import { Inspector } from './features/inspector/Inspector.tsx';
import { LeftPanel } from './features/left/LeftPanel.tsx';
import { Messages } from './features/messages/Messages.tsx';
import { SecondTabBanner } from './features/messages/SecondTabBanner.tsx';
import { useDocumentLanguage } from './i18n/useDocumentLanguage.ts';
import { usePreferences } from './session/preferences.ts';

export function App() {
  useDocumentLanguage();
  const left = usePreferences((p) => p.left);
  const details = usePreferences((p) => p.details);
  return (
    <div className="k-app">
      <Keyboard />
      <Header />
      <div>
        <SecondTabBanner />
      </div>
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
        {left && <Separator className="k-resizer" />}
        <Panel id="figure" minSize={360}>
          <FigurePanel />
        </Panel>
        {details && <Separator className="k-resizer" />}
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
      <Messages />
      <Dialogs />
    </div>
  );
}
