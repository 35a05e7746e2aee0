/** What is asked before two models are matched: the file, what it is put onto, what it will be called. */
import { architectureId, resolve, type Workspace } from '@khung/core';
import { openFileOfPerson } from '@khung/storage/browser';
import { Button, Group, NativeSelect, Progress, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { say, useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';
import { fileKinds } from '../files/fileKinds.ts';
import { isCancelled } from '../files/open.ts';
import { shortNameOf } from '../header/shortName.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { beginMatching, readApart, useMatchRun } from './begin.ts';

interface Chosen {
  readonly file: string;
  readonly apart: Workspace;
}

export function SetupForm() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [reading, setReading] = useState(false);
  const choose = async () => {
    let name: string | undefined;
    try {
      const opened = await openFileOfPerson(fileKinds());
      name = opened.name;
      setReading(true);
      setChosen({ file: name, apart: await readApart(opened) });
    } catch (error) {
      if (!isCancelled(error)) say({ tone: 'bad', ...explain(error, name) });
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <p className="k-dialog-intro">{t('matching.intro')}</p>
      <div className="k-matching-file">
        <Button
          variant={chosen === undefined ? 'filled' : 'default'}
          leftSection={<IconFileImport size={17} stroke={1.75} />}
          loading={reading}
          data-autofocus
          onClick={() => void choose()}
        >
          {t(chosen === undefined ? 'matching.setup.choose' : 'matching.setup.other')}
        </Button>
        {chosen === undefined ? (
          <small>{t('matching.setup.hint')}</small>
        ) : (
          <b data-file="">{chosen.file}</b>
        )}
      </div>
      {chosen && <Onto key={chosen.file} chosen={chosen} />}
    </>
  );
}

function Onto({ chosen: { file, apart } }: { chosen: Chosen }) {
  const { t, textOf, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const inFile = architecturesInOrder(apart);
  const bases = architecturesInOrder(workspace);
  const [architecture, setArchitecture] = useState(inFile.at(-1) ?? architectureId(''));
  const [base, setBase] = useState(bases[0] ?? architectureId(''));
  const own = textOf(apart.architectures.get(architecture)?.name) || file;
  const [name, setName] = useState<string>();
  const run = useMatchRun((s) => s.run);
  const model = useMemo(() => resolve(apart, architecture), [apart, architecture]);
  const called = name ?? own;
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const wish = { file, apart, architecture, base, name: called.trim() };
      if (!(await beginMatching(wish))) say({ tone: 'info', title: t('matching.setup.cancelled') });
    } catch (error) {
      say({ tone: 'bad', ...explain(error) });
    }
  };
  const choices = (ws: Workspace, ids: typeof bases) =>
    ids.map((id) => {
      const one = ws.architectures.get(id);
      return { value: id, label: one ? shortNameOf(one, language) : id };
    });
  return (
    <form className="k-matching-setup" onSubmit={(event) => void begin(event)}>
      <p className="k-quiet">
        {t('matching.setup.read', {
          elements: model.elements.size,
          relations: model.relations.size,
        })}
      </p>
      {inFile.length > 1 && (
        <NativeSelect
          label={t('matching.setup.architecture')}
          value={architecture}
          data={choices(apart, inFile)}
          onChange={(event) => setArchitecture(architectureId(event.currentTarget.value))}
        />
      )}
      <NativeSelect
        label={t('matching.setup.base')}
        description={t('matching.setup.baseHint')}
        value={base}
        data={choices(workspace, bases)}
        onChange={(event) => setBase(architectureId(event.currentTarget.value))}
      />
      <TextInput
        label={t('matching.setup.name')}
        value={called}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        {...takesFocus}
      />
      {run === undefined ? (
        <Group justify="flex-end" mt="md">
          <Button type="submit" disabled={called.trim() === ''}>
            {t('matching.setup.begin')}
          </Button>
        </Group>
      ) : (
        <div className="k-matching-run" role="status">
          <span>{t('matching.setup.running')}</span>
          <Button size="compact-sm" variant="default" onClick={run.cancel}>
            {t('matching.setup.cancel')}
          </Button>
          <Progress
            value={Math.max(4, run.done * 100)}
            aria-label={t('matching.setup.running')}
            animated
          />
        </div>
      )}
    </form>
  );
}
