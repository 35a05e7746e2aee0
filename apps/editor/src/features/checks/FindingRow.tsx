/** One finding in the list: what was found, in which architecture, and mending it where there is one right answer. */
import { type Finding, findingText, mendLabel } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { AcceptButton } from './AcceptButton.tsx';
import { mendOne } from './mends.ts';
import { goTo } from './place.ts';
import type { RowPlace } from './rowPlace.ts';
import { useChecks } from './state.ts';
import { TreeRow } from './TreeRow.tsx';
import { useMendable } from './useMendable.ts';

interface FindingRowProps {
  readonly finding: Finding;
  readonly rowKey: string;
  readonly place: RowPlace;
}

export function FindingRow({ finding, rowKey, place }: FindingRowProps) {
  const { language } = useWords();
  const only = useMemo(() => [finding], [finding]);
  const architecture = useSession((s) =>
    finding.architecture === undefined
      ? undefined
      : s.workspace.architectures.get(finding.architecture),
  );
  return (
    <TreeRow
      place={place}
      rule={finding.rule}
      onClick={() => {
        useChecks.setState({ active: rowKey });
        goTo(finding);
      }}
    >
      <span className="k-check-words">{findingText(finding, language)}</span>
      {architecture && <span className="k-check-where">{shortNameOf(architecture, language)}</span>}
      <MendButton finding={finding} />
      <AcceptButton findings={only} rowKey={rowKey} />
    </TreeRow>
  );
}

/** Only where there is one right answer, and the architecture takes it. */
export function MendButton({ finding }: { finding: Finding }) {
  const { textOf } = useWords();
  const only = useMemo(() => [finding], [finding]);
  const label = mendLabel(finding.rule);
  if (useMendable(only, 1) === 0) return null;
  return (
    <UnstyledButton
      className="k-check-mend"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        mendOne(finding);
      }}
    >
      <IconWand size={14} stroke={1.75} aria-hidden="true" />
      {textOf(label)}
    </UnstyledButton>
  );
}
