/** What was found of the selected element and of its relations, as a part of its details. */
import { type ElementId, type Finding, findingAdvice, findingText } from '@khung/core';
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
    const relations = new Map([...model.relations].map(([key, one]) => [String(key), one]));
    const isHere = ({ architecture, concept }: Finding) => {
      if (architecture === undefined || !here.has(architecture) || concept === undefined)
        return false;
      const relation = relations.get(concept);
      return concept === id || relation?.source === id || relation?.target === id;
    };
    return SEVERITIES.flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity && isHere(finding)),
    );
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
