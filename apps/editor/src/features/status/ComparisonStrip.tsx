/** A comparison: from which to which, and how many of each fate; a click points them out. */
import { type ArchitectureId, FATES, fateWords } from '@khung/core';
import { NativeSelect, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconArrowsExchange } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison } from '../../session/derived.ts';
import { show, useSession } from '../../session/session.ts';
import { architecturesInOrder, type ShownComparison } from '../../session/shown.ts';
import { shortNameOf } from '../header/shortName.ts';
import { LookPast } from '../ways/LookPast.tsx';
import { WaySwitch } from '../ways/WaySwitch.tsx';
import { toggleFate, useFateFilter } from './fateFilter.ts';

interface Pair {
  readonly before: ArchitectureId;
  readonly after: ArchitectureId;
}

export function ComparisonStrip({ shown }: { shown: ShownComparison }) {
  const { t } = useWords();
  const { before, after } = shown;
  const pick = (pair: Partial<Pair>) => {
    const next = { ...shown, ...pair };
    // Choosing the other one swaps them: nothing is compared with itself by accident.
    if (next.before === next.after) {
      show({ ...shown, before: after, after: before });
    } else show(next);
  };
  return (
    <>
      <ArchitecturePicker
        label={t('strip.from')}
        value={before}
        onPick={(id) => pick({ before: id })}
      />
      <IconArrowRight size={16} stroke={1.75} aria-hidden="true" className="k-strip-arrow" />
      <ArchitecturePicker
        label={t('strip.to')}
        value={after}
        onPick={(id) => pick({ after: id })}
      />
      <Tooltip label={t('strip.swap')}>
        <UnstyledButton
          className="k-icon-button"
          data-small
          aria-label={t('strip.swap')}
          onClick={() => pick({ before: after, after: before })}
        >
          <IconArrowsExchange size={16} stroke={1.75} />
        </UnstyledButton>
      </Tooltip>
      <WaySwitch />
      <LookPast shown={shown} />
      <FateChips />
    </>
  );
}

interface PickerProps {
  readonly label: string;
  readonly value: ArchitectureId;
  readonly onPick: (id: ArchitectureId) => void;
}

function ArchitecturePicker({ label, value, onPick }: PickerProps) {
  const { language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const ids = architecturesInOrder(workspace);
  return (
    <NativeSelect
      className="k-picker"
      size="xs"
      aria-label={label}
      value={value}
      data={ids.map((id) => {
        const architecture = workspace.architectures.get(id);
        return { value: id, label: architecture ? shortNameOf(architecture, language) : id };
      })}
      onChange={(event) => {
        const id = ids.find((one) => one === event.currentTarget.value);
        if (id !== undefined) onPick(id);
      }}
    />
  );
}

function FateChips() {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const fates = useFateFilter((s) => s.fates);
  if (comparison === undefined) return null;
  return (
    <fieldset className="k-chips" aria-label={t('strip.fates')}>
      {FATES.map((fate) => {
        const count = comparison.summary.elements[fate];
        // What is kept has no badge on the figure, and its number stands in the overview.
        if (count === 0 || fate === 'kept') return null;
        const { badge, word } = fateWords(fate);
        return (
          <Tooltip key={fate} label={textOf(word)}>
            <UnstyledButton
              className="k-chip"
              data-fate={fate}
              aria-pressed={fates.has(fate)}
              aria-label={`${textOf(badge ?? word)} ${count}: ${textOf(word)}`}
              onClick={() => toggleFate(fate)}
            >
              <span>{textOf(badge ?? word)}</span> <b>{count}</b>
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </fieldset>
  );
}
