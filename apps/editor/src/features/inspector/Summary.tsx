/** Nothing is selected: what is shown, counted by layer, and in a comparison by fate. */
import { FATES, fateWords, LAYERS, type Layer, layerName, layerOf } from '@khung/core';
import { IconPointer } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dateText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison, useMainModel, useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { FateBadge } from '../parts/FateBadge.tsx';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

export function Summary() {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const model = useMainModel();
  const workspace = useSession((s) => s.workspace);
  const architecture = workspace.architectures.get(model.architecture);
  const nameOf = (id: typeof model.architecture) => textOf(workspace.architectures.get(id)?.name);
  const title =
    comparison === undefined
      ? nameOf(model.architecture)
      : t('canvas.titleCompare', {
          before: nameOf(comparison.before.architecture),
          after: nameOf(comparison.after.architecture),
        });
  return (
    <>
      <div className="k-inspector-head">
        <h2>{title}</h2>
        {comparison === undefined && architecture?.documentation && (
          <p className="k-quiet">{textOf(architecture.documentation)}</p>
        )}
        <p className="k-hint">
          <IconPointer size={15} stroke={1.75} aria-hidden="true" />
          {t('inspector.summaryHint')}
        </p>
      </div>
      <div className="k-scroll">
        {comparison === undefined ? (
          <Section title={t('inspector.summary')}>
            <Facts
              facts={[
                [t('inspector.elements'), model.elements.size],
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
        ) : (
          FATES.some((fate) => comparison.summary.elements[fate] > 0) && (
            <Section title={t('inspector.byFate')}>
              <div className="k-fates">
                {FATES.filter((fate) => comparison.summary.elements[fate] > 0).map((fate) => (
                  <div key={fate}>
                    <FateBadge fate={fate} />
                    <span className="k-fate-word">{textOf(fateWords(fate).word)}</span>
                    <b>{comparison.summary.elements[fate]}</b>
                  </div>
                ))}
              </div>
            </Section>
          )
        )}
        {model.elements.size > 0 && (
          <Section title={t('inspector.byLayer')}>
            <LayerBars />
          </Section>
        )}
      </div>
    </>
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
