/** The checkpoints of the workspace: set one now, compare with it, go back to it. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { usePast } from '../../session/past.ts';
import { usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import { CheckpointRow } from './CheckpointRow.tsx';
import { setCheckpoint } from './checkpointing.ts';
import './checkpoints.css';

export function CheckpointTab() {
  const { t } = useWords();
  const checkpoints = usePast((s) => s.checkpoints);
  const mayWrite = useSession((s) => s.keeping.kind !== 'read-only');
  return (
    <>
      <p className="k-dialog-intro">{t('checkpoints.intro')}</p>
      {mayWrite && <MakeForm />}
      {checkpoints.length === 0 ? (
        <Empty
          icon={IconFlag}
          title={t('checkpoints.nothing')}
          hint={t('checkpoints.nothingHint')}
        />
      ) : (
        <ul className="k-checkpoints" aria-label={t('checkpoints.list')}>
          {checkpoints.toReversed().map((checkpoint) => (
            <CheckpointRow key={checkpoint.id} checkpoint={checkpoint} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
    </>
  );
}

function MakeForm() {
  const { t } = useWords();
  const preferred = usePreferences((p) => p.checkpointsInFile);
  const [name, setName] = useState('');
  const [inFile, setInFile] = useState(preferred);
  const [busy, setBusy] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await setCheckpoint(name, inFile)) setName('');
    setBusy(false);
  };
  return (
    <form className="k-checkpoint-form" onSubmit={(event) => void make(event)}>
      <TextInput
        id="k-checkpoint-name"
        aria-label={t('checkpoints.name')}
        placeholder={t('checkpoints.placeholder')}
        maxLength={200}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} leftSection={<IconFlag size={16} />}>
        {t('checkpoints.make')}
      </Button>
      <Checkbox
        size="sm"
        label={t('checkpoints.inFile')}
        description={t('checkpoints.inFileHint')}
        checked={inFile}
        onChange={(event) => setInFile(event.currentTarget.checked)}
      />
    </form>
  );
}
