/** The switch between the architectures of the workspace and their comparison. */
import { SegmentedControl } from '@mantine/core';
import { IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { show, useSession } from '../../session/session.ts';
import { architecturesInOrder, firstShown } from '../../session/shown.ts';
import { shortNameOf } from './shortName.ts';

/** No id of ours begins so. */
const COMPARISON = '~comparison';

export function ShownSwitch() {
  const { t, language, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const ids = architecturesInOrder(workspace);
  const data = ids.map((id) => {
    const architecture = workspace.architectures.get(id);
    return {
      value: String(id),
      label: (
        <span className="k-switch-item" title={textOf(architecture?.name)}>
          {architecture?.locked && <IconLock size={13} stroke={2} aria-hidden="true" />}
          {architecture && shortNameOf(architecture, language)}
        </span>
      ),
    };
  });
  if (ids.length > 1) {
    data.push({
      value: COMPARISON,
      label: (
        <span className="k-switch-item">
          <IconArrowsDiff size={15} stroke={2} aria-hidden="true" />
          {t('header.compare')}
        </span>
      ),
    });
  }
  return (
    <SegmentedControl
      className="k-switch"
      aria-label={t('header.shown')}
      size="sm"
      value={shown.kind === 'comparison' ? COMPARISON : shown.id}
      data={data}
      onChange={(value) => {
        const id = ids.find((one) => one === value);
        show(id === undefined ? lastComparison(workspace) : { kind: 'architecture', id });
      }}
      transitionDuration={120}
    />
  );
}

/** Coming back to the comparison comes back to the pair that was compared last. */
let lastPair: ReturnType<typeof firstShown> | undefined;
useSession.subscribe(({ shown }) => {
  if (shown?.kind === 'comparison') lastPair = shown;
});

function lastComparison(workspace: Parameters<typeof firstShown>[0]) {
  if (
    lastPair?.kind === 'comparison' &&
    workspace.architectures.has(lastPair.before) &&
    workspace.architectures.has(lastPair.after)
  ) {
    return lastPair;
  }
  return firstShown(workspace);
}
