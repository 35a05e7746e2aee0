/**
 * Findings that somebody has looked at and leaves as they are, with the reason. Kept in the workspace's
 * own record, by what tells one finding from another: so it stays accepted where a name is changed, and
 * is said again where what was found changes.
 */
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import { recordKey } from '../workspace/key.ts';
import type { Acceptance, Text } from '../workspace/records.ts';
import { storableJson } from '../workspace/soundness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Finding, findingKey, findingText } from './finding.ts';

/** What a finding is accepted by; also tells it from the same finding in another architecture. */
export const acceptanceKey = (finding: Finding): string =>
  `${finding.architecture ?? ''} ${findingKey(finding)}`;

/** Why a finding is left as it is; undefined where nobody has said so. */
export function acceptanceOf(ws: Workspace, finding: Finding): Acceptance | undefined {
  const { accepted } = ws.info;
  if (accepted === undefined) return undefined;
  const key = acceptanceKey(finding);
  return Object.hasOwn(accepted, key) ? accepted[key] : undefined;
}

/** Accepts findings for one reason; those accepted already get the new one. */
export function acceptFindings(ws: Workspace, findings: readonly Finding[], reason: Text): Edit {
  const entries = findings.map((finding): [string, Acceptance] => [
    acceptanceKey(finding),
    {
      reason,
      rule: finding.rule,
      // For when it is found no more, and nothing else can say what it was.
      said: { vi: findingText(finding, 'vi'), en: findingText(finding, 'en') },
    },
  ]);
  return setAll(ws, 'edit.accept-finding', entries);
}

/** Says them again, by their keys. */
export function revokeAcceptances(ws: Workspace, keys: readonly string[]): Edit {
  return setAll(
    ws,
    'edit.revoke-acceptance',
    keys.map((key) => [key, undefined]),
  );
}

/** An acceptance is one value: two people who accept the same finding do not mix their reasons. */
function setAll(
  ws: Workspace,
  label: string,
  entries: readonly (readonly [string, Acceptance | undefined])[],
): Edit {
  const key = recordKey(ws.info);
  const fields = entries.flatMap(([at, to]): FieldEdit[] => {
    const was = storableJson(ws.info.accepted?.[at]);
    return sameValue(was, to) ? [] : [{ key, path: ['accepted', at], was, to: storableJson(to) }];
  });
  return { label: { key: label, values: { count: String(entries.length) } }, fields };
}
