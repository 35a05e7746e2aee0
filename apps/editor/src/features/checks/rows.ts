/** The findings as a flat list of rows: a row for each rule, its findings under it; filtered. */
import {
  acceptanceKey,
  type Finding,
  findingText,
  fold,
  RULE_IDS,
  ruleTitle,
  type Severity,
  textIn,
} from '@khung/core';
import { ACCEPTED, type Acceptance, type Accepted, openOf } from './accepted.ts';
import { type ChecksState, SEVERITIES } from './state.ts';

export type ChecksRow =
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly rule: string;
      readonly severity: Severity;
      readonly findings: readonly Finding[];
      readonly open: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding }
  | {
      readonly kind: 'accepted-head';
      readonly key: typeof ACCEPTED;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: 'accepted';
      readonly key: string;
      /** What it is kept by. */
      readonly acceptedBy: string;
      readonly acceptance: Acceptance;
      readonly said: string;
      /** Absent where it is found no more. */
      readonly finding: Finding | undefined;
    };

interface Filter
  extends Pick<ChecksState, 'findings' | 'severities' | 'architecture' | 'query' | 'closed'> {
  readonly accepted?: Accepted | undefined;
}

/** The worst first; of one severity in the rules' order. */
export function rowsOf(filter: Filter, language: string): readonly ChecksRow[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of openOf(filter.findings, filter.accepted)) {
    if (!isWanted(finding, filter, language)) continue;
    const some = byRule.get(finding.rule);
    if (some) some.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const rules = RULE_IDS.filter((rule) => byRule.has(rule));
  const rows: ChecksRow[] = [];
  for (const severity of SEVERITIES) {
    for (const rule of rules) {
      const findings = byRule.get(rule) ?? [];
      if (findings[0]?.severity !== severity) continue;
      const open = filter.query.trim() !== '' || !filter.closed.has(rule);
      rows.push({ kind: 'rule', key: rule, rule, severity, findings, open });
      if (!open) continue;
      for (const finding of findings) {
        rows.push({ kind: 'finding', key: keyOf(finding), finding });
      }
    }
  }
  return [...rows, ...acceptedRows(filter, language)];
}

function acceptedRows(filter: Filter, language: string): readonly ChecksRow[] {
  const { accepted = {}, findings, query, severities, architecture, closed } = filter;
  const found = new Map(findings.map((finding) => [acceptanceKey(finding), finding]));
  const words = fold(query).split(' ').filter(Boolean);
  const narrowed = severities.size > 0 || architecture !== undefined;
  const rows = Object.entries(accepted).flatMap(([acceptedBy, acceptance]): ChecksRow[] => {
    const finding = found.get(acceptedBy);
    const said = finding ? findingText(finding, language) : textIn(acceptance.said, language);
    const text = fold(`${said} ${textIn(acceptance.reason, language)}`);
    if (!words.every((word) => text.includes(word))) return [];
    if (
      narrowed &&
      (finding === undefined || !isWanted(finding, { ...filter, query: '' }, language))
    )
      return [];
    const key = `${ACCEPTED} ${acceptedBy}`;
    return [{ kind: 'accepted', key, acceptedBy, acceptance, said, finding }];
  });
  if (rows.length === 0) return [];
  const open = words.length > 0 || !closed.has(ACCEPTED);
  const head = { kind: 'accepted-head', key: ACCEPTED, count: rows.length, open } as const;
  return open ? [head, ...rows] : [head];
}

/** Tells a finding from all others, also where the same is found in two architectures. */
export const keyOf = acceptanceKey;

function isWanted(
  finding: Finding,
  { severities, architecture, query }: Filter,
  language: string,
): boolean {
  if (severities.size > 0 && !severities.has(finding.severity)) return false;
  if (architecture !== undefined && finding.architecture !== architecture) return false;
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const said = foldedOf(finding, language);
  return words.every((word) => said.includes(word));
}

const FOLDED = new WeakMap<Finding, Map<string, string>>();

function foldedOf(finding: Finding, language: string): string {
  const known = FOLDED.get(finding) ?? new Map<string, string>();
  FOLDED.set(finding, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const title = textIn(ruleTitle(finding.rule), language);
  const said = fold(`${title} ${findingText(finding, language)} ${finding.concept ?? ''}`);
  known.set(language, said);
  return said;
}
