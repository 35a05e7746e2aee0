/** Counts of fates by layer and by unit, and the reuse ratio in words. */
import {
  architectureName,
  FATES,
  fateWords,
  type GapAnalysis,
  type GapCounts,
  gapGroupName,
  gapWord,
  reuseSaid,
} from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { FateBadge } from '../parts/FateBadge.tsx';

export function Shares({ analysis }: { analysis: GapAnalysis }) {
  const { t, language, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const { comparison, total, byLayer, byUnit } = analysis;
  const fates = FATES.filter((fate) => total[fate] > 0);
  const named = (by: typeof byLayer | typeof byUnit): [string, GapCounts][] =>
    [...by].map(([of, counts]) => [gapGroupName(comparison, of, language), counts]);
  const sections: readonly (readonly [string, [string, GapCounts][]])[] = [
    [gapWord('column-total', language), [[architecturesSaid(), total]]],
    [gapWord('column-layer', language), named(byLayer)],
    [gapWord('column-unit', language), named(byUnit)],
  ];
  function architecturesSaid(): string {
    const { before, after } = comparison;
    return [before, after]
      .map((one) => architectureName(workspace, one.architecture, language))
      .join(' → ');
  }
  const [reuse, ...rest] = reuseSaid(workspace, analysis, language);
  return (
    <>
      <p className="k-gaps-note k-gaps-reuse">{reuse}</p>
      <p className="k-gaps-note">{rest.join(' · ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="k-gaps-scroll" tabIndex={0} aria-label={t('gaps.shares')}>
        <table className="k-gaps-table k-gaps-shares">
          <thead>
            <tr>
              <th scope="col">{gapWord('gap-shares', language)}</th>
              {fates.map((fate) => (
                <th key={fate} scope="col">
                  <FateBadge fate={fate} /> {textOf(fateWords(fate).word)}
                </th>
              ))}
              <th scope="col">{gapWord('column-total', language)}</th>
            </tr>
          </thead>
          {sections.map(([title, rows]) => (
            <tbody key={title}>
              <tr>
                <th className="k-gaps-heading" colSpan={fates.length + 2} scope="rowgroup">
                  {title}
                </th>
              </tr>
              {rows.map(([name, counts]) => {
                const sum = fates.reduce((all, fate) => all + counts[fate], 0);
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {fates.map((fate) => (
                      <td key={fate}>
                        {counts[fate] > 0 && (
                          <>
                            {counts[fate]}
                            <span
                              className="k-gaps-bar"
                              data-fate={fate}
                              style={{ width: `${(100 * counts[fate]) / sum}%` }}
                            />
                          </>
                        )}
                      </td>
                    ))}
                    <td>{sum}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}
