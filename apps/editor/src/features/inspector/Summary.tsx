/** What is shown in numbers: by layer, in a comparison by fate; on the figure, and in the whole. */
import {
  type ElementId,
  FATES,
  type Fate,
  fateWords,
  LAYERS,
  type Layer,
  layerName,
  layerOf,
} from '@khung/core';
import type { Occurrence } from '@khung/diagram';
import { useMemo } from 'react';
import { dateText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison, useMainModel, useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { FateBadge } from '../parts/FateBadge.tsx';
import { useUnshown } from '../status/unshown.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

export function Summary() {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const model = useMainModel();
  const workspace = useSession((s) => s.workspace);
  const architecture = workspace.architectures.get(model.architecture);
  const drawn = useDrawn();
  const compared = comparison !== undefined;
  return (
    <>
      {compared ? (
        FATES.some((fate) => comparison.summary.elements[fate] > 0) && (
          <Section title={t('inspector.byFate')}>
            <FateCounts counts={comparison.summary.elements} drawn={drawn} />
          </Section>
        )
      ) : (
        <Section title={textOf(architecture?.name)}>
          {architecture?.documentation && (
            <p className="k-quiet k-no-margin">{textOf(architecture.documentation)}</p>
          )}
          <Facts
            facts={[
              [t('inspector.elements'), model.elements.size],
              [t('inspector.drawn'), drawn.size],
              [t('inspector.relations'), model.relations.size],
              ...(architecture?.asOf
                ? [[t('inspector.asOf'), dateText(architecture.asOf)] as const]
                : []),
              ...(architecture?.locked?.decision
                ? [[t('inspector.decision'), architecture.locked.decision] as const]
                : []),
            ]}
          />
        </Section>
      )}
      {model.elements.size > 0 && (
        <Section title={t('inspector.byLayer')}>
          <LayerBars />
        </Section>
      )}
    </>
  );
}

/** The elements on the figure, each once, with the fate that is drawn. */
function useDrawn(): ReadonlyMap<ElementId, Occurrence['fate']> {
  const figure = useUnshown((s) => s.figure);
  return useMemo(
    () => new Map(figure?.occurrences.map(({ element, fate }) => [element, fate])),
    [figure],
  );
}

interface FateCountsProps {
  readonly counts: Readonly<Record<Fate, number>>;
  readonly drawn: ReadonlyMap<ElementId, Occurrence['fate']>;
}

/** The legend of the figure counts what is drawn; the whole is more. Both stand here, side by side. */
function FateCounts({ counts, drawn }: FateCountsProps) {
  const { t, textOf } = useWords();
  const onFigure = new Map<Fate, number>();
  for (const fate of drawn.values()) {
    if (fate !== undefined) onFigure.set(fate, (onFigure.get(fate) ?? 0) + 1);
  }
  return (
    <div className="k-fates">
      <div className="k-fates-head">
        <span />
        <span />
        <span>{t('views.layerOnFigure')}</span>
        <span>{t('views.layerWhole')}</span>
      </div>
      {FATES.filter((fate) => counts[fate] > 0).map((fate) => (
        <div key={fate}>
          <FateBadge fate={fate} />
          <span className="k-fate-word">{textOf(fateWords(fate).word)}</span>
          <span className="k-quiet">{onFigure.get(fate) ?? 0}</span>
          <b>{counts[fate]}</b>
        </div>
      ))}
    </div>
  );
}

function LayerBars() {
  const { textOf } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const counts = useMemo(() => {
    const found = new Map<Layer, number>();
    for (const element of model.elements.values()) {
      const layer = layerOf(element, profile, model);
      found.set(layer, (found.get(layer) ?? 0) + 1);
    }
    return found;
  }, [model, profile]);
  const most = Math.max(1, ...counts.values());
  return (
    <div className="k-bars">
      {LAYERS.filter((layer) => counts.has(layer)).map((layer) => (
        <div key={layer} data-layer={layer}>
          <span>{textOf(layerName(layer))}</span>
          <span className="k-bar">
            <i style={{ width: `${((counts.get(layer) ?? 0) / most) * 100}%` }} />
          </span>
          <b>{counts.get(layer)}</b>
        </div>
      ))}
    </div>
  );
}
