/** A Finding: what a rule says of one place, and its words. */
import { fillIn, textIn } from '../language/text.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Text } from '../workspace/records.ts';
import type { FindingValue, Found, Severity } from './rule.ts';
import { RULES } from './rules.ts';

export interface Finding extends Found {
  readonly rule: string;
  readonly severity: Severity;
  /** The lowest architecture that has it; absent where it is about the workspace. */
  readonly architecture?: ArchitectureId;
}

/** A finding in a person's words. */
export function findingText(finding: Finding, lang: string): string {
  const rule = RULES.find((one) => one.id === finding.rule);
  if (!rule) return finding.rule;
  const values = Object.entries(finding.data).map(([name, value]) => [name, spoken(value, lang)]);
  return fillIn(rule.message, Object.fromEntries(values), lang);
}

/** What findings of a rule are called together; the id of a rule that this version does not know. */
export function ruleTitle(rule: string): Text {
  return RULES.find(({ id }) => id === rule)?.title ?? { und: rule };
}

/** What to do about findings of a rule. */
export function findingAdvice(rule: string): Text {
  return RULES.find(({ id }) => id === rule)?.advice ?? {};
}

/** Every rule, in the order in which findings are listed. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** What a severity is called. */
export function severityName(severity: Severity): Text {
  return SEVERITIES[severity];
}

/**
 * What tells a finding from others: its rule, its place and its values, but no words to show, so that
 * it stays one finding where a name is changed.
 */
export function findingKey(finding: Finding): string {
  const values = Object.entries(finding.data).filter(([, value]) => !holdsText(value));
  return JSON.stringify([finding.rule, finding.concept, finding.record, values]);
}

function spoken(value: FindingValue, lang: string): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!isList(value)) return textIn(value, lang);
  return value.map((one) => (typeof one === 'string' ? one : textIn(one, lang))).join(', ');
}

function holdsText(value: FindingValue): boolean {
  if (typeof value !== 'object') return false;
  return isList(value) ? value.some((one) => typeof one === 'object') : true;
}

const isList = (value: FindingValue): value is readonly (string | Text)[] => Array.isArray(value);

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'note' },
};
