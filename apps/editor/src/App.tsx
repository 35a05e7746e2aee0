/**
 * The screen: the header stands there at once; the workbench under it, with the figure and all that
 * draws it, comes while the workspace is being read.
 */
import { lazy, Suspense } from 'react';
import { Coming } from './Coming.tsx';
import { Header } from './features/header/Header.tsx';
import { FileBanner } from './features/messages/FileBanner.tsx';
import { Messages } from './features/messages/Messages.tsx';
import { SecondTabBanner } from './features/messages/SecondTabBanner.tsx';
import { useDocumentLanguage } from './i18n/useDocumentLanguage.ts';

const coming = import('./Workbench.tsx');
const Workbench = lazy(async () => ({ default: (await coming).Workbench }));

export function App() {
  useDocumentLanguage();
  return (
    <div className="k-app">
      <Header />
      <div>
        <SecondTabBanner />
        <FileBanner />
      </div>
      <Suspense fallback={<Coming />}>
        <Workbench />
      </Suspense>
      <Messages />
    </div>
  );
}
