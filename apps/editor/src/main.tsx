/** Starts the editor: finds the workspace to open, then shows the first screen. */
import '@mantine/core/styles.css';
import './theme/fonts.css';
import './theme/app.css';
import './theme/contrast.css';
import './theme/motion.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keepComposing } from './actions/keepComposing.ts';
import { openFirst } from './features/files/openFirst.ts';
import { speaking } from './i18n/i18n.ts';
import { followSession } from './session/address.ts';
import { Themed } from './theme/Themed.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

void start(root);

async function start(at: HTMLElement): Promise<void> {
  await speaking;
  await openFirst();
  followSession();
  keepComposing();
  createRoot(at).render(
    <StrictMode>
      <Themed>
        <App />
      </Themed>
    </StrictMode>,
  );
}
