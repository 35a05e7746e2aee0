/** Whom an element follows and who follows it; each can be gone to. */
import type { ElementId, ElementRow } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';
import { useComparison } from '../../../session/derived.ts';
import { select } from '../../../session/session.ts';
import { canvas } from '../../canvas/handle.ts';
import { FateBadge } from '../../parts/FateBadge.tsx';
import { Section } from '../Section.tsx';

export function Lineage({ row }: { row: ElementRow }) {
  const { t } = useWords();
  const { predecessors, successors } = row;
  if (predecessors.length + successors.length === 0) return null;
  const stays = row.before !== undefined && row.after !== undefined;
  return (
    <Section
      title={t(
        predecessors.length > 0
          ? stays
            ? 'inspector.compare.takesOver'
            : 'inspector.compare.predecessors'
          : stays
            ? 'inspector.compare.gives'
            : 'inspector.compare.successors',
      )}
    >
      <div className="k-lineage">
        {predecessors.length > 0 && <People ids={predecessors} />}
        {successors.length > 0 && (
          <div>
            {predecessors.length > 0 && (
              <h4>{t(stays ? 'inspector.compare.gives' : 'inspector.compare.successors')}</h4>
            )}
            <People ids={successors} />
          </div>
        )}
      </div>
    </Section>
  );
}

function People({ ids }: { ids: readonly ElementId[] }) {
  const { textOf } = useWords();
  const comparison = useComparison();
  return (
    <div>
      {ids.map((id) => {
        const row = comparison?.elements.get(id);
        if (row === undefined) return null;
        return (
          <UnstyledButton
            key={id}
            className="k-lineage-item"
            data-layer={row.layer}
            onClick={() => {
              select([id]);
              canvas()?.reveal(id);
            }}
          >
            <span className="k-swatch" />
            <span>{textOf((row.after ?? row.before)?.name)}</span>
            <span>
              <FateBadge fate={row.fate} />
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
