/** What will be told, as the comparison shows it: who goes with which fate, and who follows. */
import type { Element, ElementId, Fate } from '@khung/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { FateBadge } from '../parts/FateBadge.tsx';

interface OutcomeProps {
  readonly from: readonly ElementId[];
  readonly going: readonly ElementId[];
  readonly heirs: readonly Element[];
}

export function Outcome({ from, going, heirs }: OutcomeProps) {
  const { textOf } = useWords();
  const model = useMainModel();
  if (heirs.length === 0) return null;
  const there = (id: ElementId) => model.elements.has(id);
  const gone: Fate =
    heirs.length > 1
      ? 'split'
      : from.length > 1 || heirs.some(({ id }) => there(id))
        ? 'merged'
        : 'replaced';
  const follows = new Set(heirs.map(({ id }) => id));
  return (
    <div className="k-outcome" aria-live="polite">
      <ul>
        {from
          .filter((id) => !follows.has(id))
          .map((id) => (
            <li key={id}>
              <span>{textOf(model.elements.get(id)?.name)}</span>
              <FateBadge fate={going.includes(id) ? gone : 'changed'} />
            </li>
          ))}
      </ul>
      <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />
      <ul>
        {heirs.map(({ id, name }) => (
          <li key={id}>
            <span>{textOf(name)}</span>
            <FateBadge fate={there(id) ? 'changed' : 'successor'} />
          </li>
        ))}
      </ul>
    </div>
  );
}
