/** Where work begins: the sample, a new workspace, a file, or what was worked on lately. */

import { Modal, UnstyledButton } from '@mantine/core';
import { type Icon, IconFilePlus, IconFolderOpen, IconMap2 } from '@tabler/icons-react';
import { useState } from 'react';
import { newAction } from '../../actions/files.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { openDropped, openFile, openSample } from '../files/open.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { KeptList } from './KeptList.tsx';
import './start.css';

const close = () => useSession.setState({ dialog: undefined });

export function StartPage() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'start');
  const [over, setOver] = useState(false);
  return (
    <Modal opened={open} onClose={close} size={880} title={t('files.start.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button beside it. */}
      <div
        className="k-start"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) void openDropped(file).then(close);
        }}
      >
        <div className="k-start-ways">
          <Way
            icon={IconFilePlus}
            name={t('files.new.title')}
            text={t('files.start.newText')}
            action="new"
            run={() => void newAction.run()}
          />
          <Way
            icon={IconFolderOpen}
            name={t('files.start.openTitle')}
            text={t('files.start.openText')}
            action="open"
            run={() => void openFile().then(close)}
          />
          <Way
            icon={IconMap2}
            name={t('files.start.sampleTitle')}
            text={t('files.start.sampleText')}
            action="sample"
            run={() => void openSample().then(close)}
          />
        </div>
        <section className="k-start-recent" aria-label={t('files.kept.title')}>
          <h3>{t('files.kept.title')}</h3>
          <KeptList onOpened={close} />
          <p>{t('files.kept.text')}</p>
        </section>
        {over && <p className="k-start-drop">{t('files.start.drop')}</p>}
      </div>
    </Modal>
  );
}

interface WayProps {
  readonly icon: Icon;
  readonly name: string;
  readonly text: string;
  readonly action: string;
  readonly run: () => void;
}

function Way({ icon: Icon, name, text, action, run }: WayProps) {
  return (
    <UnstyledButton
      className="k-start-way"
      data-start={action}
      {...(action === 'new' ? takesFocus : {})}
      onClick={run}
    >
      <span className="k-start-icon">
        <Icon size={22} stroke={1.6} aria-hidden="true" />
      </span>
      <span>
        <b>{name}</b>
        <small>{text}</small>
      </span>
    </UnstyledButton>
  );
}
