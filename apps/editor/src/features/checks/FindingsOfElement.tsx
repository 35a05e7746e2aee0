/** What was found of the selected element and of its relations, as a part of its details. */
import { type ElementId, type Finding, findingAdvice, findingText, neighbours } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../inspector/Section.tsx';
import './checks.css';
import { MendButton } from './FindingRow.tsx';
import { keyOf } from './rows.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import { SEVERITIES, useOpenFindings } from './state.ts';

export function FindingsOfElement({ id }: { id: ElementId }) {
  const { t, textOf, language } = useWords();
  const model = useMainModel();
  const findings = useOpenFindings();
  const below = useSession((s) => s.workspace.architectures.get(model.architecture)?.base);
  const own = useMemo(() => {
    const here = new Set([model.architecture, ...(below === undefined ? [] : [below])]);
    const byConcept = findingsByConcept(findings);
    const concepts = new Set([id, ...neighbours(model, id).map(({ relation }) => relation.id)]);
    const all = [...concepts]
      .flatMap((concept) => byConcept.get(concept) ?? [])
      .filter(({ finding: { architecture } }) => architecture && here.has(architecture))
      .sort((a, b) => a.at - b.at)
      .map(({ finding }) => finding);
    return SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity));
  }, [findings, model, below, id]);
  if (own.length === 0) return null;
  return (
    <Section title={`${t('checks.title')} (${own.length})`}>
      <ul className="k-checks-of">
        {own.map((finding) => (
          <li key={keyOf(finding)} title={textOf(findingAdvice(finding.rule))}>
            <SeverityIcon severity={finding.severity} />
            <p>
              {findingText(finding, language)}
              <MendButton finding={finding} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Placed {
  readonly finding: Finding;
  /** Its place among all. */
  readonly at: number;
}

const indexed = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Placed[]>>();

/** Looked up instead of searched for: thousands may have been found, and another element is selected at every key. */
function findingsByConcept(findings: readonly Finding[]): ReadonlyMap<string, readonly Placed[]> {
  const known = indexed.get(findings);
  if (known !== undefined) return known;
  const made = new Map<string, Placed[]>();
  for (const [at, finding] of findings.entries()) {
    if (finding.concept === undefined) continue;
    const list = made.get(finding.concept);
    if (list) list.push({ finding, at });
    else made.set(finding.concept, [{ finding, at }]);
  }
  indexed.set(findings, made);
  return made;
}
