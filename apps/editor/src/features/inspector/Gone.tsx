/** The selected element is not in what is shown: where else it is. */
import type { ElementId } from '@khung/core';
import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn } from '../../session/derived.ts';
import { show, useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';
import { Empty } from '../parts/Empty.tsx';

export function Gone({ id }: { id: ElementId }) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const others = architecturesInOrder(workspace).filter((architecture) =>
    modelIn(workspace, architecture).elements.has(id),
  );
  const nameOf = (architecture: (typeof others)[number]) =>
    textOf(workspace.architectures.get(architecture)?.name);
  const [first] = others;
  const element = first && modelIn(workspace, first).elements.get(id);
  return (
    <Empty
      icon={IconEyeOff}
      title={textOf(element?.name)}
      hint={[
        t('inspector.gone'),
        ...(first === undefined
          ? []
          : [t('inspector.goneOther', { names: others.map(nameOf).join(', ') })]),
      ].join(' ')}
    >
      {first !== undefined && (
        <Button
          mt={8}
          size="xs"
          variant="light"
          onClick={() => show({ kind: 'architecture', id: first })}
        >
          {t('inspector.goTo', { name: nameOf(first) })}
        </Button>
      )}
    </Empty>
  );
}
