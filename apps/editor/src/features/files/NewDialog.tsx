/** Begins a new workspace: the framework's bands and kinds, three empty architectures. */

import { PROFILES } from '@khung/core';
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { say, useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';
import { canvas } from '../canvas/handle.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { newWorkspace } from './newWorkspace.ts';
import { openAsNew } from './open.ts';

const close = () => useSession.setState({ dialog: undefined });

export function NewDialog() {
  const { t, textOf } = useWords();
  const open = useSession((s) => s.dialog === 'new');
  const [name, setName] = useState('');
  const [profile, setProfile] = useState(PROFILES[0]?.id ?? '');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const workspace = newWorkspace(name.trim(), profile);
      // Work begins in the architecture that the others build on; there is nothing to compare yet.
      const id = architecturesInOrder(workspace)[0];
      await openAsNew(workspace, { shown: id && { kind: 'architecture', id } });
      setName('');
      close();
      // The empty figure is where work begins.
      canvas()?.focus();
    } catch (error) {
      say({ tone: 'bad', ...explain(error) });
    }
  };
  return (
    <Modal opened={open} onClose={close} title={t('files.new.title')}>
      <form onSubmit={(event) => void create(event)}>
        <p className="k-dialog-intro">{t('files.new.text')}</p>
        <TextInput
          label={t('files.new.name')}
          placeholder={t('files.new.placeholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          {...takesFocus}
        />
        <NativeSelect
          mt="sm"
          label={t('files.new.profile')}
          value={profile}
          data={PROFILES.map(({ id, name }) => ({ value: id, label: textOf(name) }))}
          onChange={(event) => setProfile(event.currentTarget.value)}
        />
        <p className="k-dialog-note">{t('files.new.replace')}</p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('files.new.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('files.new.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
